import Fagmodell

/// How many days of absence a participant in the kvalifiseringsprogram may have without losing money.
public struct Kvpkvote: Hashable, Codable, Sendable {
  public let kode: Kode
  /// Nil while a fact the number turns on is not known.
  public let dager: Int?
  public let dagtype: Dagtype
  public let per: Per
  /// The first day the right can be used; nil when it holds from the start, or the start is not known.
  public let fra: Dato?
  /// Whether the kommune may take the right away after hearing the person; nil when not known.
  public let kanMistes: Bool?
  public let regel: String
  public let hjemmel: String

  public enum Kode: String, CaseIterable, Codable, Sendable {
    case egenmelding = "EGENMELDING"
    case syktBarn = "SYKT_BARN"
    case velferd = "VELFERD"
    case ferie = "FERIE"
  }

  public enum Dagtype: String, CaseIterable, Codable, Sendable {
    case kalenderdager = "KALENDERDAGER"
    case virkedager = "VIRKEDAGER"
  }

  public enum Per: String, CaseIterable, Codable, Sendable {
    case gang = "GANG"
    case kalenderaar = "KALENDERAAR"
    case tolvMaaneder = "TOLV_MAANEDER"
  }

  private enum CodingKeys: String, CodingKey { case kode, dager, dagtype, per, fra, kanMistes, regel, hjemmel }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(kode, forKey: .kode)
    try felter.encode(dager, forKey: .dager)
    try felter.encode(dagtype, forKey: .dagtype)
    try felter.encode(per, forKey: .per)
    try felter.encode(fra, forKey: .fra)
    try felter.encode(kanMistes, forKey: .kanMistes)
    try felter.encode(regel, forKey: .regel)
    try felter.encode(hjemmel, forKey: .hjemmel)
  }
}
