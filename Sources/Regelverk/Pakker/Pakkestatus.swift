/// What kind of law a pack holds.
public enum Pakkestatus: String, CaseIterable, Codable, Sendable {
  /// Was in force; kept for history and training.
  case historisk = "HISTORISK"
  /// Proposed, never in force as it stands here; for training and comparison.
  case forslag = "FORSLAG"
  /// In force when the pack was checked.
  case gjeldende = "GJELDENDE"
}
