import Fagmodell

/// The names people are put together from: every full name is a combination of our own.
struct Navnebank: Codable, Sendable {
  let grupper: [Navnegruppe]
  /// Whole names that have broken programs: no first name, one letter, very long, hyphens, letters of many alphabets.
  let vanskelige: [VanskeligNavn]
  /// How many in a hundred get one of those.
  let vanskeligAndel: Int

  /// A whole name of any background, for those around the people: staff and contacts.
  func trekk(_ t: inout Tilfeldighet) -> String {
    let gruppe = t.velg(grupper) { $0.vekt }
    let fornavn = t.velg(gruppe?.fornavn(t.sjanse(prosent: 50) ? .kvinne : .mann) ?? []) ?? ""
    return "\(fornavn) \(t.velg(gruppe?.etternavn ?? []) ?? "")"
  }

  struct VanskeligNavn: Codable, Sendable {
    let kjonn: Kjonn
    let fornavn: String
    let etternavn: String
  }
}

/// Names of one background, with the language that goes with it.
struct Navnegruppe: Codable, Sendable {
  let id: String
  let vekt: Int
  /// ISO 639-1; nil when it is Norwegian.
  let morsmaal: String?
  let norsknivaa: [Norsknivaa]
  let kvinne: [String]
  let mann: [String]
  let etternavn: [String]

  func fornavn(_ kjonn: Kjonn) -> [String] { kjonn == .kvinne ? kvinne : mann }
}
