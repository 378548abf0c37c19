import ArgumentParser
import Fagmodell
import Saksgang

/// `rapport`: counts over the office's people.
struct Rapporter: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "rapport", abstract: "Tall for kontoret: målekort, stat, kommune eller ungdom.",
    discussion: """
      Uten --fra og --til gjelder tallene fra nyttår til i dag. Et antall under fem vises ikke, og heller ikke det som \
      ville røpet det. At rapporten er hentet, blir skrevet i innsynsloggen.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("maalekort, stat, kommune eller ungdom.", valueName: "rapport"))
  var art: Rapport.Art

  @Option(help: ArgumentHelp("Første dag, ÅÅÅÅ-MM-DD.", valueName: "dato"))
  var fra: String?
  @Option(help: ArgumentHelp("Siste dag, ÅÅÅÅ-MM-DD.", valueName: "dato"))
  var til: String?
  @Option(help: ArgumentHelp("tekst, json, csv eller html.", valueName: "format"))
  var format = Rapportformat.tekst

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let k = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    let til = try dato(til) ?? k.idag
    let fra = try dato(fra) ?? Dato(aar: til.aar, maaned: 1, dag: 1) ?? til
    guard fra <= til else { throw Programfeil("kjoring.fraEtterTil", .bruk, felt: "fra") }
    let rader = try medLagerfeil { () throws(Lagerfeil) in try hos.lager.rader(.bruker) }.compactMap { Brukerrad($0) }
    let svar = try medUtforfeil { () throws(Utforfeil) in try hos.register() }.tilbakemeldinger.map(\.telling)
    try medUtforfeil { () throws(Utforfeil) in
      try hos.loggInnsyn(.liste, nil, grunn: "RAPPORT_\(art.rawValue.uppercased())")
    }
    let rapport = Rapport(art, fra: fra, til: til, rader: rader, svar: svar, pakke: k.pakke)
    switch felles.json ? .json : format {
    case .json: try Utskrift.json(rapport.json)
    case .csv: try Utskrift.raatt(Csv.tekst(rapport.tabell(o.tekst)))
    case .tekst: try Dokumentformat.tekst.skriv(dokument(rapport, k, o), json: false)
    case .html: try Dokumentformat.html.skriv(dokument(rapport, k, o), json: false)
    }
  }

  private func dokument(_ rapport: Rapport, _ k: Kontekst, _ o: Oppkobling) -> Dokument {
    rapport.dokument(o.tekst, kontor: k.kontor.navn, laget: k.idag)
  }

  private func dato(_ tekst: String?) throws(Programfeil) -> Dato? {
    guard let tekst else { return nil }
    guard let dato = Dato(iso: tekst) else { throw Programfeil("kjoring.ugyldigDato", .bruk, ["dato": tekst]) }
    return dato
  }
}

extension Rapport.Art: ExpressibleByArgument {}

enum Rapportformat: String, ExpressibleByArgument, CaseIterable {
  case tekst, json, csv, html
}
