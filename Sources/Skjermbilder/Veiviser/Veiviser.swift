import Fagmodell
import Saksgang

/// What comes next for a person, as something to open.
enum Veiviser {
  /// Opens the screen of the step the person is at.
  static func neste(_ sak: Brukersak, _ o: Omgivelser) -> [Virkning] {
    Skjermer.lag(skjerm(sak.steg), sak.id, o).map { [.aapne($0)] } ?? []
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
  static func lag(_ navn: Skjermnavn, _ sak: SakId?, _ o: Omgivelser) -> (any Skjerm)? {
    switch (navn, sak) {
    case (.skranke, _): Skrankeskjerm()
    case (.registrering, nil): Registreringsskjerm(forslag: "", o)
    case (.registrering, let id?): Registreringsskjerm(id, o)
    case (.bruker, let id?): Brukerskjerm(id)
    case (.behovsvurdering, let id?): Behovsskjerm(id, o)
    case (.arbeidsevne, let id?): Arbeidsevneskjerm(id, o)
    case (.snudd, let id?): Snuddskjerm(id, o)
    case (.vedtak, let id?): Vedtaksskjerm(id, o)
    case (.plan, let id?): o.sak(id)?.plan == nil ? Planmaalskjerm(id, o) : Planskjerm(id)
    case (.planmaal, let id?): Planmaalskjerm(id, o)
    case (.plangodkjenning, let id?): Plangodkjenningsskjerm(id, o)
    case (.aktivitet, let id?): Aktivitetsskjerm(ny: id, o)
    case (.samtale, let id?): Samtaleskjerm(id, o)
    default: nil
    }
  }
}
