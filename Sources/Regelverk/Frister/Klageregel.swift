/// Pack content: how long one may appeal, and to whom.
public struct Klageregel: Hashable, Codable, Sendable {
  public let omraade: Klageomraade
  public let frist: Varighet
  public let instans: Flertekst
  /// Whether the appeal body's decision can go on to Trygderetten.
  public let ankeTilTrygderetten: Bool

  enum CodingKeys: String, CodingKey, CaseIterable { case omraade, frist, instans, ankeTilTrygderetten }
}
