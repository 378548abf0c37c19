import Fagmodell
import Saksgang

/// What comes next for a person, as something to open.
enum Veiviser {
  /// Opens the screen of the step the person is at.
  static func neste(_ sak: Brukersak, _ o: Omgivelser) -> [Virkning] {
    Skjermer.lag(skjerm(sak.steg), sak.id, gjelder: nil, o).map { [.aapne($0)] } ?? []
  }

  static func skjerm(_ steg: Steg) -> Skjermnavn {
    switch steg {
    case .registrering: .registrering
    case .behovsvurdering: .behovsvurdering
    case .arbeidsevne: .arbeidsevne
    case .vedtak: .vedtak
    case .plan, .oppfolging: .plan
    }
  }
}

/// Makes screens by name, for the walk, for drafts and for the palette.
enum Skjermer {
  /// Nil for screens that are not opened by name.
  /// - Parameter gjelder: what inside the case it is about, as in `Kladd.gjelder`.
  static func lag(_ navn: Skjermnavn, _ sak: SakId?, gjelder: String?, _ o: Omgivelser) -> (any Skjerm)? {
    switch (navn, sak) {
    case (.skranke, _): Skrankeskjerm()
    case (.registrering, nil): Registreringsskjerm(forslag: "", o)
    case (.registrering, let id?): Registreringsskjerm(id, o)
    case (.bruker, let id?): Brukerskjerm(id)
    case (.behovsvurdering, let id?): Behovsskjerm(id, o)
    case (.arbeidsevne, let id?): Arbeidsevneskjerm(id, o)
    case (.snudd, let id?): Snuddskjerm(id, o)
    case (.vedtak, let id?): vedtak(id, o)
    case (.beslutter, let id?): Beslutterskjerm(id, o)
    case (.retur, let id?): Returskjerm(id, o)
    case (.henvendelse, let id?): Henvendelsesskjerm(id, o)
    case (.plan, let id?): o.sak(id)?.plan == nil ? Planmaalskjerm(id, o) : Planskjerm(id)
    case (.planmaal, let id?): Planmaalskjerm(id, o)
    case (.plangodkjenning, let id?): Plangodkjenningsskjerm(id, o)
    case (.aktivitet, let id?): aktivitet(id, gjelder, o)
    case (.samtale, let id?): Samtaleskjerm(id, o)
    default: nil
    }
  }

  /// Somebody else's draft is read, not written in.
  private static func vedtak(_ id: SakId, _ o: Omgivelser) -> any Skjerm {
    let ansvarlig = o.sak(id)?.vedtaksutkast?.ansvarlig
    return ansvarlig == nil || ansvarlig == o.ansatt.ident ? Vedtaksskjerm(id, o) : Beslutterskjerm(id, o)
  }

  /// The step a draft was about may be finished by now; then there is nothing to go on with.
  private static func aktivitet(_ id: SakId, _ gjelder: String?, _ o: Omgivelser) -> (any Skjerm)? {
    guard let gjelder else { return Aktivitetsskjerm(ny: id, o) }
    return o.sak(id)?.aktiviteter.first { $0.id.description == gjelder }.map { Aktivitetsskjerm(id, endre: $0, o) }
  }
}
