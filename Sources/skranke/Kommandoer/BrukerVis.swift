import ArgumentParser
import Fagmodell
import Saksgang

/// `bruker vis`: one person's case.
struct BrukerVis: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "vis", abstract: "Vis saken til en person.",
    discussion: "Oppslaget blir skrevet i innsynsloggen.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Sakens id eller personens identitetsnummer.", valueName: "id"))
  var id: String

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let sak = try medUtforfeil { () throws(Utforfeil) in try hos.aapne(try hos.finn(id)) }
    if felles.json {
      try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.fulltNummer, sak.sak.id) }
      let kontekst = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
      return try Utskrift.json(try sak.json(paa: kontekst.idag, pakke: kontekst.pakke, yrker: try o.yrker()))
    }
    try Utskrift.skriv(Saksutskrift(sak, o.tekst, idag: o.klokke.idag).tekst)
  }
}
