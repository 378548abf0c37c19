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
    default: nil
    }
  }
}
