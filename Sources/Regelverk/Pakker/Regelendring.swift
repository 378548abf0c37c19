/// One rule that differs between two packs.
public struct Regelendring: Hashable, Codable, Sendable {
  public enum Slag: String, CaseIterable, Codable, Sendable {
    case ny = "NY"
    case borte = "BORTE"
    case endret = "ENDRET"
    /// The newer pack shows the rule, but nobody has confirmed that it still holds.
    case ikkeBekreftet = "IKKE_BEKREFTET"
  }
  public let regel: String
  public let slag: Slag
  /// The rule's text: the new one, or the last one for a rule that is gone.
  public let tekst: String
  public let felter: [Feltendring]
}
