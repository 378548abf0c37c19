import Testing

@testable import Skjermbilder

/// The steps of the walk as a practised veileder types them: text, and the keys around it.
enum Vandring {
  static func registrer(_ b: Benk, nummer: String = "28879944882") throws {
    b.staarI(.registrering)
    try b.svar(nummer)
    try b.svar("Åse")
    try b.svar("Sørbø-Dahl")
    try b.svar("912 34 567", "<Tab><Tab>")
    try b.svar("0301")
    // Typed to find the choice, as one types text.
    try b.svar("ledig", "<Enter>")
    try b.svar("fagbrev", "<Enter><Tab>")
    b.skriv("Jobb på lager")
    try b.trykk("<Ctrl-S>")
  }

  /// - Parameter utfall: the keys that choose the outcome and go on.
  static func behov(_ b: Benk, utfall: String) throws {
    b.staarI(.behovsvurdering)
    try b.svar("Vil jobbe nå")
    b.skriv("Mange ledige stillinger")
    try b.trykk("<Ctrl-S>")
    // Outcome and the rest are missing: the cursor goes to the first of them.
    try b.trykk(utfall)
    try b.svar("Klarer seg mest på egen hånd")
    try b.svar("Oppdatere CV")
    b.skriv("+7d")
    try b.trykk("<Ctrl-S>")
  }

  static func vedtak(_ b: Benk) throws {
    try tilBrevet(b)
    try b.trykk("<Esc><Ctrl-F><Enter>")
  }

  /// Fills in the decision as proposed and looks at the letter.
  static func tilBrevet(_ b: Benk) throws {
    b.staarI(.vedtak)
    try b.trykk("<Tab><Tab>")
    try b.svar("Fagbrev og fem års erfaring", "<Tab><Tab><Tab>")
    try b.svar("Stillingssøk på nett")
    b.skriv("Har fagbrev og kan jobbe fullt.")
    try b.trykk("<Ctrl-S>")
    b.staarI(.dokument)
  }

  static func plan(_ b: Benk) throws {
    b.staarI(.planmaal)
    try b.trykk("<Ctrl-S>l<Tab>")
    try b.svar("Oppdatere CV", "<Tab><Tab><Tab><Tab>")
    b.skriv("+7d")
    try b.trykk("<Ctrl-S>g")
    try b.svar("Dette er min plan")
    b.skriv("j")
    try b.trykk("<Ctrl-S>")
    b.staarI(.plan)
    b.viser("✓ Godkjent")
  }
}
