import ArgumentParser
import Fagmodell
import Fillager
import Saksgang

/// `nokler`: the ways into a sealed store.
struct Nokler: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nokler", abstract: "Vis og endre lukene til et forseglet lager.",
    discussion: """
      Hver luke er en passordsetning som åpner lageret. Når en luke fjernes, låses alle nøklene på nytt for dem som er \
      igjen. Den som har tatt vare på en gammel kopi av lageret, kan fortsatt åpne kopien.
      """,
    subcommands: [NoklerListe.self, NoklerNy.self, NoklerFjern.self])
}

struct NoklerListe: Underkommando {
  static let configuration = CommandConfiguration(commandName: "liste", abstract: "Vis navnet på hver luke.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  func utfor(_ o: Oppkobling) throws {
    let luker = try o.lager().luker ?? []
    if felles.json { return try Utskrift.json(["luker": .liste(luker.map(Json.tekst))]) }
    for luke in luker { try Utskrift.linje(luke) }
  }
}

struct NoklerNy: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "ny", abstract: "Lag en luke med sin egen passordsetning.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Lukens navn, for eksempel identen til den som skal ha den.", valueName: "navn"))
  var navn: String

  @Option(help: ArgumentHelp("Fil med den nye passordsetningen (ellers spør terminalen).", valueName: "fil"))
  var nyNokkelfil: String?

  func utfor(_ o: Oppkobling) throws {
    let lager = try o.lager()
    let nytt = try o.nyttPassord(fra: nyNokkelfil)
    let (naa, av) = (o.klokke.naa, o.oppgittIdent ?? "")
    try medLagerfeil { () throws(Lagerfeil) in
      try lager.leggTil(luke: navn, passord: nytt, nokkel: o.ider.ny(naa), tid: naa, av: av)
    }
  }
}

struct NoklerFjern: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "fjern", abstract: "Fjern en luke, og lås nøklene på nytt for dem som er igjen.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Lukens navn.", valueName: "navn"))
  var navn: String

  func utfor(_ o: Oppkobling) throws {
    let lager = try o.lager()
    let (naa, av) = (o.klokke.naa, o.oppgittIdent ?? "")
    try medLagerfeil { () throws(Lagerfeil) in
      try lager.fjern(luke: navn, nokkel: o.ider.ny(naa), tid: naa, av: av)
    }
  }
}
