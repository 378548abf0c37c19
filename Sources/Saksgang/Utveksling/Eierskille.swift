import Fagmodell

extension Saksdel {
  /// Which of the office's two owners answers for the record (T04). What both need to do their part — the person, the
  /// talks, the assessments, the decision on follow-up and the plan — is common.
  public var eier: Eier {
    switch self {
    case .ytelse(let del): del.ytelse.eier
    case .meldekort(let del): del.ytelse.eier
    case .brudd(let del): del.ytelse.eier
    case .unntak(let del): del.ytelse.eier
    case .tiltak(let del): del.eier
    case .aktivitet(let del): del.eier
    case .sykefravaer, .dialogmote: .stat
    case .kvpuke: .kommune
    case .bruker, .henvendelse, .samtale, .behovsvurdering, .arbeidsevnevurdering, .vedtak, .plan, .jobbsok,
      .timeavtale, .beskjed, .huskelapp, .tilvisning, .overforing, .slutt, .retting,
      .ankomst, .avtale:
      .felles
    }
  }
}

extension Aktivitet {
  /// A measure's owner; of other steps the one who does it.
  fileprivate var eier: Eier {
    if case .tiltak(let del) = detaljer { return del.eier }
    switch ansvarlig {
    case .navStat: return .stat
    case .kommune: return .kommune
    case .bruker, .helse, .skole, .arbeidsgiver, .arrangor: return .felles
    }
  }
}

extension AapenSak {
  /// What one owner hands out: its own records and the common ones, with the history of these and no other's.
  public func deler(for eier: Eier) -> [Saksdel] { sak.deler.filter { $0.eier == eier || $0.eier == .felles } }

  public func historikk(for eier: Eier) -> [Historikkpost] {
    let andres = Set(sak.deler.filter { $0.eier != eier && $0.eier != .felles }.map(\.id))
    return historikk.filter { post in post.hendelse.gjelder.map { !andres.contains($0) } ?? true }
  }
}
