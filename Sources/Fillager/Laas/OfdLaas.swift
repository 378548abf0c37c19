import Glibc
import Saksgang

/// Open-file-description locks: the kernel lets go of them when the process dies, and another close() of the same
/// file in this process does not (as it would with POSIX locks).
enum OfdLaas {
  // The Glibc module does not import these.
  private static let settUtenVenting: Int32 = 37  // F_OFD_SETLK
  private static let settMedVenting: Int32 = 38  // F_OFD_SETLKW

  static func ta(_ fil: Filtak, frist: Int) throws(Lagerfeil) -> Bool {
    let feilnummer = fcntl(fil.nummer, settUtenVenting)
    switch feilnummer {
    case 0: return true
    case EAGAIN, EACCES: return try vent(fil, frist: frist)
    default: throw Lagerfeil.system("lock", feilnummer, fil.sti)
    }
  }

  /// The kernel queues us fairly only if we really wait in it, which has no timeout. So a helper waits on its own
  /// duplicate of the descriptor: the lock belongs to the open file, and closing a duplicate does not release it.
  private static func vent(_ fil: Filtak, frist: Int) throws(Lagerfeil) -> Bool {
    guard frist > 0 else { return false }
    let kopi = Glibc.fcntl(fil.nummer, F_DUPFD_CLOEXEC, 3)
    guard kopi >= 0 else { throw Lagerfeil.system("fcntl", errno, fil.sti) }
    let ventesal = Ventesal(deskriptor: kopi)
    guard ventesal.start() else {
      close(kopi)
      throw Lagerfeil.system("pthread_create", EAGAIN, fil.sti)
    }
    switch ventesal.vent(millisekunder: frist) {
    case .some(0): return true
    case .some(let feilnummer): throw Lagerfeil.system("lock", feilnummer, fil.sti)
    case nil: return false
    }
  }

  static func ventIKjernen(_ deskriptor: Int32) -> Int32 {
    while true {
      let feilnummer = fcntl(deskriptor, settMedVenting)
      if feilnummer != EINTR { return feilnummer }
    }
  }

  /// 0 or an errno.
  private static func fcntl(_ deskriptor: Int32, _ kommando: Int32) -> Int32 {
    var laas = flock()
    laas.l_type = Int16(F_WRLCK)
    laas.l_whence = Int16(SEEK_SET)
    return Glibc.fcntl(deskriptor, kommando, &laas) == 0 ? 0 : errno
  }
}
