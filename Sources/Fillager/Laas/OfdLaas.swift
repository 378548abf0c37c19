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

  private static func vent(_ fil: Filtak, frist: Int) throws(Lagerfeil) -> Bool {
    guard frist > 0 else { return false }
    switch Ventesal.vent(millisekunder: frist, { fcntl(fil.nummer, settMedVenting) }) {
    case .some(0): return true
    case .some(let feilnummer): throw Lagerfeil.system("lock", feilnummer, fil.sti)
    case nil: return false
    }
  }

  /// One byte that no segment ever reaches.
  private static let gjerdested = off_t(1) << 62

  /// Only the holder of the store's lock asks for this one, so nobody can be in front.
  static func gjerd(_ fil: Filtak) throws(Lagerfeil) {
    let feilnummer = fcntl(fil.nummer, settUtenVenting, fra: gjerdested, lengde: 1)
    if feilnummer != 0 { throw Lagerfeil.system("lock", feilnummer, fil.sti) }
  }

  /// 0 or an errno. A length of 0 is the whole file.
  private static func fcntl(
    _ deskriptor: Int32, _ kommando: Int32, fra: off_t = 0, lengde: off_t = 0
  ) -> Int32 {
    var laas = flock()
    laas.l_start = fra
    laas.l_len = lengde
    laas.l_type = Int16(F_WRLCK)
    laas.l_whence = Int16(SEEK_SET)
    return Glibc.fcntl(deskriptor, kommando, &laas) == 0 ? 0 : errno
  }
}
