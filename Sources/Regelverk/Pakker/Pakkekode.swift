/// The three rule packs the console ships.
public enum Pakkekode: String, CaseIterable, Codable, Sendable {
  /// The rules in force in the spring of 2016.
  case gjeldende2016 = "gjeldende-2016"
  /// The same, with what was proposed or adopted but not in force in 2016.
  case foreslatt2016 = "foreslatt-2016"
  /// The law as it stood in the consolidated texts of May 2026.
  case gjeldende2026 = "gjeldende-2026"
}
