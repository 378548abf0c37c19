import Fagmodell

// As commands the two are flat: `{"identitetsnummer":…,"fornavn":…}`, not `{"opplysninger":{"fornavn":…}}`.

extension RegistrerBruker {
  private enum Felt: String, CodingKey { case identitetsnummer, fodselsdato, veileder, ferdig, bekreftetNy }

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    self.init(
      identitetsnummer: try felt.decode(String.self, forKey: .identitetsnummer),
      fodselsdato: try felt.decodeIfPresent(Dato.self, forKey: .fodselsdato),
      opplysninger: try Brukeropplysninger(from: decoder),
      veileder: try felt.decodeIfPresent(String.self, forKey: .veileder),
      ferdig: try felt.decodeIfPresent(Bool.self, forKey: .ferdig),
      bekreftetNy: try felt.decodeIfPresent(Bool.self, forKey: .bekreftetNy))
  }

  public func encode(to encoder: any Encoder) throws {
    var felt = encoder.container(keyedBy: Felt.self)
    try felt.encode(identitetsnummer, forKey: .identitetsnummer)
    try felt.encodeIfPresent(fodselsdato, forKey: .fodselsdato)
    try felt.encodeIfPresent(veileder, forKey: .veileder)
    try felt.encodeIfPresent(ferdig, forKey: .ferdig)
    try felt.encodeIfPresent(bekreftetNy, forKey: .bekreftetNy)
    try opplysninger.encode(to: encoder)
  }
}

extension OppdaterBruker {
  private enum Felt: String, CodingKey { case ferdig }

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    self.init(
      opplysninger: try Brukeropplysninger(from: decoder), ferdig: try felt.decodeIfPresent(Bool.self, forKey: .ferdig))
  }

  public func encode(to encoder: any Encoder) throws {
    var felt = encoder.container(keyedBy: Felt.self)
    try felt.encodeIfPresent(ferdig, forKey: .ferdig)
    try opplysninger.encode(to: encoder)
  }
}
