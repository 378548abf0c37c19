import Fagmodell

// As commands the two are flat: the details stand beside the title and dates.

extension LeggTilAktivitet {
  private enum Felt: String, CodingKey { case tittel, beskrivelse, ansvarlig, fra, til, status }

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    self.init(
      tittel: try felt.decode(String.self, forKey: .tittel),
      beskrivelse: try felt.decodeIfPresent(String.self, forKey: .beskrivelse),
      ansvarlig: try felt.decode(Ansvarlig.self, forKey: .ansvarlig), fra: try felt.decode(Dato.self, forKey: .fra),
      til: try felt.decodeIfPresent(Dato.self, forKey: .til),
      status: try felt.decodeIfPresent(Aktivitetsstatus.self, forKey: .status),
      detaljer: try Detaljfelt(from: decoder).detaljer)
  }

  public func encode(to encoder: any Encoder) throws {
    var felt = encoder.container(keyedBy: Felt.self)
    try felt.encode(tittel, forKey: .tittel)
    try felt.encodeIfPresent(beskrivelse, forKey: .beskrivelse)
    try felt.encode(ansvarlig, forKey: .ansvarlig)
    try felt.encode(fra, forKey: .fra)
    try felt.encodeIfPresent(til, forKey: .til)
    try felt.encodeIfPresent(status, forKey: .status)
    try Detaljfelt(detaljer).encode(to: encoder)
  }
}

extension EndreAktivitet {
  private enum Felt: String, CodingKey { case aktivitet, tittel, beskrivelse, ansvarlig, fra, til }

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    self.init(aktivitet: try felt.decode(Aktivitetsvalg.self, forKey: .aktivitet))
    tittel = try felt.decodeIfPresent(String.self, forKey: .tittel)
    beskrivelse = try felt.decodeIfPresent(String.self, forKey: .beskrivelse)
    ansvarlig = try felt.decodeIfPresent(Ansvarlig.self, forKey: .ansvarlig)
    fra = try felt.decodeIfPresent(Dato.self, forKey: .fra)
    til = try felt.decodeIfPresent(Dato.self, forKey: .til)
    detaljer = try Detaljfelt.lesHvisGitt(decoder)?.detaljer
  }

  public func encode(to encoder: any Encoder) throws {
    var felt = encoder.container(keyedBy: Felt.self)
    try felt.encode(aktivitet, forKey: .aktivitet)
    try felt.encodeIfPresent(tittel, forKey: .tittel)
    try felt.encodeIfPresent(beskrivelse, forKey: .beskrivelse)
    try felt.encodeIfPresent(ansvarlig, forKey: .ansvarlig)
    try felt.encodeIfPresent(fra, forKey: .fra)
    try felt.encodeIfPresent(til, forKey: .til)
    if let detaljer { try Detaljfelt(detaljer).encode(to: encoder) }
  }
}
