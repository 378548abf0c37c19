import Fagmodell

/// The debrief: what was done, what the law says of it, and what an experienced veileder would weigh.
public struct Kursgjennomgang: Hashable, Sendable {
  public struct Kravsvar: Hashable, Sendable {
    public let krav: Kurskrav
    public let oppfylt: Bool
    /// What to say about it.
    public var tekst: String { oppfylt ? krav.ja : krav.nei }
  }
  public struct Skjonnssvar: Hashable, Sendable {
    public let sporsmaal: Skjonnsporsmaal
    /// The trainee's own words; empty when they wrote none.
    public let egen: String
  }

  public let krav: [Kravsvar]
  /// The traps the trainee went into.
  public let feller: [Kursfelle]
  public let skjonn: [Skjonnssvar]
  /// Questions that would have told something, but were not asked.
  public let ikkeSpurt: [Kurssporsmaal]

  init(_ oppgave: Kursoppgave, _ g: Kursgrunnlag) {
    krav = oppgave.krav.map { Kravsvar(krav: $0, oppfylt: $0.sjekk.holder(g)) }
    feller = oppgave.feller.filter { $0.sjekk.holder(g) }
    skjonn = oppgave.skjonn.map { Skjonnssvar(sporsmaal: $0, egen: $0.felt.tekst(i: g)) }
    ikkeSpurt = oppgave.sporsmaal.filter { !g.spurt.contains($0.id) }
  }

  public var oppfylt: Int { krav.count { $0.oppfylt } }
}

extension Skjonnsfelt {
  /// What the trainee wrote; what stood there before the exercise began is not theirs.
  func tekst(i g: Kursgrunnlag) -> String {
    let ny = tekst(g.sak)
    return ny == tekst(g.foer) ? "" : ny
  }

  private func tekst(_ sak: Brukersak) -> String {
    switch self {
    case .behov: sak.behovsvurderinger.last?.konklusjon?.begrunnelse ?? ""
    case .arbeidsevne: sak.arbeidsevnevurderinger.last?.konklusjon?.begrunnelse ?? ""
    case .vedtak: (sak.vedtaksutkast ?? sak.gjeldendeVedtak)?.innhold.begrunnelse ?? ""
    case .plan: sak.plan?.samarbeid ?? ""
    case .samtale: sak.samtaler.last?.notat ?? ""
    }
  }
}
