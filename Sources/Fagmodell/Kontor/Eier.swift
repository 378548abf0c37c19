/// Which of the office's two owners a record, service or task belongs to (A01).
public enum Eier: String, CaseIterable, Codable, Sendable {
  case stat = "STAT"
  case kommune = "KOMMUNE"
  case felles = "FELLES"
}
