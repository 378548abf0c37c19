/// Advice on one measure for one person. Never a right and never a refusal: NAV decides within the appropriation.
public struct Tiltaksvurdering: Hashable, Codable, Sendable {
  public let kode: String
  /// Yes, no, or nil when a fact that matters is not known.
  public let aktuelt: Bool?
  /// Longest duration for this person in whole months; nil when it follows the need or is counted in weeks.
  public let maksMaaneder: Int?
  /// Longest duration in weeks, where the rule counts weeks.
  public let maksUker: Int?
  /// Codes of what speaks against, is missing, or must be remembered.
  public let merknader: [Tiltaksmerknad]
  public let hjemmel: String

  private enum CodingKeys: String, CodingKey { case kode, aktuelt, maksMaaneder, maksUker, merknader, hjemmel }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(kode, forKey: .kode)
    try felter.encode(aktuelt, forKey: .aktuelt)
    try felter.encode(maksMaaneder, forKey: .maksMaaneder)
    try felter.encodeIfPresent(maksUker, forKey: .maksUker)
    try felter.encode(merknader, forKey: .merknader)
    try felter.encode(hjemmel, forKey: .hjemmel)
  }
}
