import Fagmodell

/// A step's details as they stand in a command: flat beside the other fields, told apart by `type`. What is stored is
/// `Aktivitetsdetaljer`'s own, nested form.
struct Detaljfelt: Codable {
  let detaljer: Aktivitetsdetaljer

  init(_ detaljer: Aktivitetsdetaljer) { self.detaljer = detaljer }

  private typealias Felt = Aktivitetsfelt

  /// Nil when there is no `type` at all.
  static func lesHvisGitt(_ decoder: any Decoder) throws -> Detaljfelt? {
    let felt = try decoder.container(keyedBy: Felt.self)
    guard try felt.decodeIfPresent(Aktivitetstype.self, forKey: .type) != nil else { return nil }
    return Detaljfelt(try les(felt))
  }

  init(from decoder: any Decoder) throws {
    detaljer = try Detaljfelt.les(try decoder.container(keyedBy: Felt.self))
  }

  private static func les(_ felt: KeyedDecodingContainer<Felt>) throws -> Aktivitetsdetaljer {
    func kanal() throws -> Kanal { try felt.decodeIfPresent(Kanal.self, forKey: .kanal) ?? .oppmote }
    return try Aktivitetsdetaljer.les(
      felt,
      behandling: {
        .behandling(art: try felt.decode(String.self, forKey: .art), sted: try felt.decode(String.self, forKey: .sted))
      },
      mote: {
        .mote(
          klokkeslett: try felt.decode(String.self, forKey: .klokkeslett),
          varighet: try felt.decodeIfPresent(Int.self, forKey: .varighet) ?? 60, kanal: try kanal(),
          sted: try felt.decode(String.self, forKey: .sted), referat: nil)
      },
      samtalereferat: {
        .samtalereferat(
          kanal: try kanal(), referat: Referat(tekst: try felt.decode(String.self, forKey: .referat)))
      }, tiltak: { .tiltak(try tiltak(felt)) })
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
    try detaljer.skrivFelles(&felt)
    switch detaljer {
    case .samtalereferat(_, let referat): try felt.encode(referat.tekst, forKey: .referat)
    case .tiltak(let del): try skriv(del, &felt)
    default: break
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
