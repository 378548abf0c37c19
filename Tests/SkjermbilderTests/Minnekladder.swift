import Fagmodell
import Saksgang

/// Drafts in memory, which outlive the console they were typed in.
final class Minnekladder: Kladdelager, @unchecked Sendable {
  private(set) var kladder: [String: Kladd] = [:]
  /// How often something was written.
  private(set) var skrevet = 0
  /// When true, the disk is full.
  var feiler = false

  func alle() -> [Kladd] { kladder.values.sorted { $0.nokkel < $1.nokkel } }

  func lagre(_ kladd: Kladd) throws(Lagerfeil) {
    if feiler { throw .fullDisk }
    skrevet += 1
    kladder[kladd.nokkel] = kladd
  }

  func slett(_ nokkel: String) throws(Lagerfeil) { kladder[nokkel] = nil }
}
