/// Only for making names and numbers that fit together; nothing in a case depends on it.
public enum Kjonn: String, CaseIterable, Codable, Sendable {
  case kvinne = "KVINNE"
  case mann = "MANN"
}
