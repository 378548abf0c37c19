/// An offer the person has received (H05): what kind, from whom, and the day it came. Found from what is done in the
/// plan and in the measures; a wish or a plan is no offer.
public struct Tilbud: Hashable, Sendable {
  public enum Art: String, CaseIterable, Codable, Sendable {
    case tiltak = "TILTAK"
    case utdanning = "UTDANNING"
    case behandling = "BEHANDLING"
    case oppfolging = "OPPFOLGING"
  }

  public let art: Art
  public let fra: Ansvarlig
  /// The day it began.
  public let dato: Dato
  public let tittel: String
}

extension Brukersak {
  /// The offers of the plan of now, the first first. What the person does alone is none.
  public func tilbud(paa dag: Dato) -> [Tilbud] {
    guard let plan else { return [] }
    return aktiviteter(i: plan)
      .filter { ($0.status == .gjennomfores || $0.status == .fullfort) && $0.fra <= dag }
      .compactMap { steg in
        steg.tilbudsart.map { Tilbud(art: $0, fra: steg.ansvarlig, dato: steg.fra, tittel: steg.tittel) }
      }
      .sorted { ($0.dato, $0.tittel) < ($1.dato, $1.tittel) }
  }
}

extension Aktivitet {
  fileprivate var tilbudsart: Tilbud.Art? {
    switch detaljer {
    case .behandling: return .behandling
    case .tiltak: return ansvarlig == .skole ? .utdanning : .tiltak
    case .mote, .samtalereferat: return nil
    case .egenaktivitet, .stilling, .jobbsoking, .jobb:
      switch ansvarlig {
      case .bruker: return nil
      case .skole: return .utdanning
      case .navStat, .kommune, .helse, .arbeidsgiver, .arrangor: return .oppfolging
      }
    }
  }
}
