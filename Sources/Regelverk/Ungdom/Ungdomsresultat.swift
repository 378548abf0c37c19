import Fagmodell

/// One youth scheme for one person.
public struct Ungdomsresultat: Hashable, Codable, Sendable {
  public let ordning: Ungdomsordning
  /// Nil when a fact the scheme turns on is not known.
  public let gjelder: Bool?
  /// The day the deadline is counted from.
  public let fra: Dato?
  /// The last day on which the deadline is met.
  public let frist: Dato?
  /// Nil when not known, or when the scheme has no deadline for the single person.
  public let brutt: Bool?
  /// For schemes measured over the whole office: whether this person counts as covered.
  public let dekket: Bool?
  public let hjemmel: String

  private enum CodingKeys: String, CodingKey { case ordning, gjelder, fra, frist, brutt, dekket, hjemmel }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(ordning, forKey: .ordning)
    try felter.encode(gjelder, forKey: .gjelder)
    try felter.encode(fra, forKey: .fra)
    try felter.encode(frist, forKey: .frist)
    try felter.encode(brutt, forKey: .brutt)
    try felter.encode(dekket, forKey: .dekket)
    try felter.encode(hjemmel, forKey: .hjemmel)
  }
}
