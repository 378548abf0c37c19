import Fagmodell

/// What kind of identity number it is.
public enum Identitetstype: String, CaseIterable, Codable, Sendable {
  /// Fødselsnummer.
  case fnr = "FNR"
  /// D-nummer: day + 40.
  case dnr = "DNR"
  /// H-nummer, a helper number inside one health body: month + 40.
  case hnr = "HNR"
  /// FH-nummer: first digit 8 or 9, carries neither birth date nor sex.
  case fh = "FH"
  /// NAV's own person id: month + 20, synthetic month + 60.
  case npid = "NPID"
}

/// Which register of invented people a number belongs to.
public enum Syntetiskkilde: String, CaseIterable, Codable, Sendable {
  /// Month + 80: the tax administration's test population, never a real person.
  case skatt = "SKATT"
  /// Month + 40: NAV's test people. An H-nummer looks the same, so this one is not proof to an outsider.
  case nav = "NAV"
  /// Month + 60: a synthetic NPID.
  case npid = "NPID"
}

/// Why a number was refused.
public enum Identitetsfeil: String, CaseIterable, Codable, Sendable {
  case lengde = "LENGDE"
  case tegn = "TEGN"
  case dato = "DATO"
  case kontrollsiffer = "KONTROLLSIFFER"
  /// The individual digits belong to no century together with the year.
  case aarhundre = "AARHUNDRE"
}

/// The sex digit's two values. A field of its own in the person's record is always right before the number.
public enum Kjonn: String, CaseIterable, Codable, Sendable {
  case kvinne = "KVINNE"
  case mann = "MANN"
}

/// What the digits say.
public struct Identitetsresultat: Hashable, Codable, Sendable {
  public let gyldig: Bool
  public let type: Identitetstype?
  public let syntetisk: Syntetiskkilde?
  /// Nil where the century cannot be derived, and for numbers without a date.
  public let fodselsdato: Dato?
  /// Nil where the number carries no sex.
  public let kjonn: Kjonn?
  public let feil: Identitetsfeil?
  /// Passed only with the control digits that hold from 2032.
  public let kontroll2032: Bool

  private enum CodingKeys: String, CodingKey { case gyldig, type, syntetisk, fodselsdato, kjonn, feil, kontroll2032 }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(gyldig, forKey: .gyldig)
    try felter.encode(type, forKey: .type)
    try felter.encode(syntetisk, forKey: .syntetisk)
    try felter.encode(fodselsdato, forKey: .fodselsdato)
    try felter.encode(kjonn, forKey: .kjonn)
    try felter.encode(feil, forKey: .feil)
    try felter.encode(kontroll2032, forKey: .kontroll2032)
  }

  /// Whether the number may be kept in a store. A real store refuses every number with a synthetic mark; a training or
  /// demo store refuses every number that could belong to a person.
  ///
  /// Boundary: an FH-nummer has no synthetic form, so it belongs to real stores only.
  public func erTillatt(ekteLager: Bool) -> Bool { gyldig && (syntetisk == nil) == ekteLager }
}
