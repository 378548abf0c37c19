import Fagmodell
import Glibc
import Saksgang

/// Where the passphrase of a sealed store comes from: a file, an open descriptor, or the terminal. Never from the
/// arguments or the environment, which others on the machine can read.
final class Nokkelkilde: @unchecked Sendable {
  /// What `--nokkelfil` says: a path, or `fd:3` for a descriptor that the caller has opened.
  private let valg: String?
  private let sporsmaal: String
  private var hentet: [UInt8]?

  /// - Parameter sporsmaal: what the terminal asks.
  init(_ valg: String?, sporsmaal: String) {
    self.valg = valg
    self.sporsmaal = sporsmaal
  }

  /// Asked for once a run. Throws `.forseglet` where there is nobody to ask, `.usikker` for a file others can read.
  func passord() throws(Lagerfeil) -> [UInt8] {
    if let hentet { return hentet }
    let ord = try les()
    hentet = ord
    return ord
  }

  /// For a new passphrase: from the terminal it must be the same twice; nil when it was not.
  func nyttPassord(gjenta: String) throws(Lagerfeil) -> [UInt8]? {
    let ord = try passord()
    if valg == nil, try Terminalsporsmaal.still(gjenta) != ord { return nil }
    return ord
  }

  private func les() throws(Lagerfeil) -> [UInt8] {
    guard let valg else { return try Terminalsporsmaal.still(sporsmaal) }
    if valg.hasPrefix("fd:") {
      guard let nummer = Int32(valg.dropFirst(3)), nummer > 2 else {
        throw .io(kall: Nokkelkilde.kall, errno: EBADF, sti: valg)
      }
      return try Nokkelkilde.les(nummer, sti: valg)
    }
    let tak = open(valg, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard tak >= 0 else { throw .io(kall: Nokkelkilde.kall, errno: errno, sti: valg) }
    var egenskaper = stat()
    guard fstat(tak, &egenskaper) == 0, egenskaper.st_mode & S_IFMT == S_IFREG, egenskaper.st_mode & 0o077 == 0,
      egenskaper.st_uid == getuid() || egenskaper.st_uid == 0
    else {
      close(tak)
      throw .usikker(sti: valg, aarsak: "NOKKELFIL")
    }
    return try Nokkelkilde.les(tak, sti: valg)
  }

  /// Stands for the reading of the passphrase in `Lagerfeil.io`.
  static let kall = "nokkelfil"
  private static let maksByte = 4_096

  /// One line; the newline at its end is not part of it. Closes the descriptor.
  private static func les(_ tak: Int32, sti: String) throws(Lagerfeil) -> [UInt8] {
    defer { close(tak) }
    var ut: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: maksByte)
    while ut.count <= maksByte {
      let antall = read(tak, &buffer, buffer.count)
      if antall < 0, errno == EINTR { continue }
      guard antall >= 0 else { throw .io(kall: Nokkelkilde.kall, errno: errno, sti: sti) }
      if antall == 0 { break }
      ut += buffer[..<antall]
    }
    if ut.last == 0x0A { ut.removeLast() }
    guard (1...maksByte).contains(ut.count) else { throw .forseglet }
    return ut
  }
}

/// A question on the terminal itself, whatever the standard streams are, with an answer that is not shown.
private enum Terminalsporsmaal {
  static func still(_ sporsmaal: String) throws(Lagerfeil) -> [UInt8] {
    let tak = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard tak >= 0 else { throw .forseglet }
    defer { close(tak) }
    var foer = termios()
    guard tcgetattr(tak, &foer) == 0 else { throw .forseglet }
    var stille = foer
    // Key by key and without signals, so that there is no way out that leaves the terminal silent.
    stille.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    tcsetattr(tak, TCSAFLUSH, &stille)
    defer { tcsetattr(tak, TCSAFLUSH, &foer) }
    skriv(tak, sporsmaal + " ")
    let svar = les(tak)
    skriv(tak, "\n")
    guard let svar, !svar.isEmpty else { throw .forseglet }
    return svar
  }

  /// Nil when the answer was broken off.
  private static func les(_ tak: Int32) -> [UInt8]? {
    var ut: [UInt8] = []
    while ut.count < 4_096 {
      var tast: UInt8 = 0
      let antall = read(tak, &tast, 1)
      if antall < 0, errno == EINTR { continue }
      guard antall == 1 else { return nil }
      switch tast {
      case 0x0A, 0x0D: return ut
      case 0x03, 0x04, 0x1A, 0x1C: return nil
      case 0x08, 0x7F:
        // A letter may be several bytes.
        while let siste = ut.popLast(), siste & 0xC0 == 0x80 {}
      default: ut.append(tast)
      }
    }
    return nil
  }

  private static func skriv(_ tak: Int32, _ tekst: String) {
    let bytes = Array(tekst.utf8)
    _ = write(tak, bytes, bytes.count)
  }
}
