/// The youth schemes the packs know.
public enum Ungdomsordning: String, CaseIterable, Codable, Sendable {
  case garantiUnder20 = "GARANTI_UNDER_20"
  case garanti20til24 = "GARANTI_20_24"
  case garanti20til29 = "GARANTI_20_29"
  case ungdomsinnsatsForeslatt = "UNGDOMSINNSATS_FORESLATT"
  case ungdomsgaranti2023 = "UNGDOMSGARANTI_2023"
  /// Trial, selected offices only.
  case ungdomsprogram2025 = "UNGDOMSPROGRAM_FORSOK_2025"
}
