/// Written as `{"type":"MOTE", …fields}`, so that a line of the journal reads as what it is.
extension Aktivitetsdetaljer: Codable {
  private enum Felt: String, CodingKey {
    case type, hensikt, arbeidsgiver, arbeidssted, antall, heltid, art, sted, klokkeslett, varighet, kanal, referat
    case tiltak
  }

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    func tekst(_ navn: Felt) throws -> String { try felt.decodeIfPresent(String.self, forKey: navn) ?? "" }
    switch try felt.decode(Aktivitetstype.self, forKey: .type) {
    case .egenaktivitet: self = .egenaktivitet(hensikt: try tekst(.hensikt))
    case .stilling:
      self = .stilling(arbeidsgiver: try tekst(.arbeidsgiver), arbeidssted: try tekst(.arbeidssted))
    case .jobbsoking: self = .jobbsoking(antall: try felt.decode(Int.self, forKey: .antall))
    case .jobb:
      self = .jobb(
        arbeidsgiver: try tekst(.arbeidsgiver), heltid: try felt.decodeIfPresent(Bool.self, forKey: .heltid) ?? true)
    case .behandling: self = .behandling(art: try tekst(.art), sted: try tekst(.sted))
    case .mote:
      self = .mote(
        klokkeslett: try felt.decode(String.self, forKey: .klokkeslett),
        varighet: try felt.decode(Int.self, forKey: .varighet), kanal: try felt.decode(Kanal.self, forKey: .kanal),
        sted: try tekst(.sted), referat: try felt.decodeIfPresent(Referat.self, forKey: .referat))
    case .samtalereferat:
      self = .samtalereferat(
        kanal: try felt.decode(Kanal.self, forKey: .kanal), referat: try felt.decode(Referat.self, forKey: .referat))
    case .tiltak: self = .tiltak(try felt.decode(Tiltaksdel.self, forKey: .tiltak))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var felt = encoder.container(keyedBy: Felt.self)
    try felt.encode(type, forKey: .type)
    switch self {
    case .egenaktivitet(let hensikt): try felt.encode(hensikt, forKey: .hensikt)
    case .stilling(let arbeidsgiver, let arbeidssted):
      try felt.encode(arbeidsgiver, forKey: .arbeidsgiver)
      try felt.encode(arbeidssted, forKey: .arbeidssted)
    case .jobbsoking(let antall): try felt.encode(antall, forKey: .antall)
    case .jobb(let arbeidsgiver, let heltid):
      try felt.encode(arbeidsgiver, forKey: .arbeidsgiver)
      try felt.encode(heltid, forKey: .heltid)
    case .behandling(let art, let sted):
      try felt.encode(art, forKey: .art)
      try felt.encode(sted, forKey: .sted)
    case .mote(let klokkeslett, let varighet, let kanal, let sted, let referat):
      try felt.encode(klokkeslett, forKey: .klokkeslett)
      try felt.encode(varighet, forKey: .varighet)
      try felt.encode(kanal, forKey: .kanal)
      try felt.encode(sted, forKey: .sted)
      try felt.encodeIfPresent(referat, forKey: .referat)
    case .samtalereferat(let kanal, let referat):
      try felt.encode(kanal, forKey: .kanal)
      try felt.encode(referat, forKey: .referat)
    case .tiltak(let del): try felt.encode(del, forKey: .tiltak)
    }
  }
}
