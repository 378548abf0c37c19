/// The sex digit's two values. A field of its own in the person's record is always right before the number.
public enum Kjonn: String, CaseIterable, Codable, Sendable {
  case kvinne = "KVINNE"
  case mann = "MANN"
}
