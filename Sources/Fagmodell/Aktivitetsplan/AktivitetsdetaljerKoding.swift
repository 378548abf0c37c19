/// The names of a step's fields, in the journal and in commands.
public enum Aktivitetsfelt: String, CodingKey {
  case type, hensikt, arbeidsgiver, arbeidssted, antall, heltid, art, sted, klokkeslett, varighet, kanal, referat
  /// Nested in the journal, flat in commands.
  case tiltak, kode, arrangor, eier, gjennomforing, hvorfor
}

extension Aktivitetsdetaljer {
  /// Reads by the type. The kinds the journal and commands write differently are read by those who ask.
  public static func les(
    _ felt: KeyedDecodingContainer<Aktivitetsfelt>, behandling: () throws -> Aktivitetsdetaljer,
    mote: () throws -> Aktivitetsdetaljer, samtalereferat: () throws -> Aktivitetsdetaljer,
    tiltak: () throws -> Aktivitetsdetaljer
  ) throws -> Aktivitetsdetaljer {
    func tekst(_ navn: Aktivitetsfelt) throws -> String { try felt.decodeIfPresent(String.self, forKey: navn) ?? "" }
    switch try felt.decode(Aktivitetstype.self, forKey: .type) {
    case .egenaktivitet: return .egenaktivitet(hensikt: try tekst(.hensikt))
    case .stilling: return .stilling(arbeidsgiver: try tekst(.arbeidsgiver), arbeidssted: try tekst(.arbeidssted))
    case .jobbsoking: return .jobbsoking(antall: try felt.decode(Int.self, forKey: .antall))
    case .jobb:
      let heltid = try felt.decodeIfPresent(Bool.self, forKey: .heltid) ?? true
      return .jobb(arbeidsgiver: try tekst(.arbeidsgiver), heltid: heltid)
    case .behandling: return try behandling()
    case .mote: return try mote()
    case .samtalereferat: return try samtalereferat()
    case .tiltak: return try tiltak()
    }
  }

  /// Writes the type, and the fields of every kind but notes and measures, which the two places write each their way.
  public func skrivFelles(_ felt: inout KeyedEncodingContainer<Aktivitetsfelt>) throws {
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
    case .mote(let klokkeslett, let varighet, let kanal, let sted, _):
      try felt.encode(klokkeslett, forKey: .klokkeslett)
      try felt.encode(varighet, forKey: .varighet)
      try felt.encode(kanal, forKey: .kanal)
      try felt.encode(sted, forKey: .sted)
    case .samtalereferat(let kanal, _): try felt.encode(kanal, forKey: .kanal)
    case .tiltak: break
    }
  }
}

/// Written as `{"type":"MOTE", …fields}`, so that a line of the journal reads as what it is.
extension Aktivitetsdetaljer: Codable {
  private typealias Felt = Aktivitetsfelt

  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    func tekst(_ navn: Felt) throws -> String { try felt.decodeIfPresent(String.self, forKey: navn) ?? "" }
    self = try Aktivitetsdetaljer.les(
      felt, behandling: { .behandling(art: try tekst(.art), sted: try tekst(.sted)) },
      mote: {
        .mote(
          klokkeslett: try felt.decode(String.self, forKey: .klokkeslett),
          varighet: try felt.decode(Int.self, forKey: .varighet), kanal: try felt.decode(Kanal.self, forKey: .kanal),
          sted: try tekst(.sted), referat: try felt.decodeIfPresent(Referat.self, forKey: .referat))
      },
      samtalereferat: {
        .samtalereferat(
          kanal: try felt.decode(Kanal.self, forKey: .kanal), referat: try felt.decode(Referat.self, forKey: .referat))
      }, tiltak: { .tiltak(try felt.decode(Tiltaksdel.self, forKey: .tiltak)) })
  }

  public func encode(to encoder: any Encoder) throws {
    var felt = encoder.container(keyedBy: Felt.self)
    try skrivFelles(&felt)
    switch self {
    case .mote(_, _, _, _, let referat): try felt.encodeIfPresent(referat, forKey: .referat)
    case .samtalereferat(_, let referat): try felt.encode(referat, forKey: .referat)
    case .tiltak(let del): try felt.encode(del, forKey: .tiltak)
    default: break
    }
  }
}
