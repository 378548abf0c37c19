/// How well a rule is known. Only confirmed and probable rules are ever applied.
public enum Sikkerhet: String, CaseIterable, Codable, Sendable {
  /// Read in the legal text itself, or in the source the pack is made from.
  case sikker = "SIKKER"
  /// One good secondary source, or the public body's own program code.
  case sannsynlig = "SANNSYNLIG"
  /// Memory or hearsay: shown as not confirmed, never applied.
  case ubekreftet = "UBEKREFTET"

  /// Whether a rule of this confidence may decide anything.
  public var kanBrukes: Bool { self != .ubekreftet }
}
