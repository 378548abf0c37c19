import Fagmodell

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
