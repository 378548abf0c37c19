import Fagmodell

/// A point of the rule register that no pack holds, and why.
public struct Utelatt: Hashable, Codable, Sendable {
  public let punkt: String
  public let grunn: Grunn
  /// What the point is and why it is left out, in plain words.
  public let forklaring: Flertekst

  public enum Grunn: String, CaseIterable, Codable, Sendable {
    /// No source we trust says so.
    case ikkeBekreftet = "IKKE_BEKREFTET"
    /// No task of the office's console.
    case utenforKonsollen = "UTENFOR_KONSOLLEN"
    /// Background or figures, no rule.
    case ikkeRegel = "IKKE_REGEL"
    /// Held by the program itself, not by a pack.
    case iProgrammet = "I_PROGRAMMET"
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case punkt, grunn, forklaring }
}
