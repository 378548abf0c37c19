import Fagmodell

/// What a person has typed in one form and not yet stored. It lies on disk within a second of the last key, so that a
/// dropped line or a killed process costs nothing.
public struct Kladd: Hashable, Codable, Sendable {
  /// Which screen it belongs to; there is one draft per screen and case.
  public let skjerm: String
  public let sak: SakId?
  /// The revision the person looked at while typing.
  public let revisjon: Int?
  public let tid: Tidspunkt
  /// Field id to what is in it.
  public let felter: [String: [String]]

  public init(skjerm: String, sak: SakId?, revisjon: Int?, tid: Tidspunkt, felter: [String: [String]]) {
    self.skjerm = skjerm
    self.sak = sak
    self.revisjon = revisjon
    self.tid = tid
    self.felter = felter
  }

  /// Unique per screen and case; safe as a file name.
  public var nokkel: String { sak.map { "\(skjerm)-\($0)" } ?? skjerm }
}

/// Where drafts lie: one person's own, never shared, never in the journal.
public protocol Kladdelager: AnyObject, Sendable {
  func alle() -> [Kladd]
  func lagre(_ kladd: Kladd) throws(Lagerfeil)
  func slett(_ nokkel: String) throws(Lagerfeil)
}
