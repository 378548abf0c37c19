import Fagmodell

/// A step's details as they stand in a command: flat beside the other fields, told apart by `type`. What is stored is
/// `Aktivitetsdetaljer`'s own, nested form.
struct Detaljfelt: Codable {
  let detaljer: Aktivitetsdetaljer

  init(_ detaljer: Aktivitetsdetaljer) { self.detaljer = detaljer }

  private enum Felt: String, CodingKey {
    case type, hensikt, arbeidsgiver, arbeidssted, antall, heltid, art, sted, klokkeslett, varighet, kanal, referat
    case kode, arrangor, eier, gjennomforing, hvorfor
  }

  /// Nil when there is no `type` at all.
  static func lesHvisGitt(_ decoder: any Decoder) throws -> Detaljfelt? {
    let felt = try decoder.container(keyedBy: Felt.self)
    guard let type = try felt.decodeIfPresent(Aktivitetstype.self, forKey: .type) else { return nil }
    return Detaljfelt(try les(type, felt))
  }

  init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: Felt.self)
    detaljer = try Detaljfelt.les(try felt.decode(Aktivitetstype.self, forKey: .type), felt)
  }

  private static func les(
    _ type: Aktivitetstype, _ felt: KeyedDecodingContainer<Felt>
  ) throws -> Aktivitetsdetaljer {
    func tekst(_ navn: Felt) throws -> String { try felt.decodeIfPresent(String.self, forKey: navn) ?? "" }
    func kanal() throws -> Kanal { try felt.decodeIfPresent(Kanal.self, forKey: .kanal) ?? .oppmote }
    switch type {
    case .egenaktivitet: return .egenaktivitet(hensikt: try tekst(.hensikt))
    case .stilling: return .stilling(arbeidsgiver: try tekst(.arbeidsgiver), arbeidssted: try tekst(.arbeidssted))
    case .jobbsoking: return .jobbsoking(antall: try felt.decode(Int.self, forKey: .antall))
    case .jobb:
      let heltid = try felt.decodeIfPresent(Bool.self, forKey: .heltid) ?? true
      return .jobb(arbeidsgiver: try tekst(.arbeidsgiver), heltid: heltid)
    case .behandling:
      return .behandling(
        art: try felt.decode(String.self, forKey: .art), sted: try felt.decode(String.self, forKey: .sted))
    case .mote:
      return .mote(
        klokkeslett: try felt.decode(String.self, forKey: .klokkeslett),
        varighet: try felt.decodeIfPresent(Int.self, forKey: .varighet) ?? 60, kanal: try kanal(),
        sted: try felt.decode(String.self, forKey: .sted), referat: nil)
    case .samtalereferat:
      return .samtalereferat(
        kanal: try kanal(), referat: Referat(tekst: try felt.decode(String.self, forKey: .referat)))
    case .tiltak: return .tiltak(try tiltak(felt))
    }
  }

  private static func tiltak(_ felt: KeyedDecodingContainer<Felt>) throws -> Tiltaksdel {
    Tiltaksdel(
      kode: try felt.decodeIfPresent(String.self, forKey: .kode) ?? "",
      arrangor: try felt.decodeIfPresent(String.self, forKey: .arrangor) ?? "",
      eier: try felt.decodeIfPresent(Eier.self, forKey: .eier) ?? .stat,
      gjennomforing: try felt.decodeIfPresent(Gjennomforing.self, forKey: .gjennomforing) ?? .kjop,
      hvorfor: try felt.decode(String.self, forKey: .hvorfor))
  }

  func encode(to encoder: any Encoder) throws {
    var felt = encoder.container(keyedBy: Felt.self)
    try felt.encode(detaljer.type, forKey: .type)
    switch detaljer {
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
    case .samtalereferat(let kanal, let referat):
      try felt.encode(kanal, forKey: .kanal)
      try felt.encode(referat.tekst, forKey: .referat)
    case .tiltak(let del): try skriv(del, &felt)
    }
  }

  private func skriv(_ del: Tiltaksdel, _ felt: inout KeyedEncodingContainer<Felt>) throws {
    try felt.encode(del.kode, forKey: .kode)
    try felt.encode(del.arrangor, forKey: .arrangor)
    try felt.encode(del.eier, forKey: .eier)
    try felt.encode(del.gjennomforing, forKey: .gjennomforing)
    try felt.encode(del.hvorfor, forKey: .hvorfor)
  }
}
