/// Whether a condition is the office's duty to set or its choice.
public enum Pliktstyrke: String, CaseIterable, Codable, Sendable {
  case kan = "KAN"
  case skal = "SKAL"
}
