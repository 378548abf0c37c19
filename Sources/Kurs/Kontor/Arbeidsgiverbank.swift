import Fagmodell

/// `kurs/arbeidsgivere.json`: what invented employers are put together from.
struct Arbeidsgiverbank: Codable, Sendable {
  let steder: [String]
  let slag: [Slag]
  let kontaktroller: [String]
  /// Notes from visits and calls by `Bedriftstema`.
  let notater: [String: [String]]
  /// What an employer says of a vacancy beyond what the occupation asks for.
  let kravtillegg: [String]

  /// Workplaces of one occupation.
  struct Slag: Codable, Sendable {
    let yrke: String
    let bransje: String
    /// What such a place is called, after the place's name.
    let navn: [String]
  }

  func notater(_ tema: Bedriftstema) -> [String] { notater[tema.rawValue] ?? [] }
}
