import Fagmodell

extension Regel: Encodable {
  private enum CodingKeys: String, CodingKey {
    case id, tema, punkter, tekst, hjemmel, kilde, sikkerhet, kontrollert, fra, til
    case tall, aev, innsats, klage, ungdom, plikt, brudd, milepael, tiltak
  }

  /// Written in the shape of the pack file.
  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(id, forKey: .id)
    try felter.encode(tema, forKey: .tema)
    try felter.encode(punkter, forKey: .punkter)
    try felter.encode(tekst, forKey: .tekst)
    try felter.encode(hjemmel, forKey: .hjemmel)
    try felter.encode(kilde, forKey: .kilde)
    try felter.encode(sikkerhet, forKey: .sikkerhet)
    try felter.encode(kontrollert, forKey: .kontrollert)
    try felter.encodeIfPresent(fra, forKey: .fra)
    try felter.encodeIfPresent(til, forKey: .til)
    switch innhold {
    case .tall(let verdi): try felter.encode(verdi, forKey: .tall)
    case .aev(let verdi): try felter.encode(verdi, forKey: .aev)
    case .innsats(let verdi): try felter.encode(verdi, forKey: .innsats)
    case .klage(let verdi): try felter.encode(verdi, forKey: .klage)
    case .ungdom(let verdi): try felter.encode(verdi, forKey: .ungdom)
    case .plikt(let verdi): try felter.encode(verdi, forKey: .plikt)
    case .brudd(let verdi): try felter.encode(verdi, forKey: .brudd)
    case .milepael(let verdi): try felter.encode(verdi, forKey: .milepael)
    case .tiltak(let verdi): try felter.encode(verdi, forKey: .tiltak)
    }
  }
}

/// One rule as `regler vis KODE` shows it: every version in every pack.
public struct Regelvisning: Encodable, Sendable {
  public let pakke: Pakkekode
  /// Whether the rule is applied, or only shown because nobody has confirmed it.
  public let brukes: Bool
  public let regel: Regel
}

extension Pakkesamling {
  /// The packs, in the order of `Pakkekode`.
  public func oversikt(_ spraak: Spraak = .bokmaal) -> [Pakkeoversikt] {
    alle.map { pakke in
      Pakkeoversikt(
        id: pakke.id, navn: pakke.navn(spraak), status: pakke.status, kontrollert: pakke.kontrollert,
        kontrolltekst: pakke.kontrolltekst(spraak), regler: pakke.regler.count,
        sannsynlige: pakke.regler.filter { $0.sikkerhet == .sannsynlig }.count, ubekreftet: pakke.ubekreftet.count)
    }
  }

  /// Every version of the rule with this code, unconfirmed entries included; empty when no pack has it. A code of an
  /// answer (a duty, group, measure, scheme or step) finds the rules behind it.
  public func vis(_ kode: String) -> [Regelvisning] {
    alle.flatMap { pakke in
      pakke.regler.filter { $0.svarer(til: kode) }.map { Regelvisning(pakke: pakke.id, brukes: true, regel: $0) }
        + pakke.ubekreftet.filter { $0.svarer(til: kode) }.map {
          Regelvisning(pakke: pakke.id, brukes: false, regel: $0)
        }
    }
  }
}

extension Regel {
  /// Whether `kode` is the rule's id or the code it answers with.
  public func svarer(til kode: String) -> Bool { id == kode || svarkode == kode }

  private var svarkode: String? {
    switch innhold {
    case .tall, .aev, .brudd: nil
    case .innsats(let verdi): verdi.gruppe.rawValue
    case .klage(let verdi): verdi.omraade.rawValue
    case .ungdom(let verdi): verdi.ordning.rawValue
    case .plikt(let verdi): verdi.kode.rawValue
    case .milepael(let verdi): verdi.kode
    case .tiltak(let verdi): verdi.kode
    }
  }
}
