import Glibc
import Saksgang

extension Lagerfeil {
  /// A failed system call in the port's words.
  static func system(_ kall: String, _ feilnummer: Int32, _ sti: String) -> Lagerfeil {
    switch feilnummer {
    case ENOSPC, EDQUOT: .fullDisk
    case EROFS: .skrivebeskyttet(aarsak: "SKRIVEBESKYTTET_DISK")
    default: .io(kall: kall, errno: feilnummer, sti: sti)
    }
  }

  /// True for `.io` with one of these numbers.
  func er(_ feilnummer: Int32...) -> Bool {
    if case .io(_, let nummer, _) = self { feilnummer.contains(nummer) } else { false }
  }
}
