import ArgumentParser
import Fagmodell
import Regelverk
import Saksgang

/// `plan`: activity plans.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Aktivitetsplaner.", subcommands: [PlanVis.self])
}

/// `plan vis`: the plan as a print, or its dates as a calendar file.
struct PlanVis: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "vis", abstract: "Vis aktivitetsplanen til en person.",
    discussion: "Kalenderfilen (ics) har verken navn eller nummer på personen.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("tekst, html eller ics.", valueName: "format"))
  var format = Planformat.tekst

  @Argument(help: ArgumentHelp("Planens id, sakens id eller personens nummer.", valueName: "id"))
  var id: String

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let aapen = try medUtforfeil { () throws(Utforfeil) in try hos.aapne(try hos.finnSak(medDel: id)) }
    guard let plan = aapen.sak.planer.first(where: { $0.id.description == id }) ?? aapen.sak.plan else {
      throw Programfeil(.fag(Planfeil.ingenPlan))
    }
    let ramme = try o.ramme(hos, aapen.sak)
    if format == .ics {
      let fil = Plankalender.ics(
        plan, aktiviteter: aapen.sak.aktiviteter(i: plan), tekst: ramme.tekst, laget: o.klokke.naa)
      // The format wants CRLF, which is not a text for the screen.
      return felles.json ? try Utskrift.json(["ics": .tekst(fil)]) : try Utskrift.raatt(fil)
    }
    let dokument = Planutskrift.lag(
      sak: aapen.sak, plan: plan, plikter: try plikter(hos, aapen.sak, ramme.tekst), ramme: ramme)
    try (format == .html ? Dokumentformat.html : .tekst).skriv(dokument, json: felles.json)
  }

  private func plikter(
    _ hos: Saksbehandling, _ sak: Brukersak, _ tekst: Tekstkatalog
  ) throws(Programfeil) -> [Pliktlinje] {
    let k = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    return Plikter.vurder(Fakta(sak, paa: k.idag), dato: k.idag, pakke: k.pakke).map { Pliktlinje($0, tekst: tekst) }
  }
}

/// How a plan comes out.
enum Planformat: String, ExpressibleByArgument, CaseIterable {
  case tekst, html, ics
}
