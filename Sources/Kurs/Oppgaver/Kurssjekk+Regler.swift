import Fagmodell

/// What a check may look at: the case as the trainee left it, what they asked, and the day.
public struct Kursgrunnlag: Sendable {
  public let sak: Brukersak
  /// Ids of the questions the trainee asked.
  public let spurt: Set<String>
  public let idag: Dato
  /// What stood in the case when the exercise began; checks look at what has come since where that matters.
  public let foer: Brukersak

  public init(sak: Brukersak, foer: Brukersak, spurt: Set<String>, idag: Dato) {
    self.sak = sak
    self.foer = foer
    self.spurt = spurt
    self.idag = idag
  }
}

extension Kurssjekk {
  public func holder(_ g: Kursgrunnlag) -> Bool { svar(g) != ikke }

  private func svar(_ g: Kursgrunnlag) -> Bool {
    let sak = g.sak
    switch navn {
    case .registrert: return sak.bruker.registrering == .fullfort && sak.bruker.mangler.isEmpty
    case .henvendelse: return nye(\.henvendelser, g).contains { ord.isEmpty || $0.utfall.rawValue == ord }
    case .ytelse: return sak.lopendeYtelser(paa: g.idag).contains { $0.ytelse.rawValue == ord }
    case .tolk: return sak.bruker.spraak.tolk != .ingen
    case .beskyttet: return sak.bruker.adressebeskyttelse != .ugradert
    case .spurte: return g.spurt.contains(ord)
    case .samtale: return nye(\.samtaler, g).contains { ord.isEmpty || $0.notat.lowercased().contains(ord) }
    case .time: return sak.aapneTimer.contains { $0.dato >= g.idag }
    case .kontaktforsok: return sak.brudd.contains { !$0.kontaktforsok.isEmpty }
    case .bruddAvgjort: return sak.brudd.contains { $0.avgjorelse != nil }
    // The trainee's own reasons lean on one of the words; what stood there before is not theirs.
    case .begrunner:
      let grunner = Skjonnsfelt.allCases.map { $0.tekst(i: g).lowercased() }
      return Kursleser.liste(ord.lowercased()).contains { ord in grunner.contains { $0.contains(ord) } }
    case .dialogmote: return sak.dialogmoter.contains { ord.isEmpty || String($0.nummer) == ord }
    case .behovFullfort, .behovsutfall, .brukersSyn, .ressurserForBarrierer, .aevKonkludert, .egenvurderingGitt,
      .yrkeskrav, .uenighet:
      return vurdering(g)
    case .innsatsgruppe, .hovedmaal, .vedtakFattet, .venterPaaBeslutter: return vedtak(g)
    case .planGodkjent, .planInnen, .aktivitet, .arbeidsrettet, .ansvarlig, .revurderesInnen: return plan(g)
    }
  }

  private func vurdering(_ g: Kursgrunnlag) -> Bool {
    let behov = g.sak.behovsvurderinger.last
    let aev = g.sak.arbeidsevnevurderinger.last
    switch navn {
    case .behovFullfort: return behov?.konklusjon != nil
    case .behovsutfall: return behov?.konklusjon?.utfall.rawValue == ord
    case .brukersSyn: return behov?.brukersSyn.isEmpty == false
    // Every theme that names a barrier names a resource too (D07).
    case .ressurserForBarrierer: return (aev?.profil ?? behov?.temaer)?.utenRessurs.isEmpty ?? false
    case .aevKonkludert:
      return aev?.konklusjon.map { ord.isEmpty || $0.arbeidsevne.rawValue == ord } ?? false
    case .egenvurderingGitt: if case .gitt = aev?.egenvurdering { return true } else { return false }
    case .yrkeskrav: return aev?.yrkeskrav.isEmpty == false
    case .uenighet: return aev?.konklusjon?.uenighet != nil
    default: return false
    }
  }

  private func vedtak(_ g: Kursgrunnlag) -> Bool {
    let siste = g.sak.vedtaksutkast ?? g.sak.gjeldendeVedtak
    switch navn {
    case .innsatsgruppe: return siste?.innhold.innsatsgruppe?.rawValue == ord
    case .hovedmaal: return siste?.innhold.hovedmaal?.rawValue == ord
    case .vedtakFattet: return g.sak.gjeldendeVedtak != nil && g.sak.vedtaksutkast == nil
    case .venterPaaBeslutter: if case .hosBeslutter = siste?.beslutterprosess { return true } else { return false }
    default: return false
    }
  }

  private func plan(_ g: Kursgrunnlag) -> Bool {
    guard let plan = g.sak.plan else { return false }
    let steg = g.sak.aktiviteter(i: plan).filter { !$0.status.erEndelig }
    switch navn {
    case .planGodkjent: return plan.godkjenning.map { $0.dato >= g.idag } ?? false
    // The word is the number of days after the need was concluded.
    case .planInnen:
      guard let frist = Int(ord), let behov = g.sak.sisteBehovskonklusjon?.dato else { return false }
      return plan.godkjenning.map { $0.dato - behov <= frist } ?? false
    case .aktivitet: return steg.contains { $0.type.rawValue == ord }
    // Something towards a workplace (U12).
    case .arbeidsrettet: return steg.contains { [.stilling, .jobbsoking, .jobb, .tiltak].contains($0.type) }
    case .ansvarlig: return steg.contains { $0.ansvarlig.rawValue == ord }
    case .revurderesInnen:
      guard let dager = Int(ord), let dag = plan.revurderes else { return false }
      return dag >= g.idag && dag - g.idag <= dager
    default: return false
    }
  }

  /// What has come since the exercise began.
  private func nye<T>(_ liste: KeyPath<Brukersak, [T]>, _ g: Kursgrunnlag) -> ArraySlice<T> {
    g.sak[keyPath: liste].dropFirst(g.foer[keyPath: liste].count)
  }
}
