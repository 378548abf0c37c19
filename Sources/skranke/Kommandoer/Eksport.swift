import ArgumentParser
import Fagmodell
import Saksgang

/// `eksport`: cases as JSON, one a line for the whole office, or the list of people as a table.
struct Eksport: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "eksport", abstract: "Skriv ut saker som JSON, eller en liste over personer som tabell (CSV).",
    discussion: """
      Uten --bruker skrives alle sakene du har tilgang til, én JSON-linje for hver. \
      Med --eier skrives bare det staten eller kommunen svarer for, og det som er felles. \
      Utleveringen blir skrevet i innsynsloggen, for hver person.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("Bare saken med denne id-en eller dette nummeret.", valueName: "id"))
  var bruker: String?

  @Option(help: ArgumentHelp("json eller csv.", valueName: "format"))
  var format = Eksportformat.json

  @Option(help: ArgumentHelp("Bare det denne eieren svarer for: stat eller kommune.", valueName: "eier"))
  var eier: Eksporteier?

  func validate() throws {
    if eier != nil, format == .csv { throw ValidationError("--eier gjelder bare JSON: tabellen er felles.") }
  }

  private func json(_ sak: AapenSak) throws(Programfeil) -> Json {
    if let eier { return try sak.json(for: eier.eier) }
    return try sak.json()
  }

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let kontekst = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    let ett = try bruker.map { id throws(Programfeil) in
      try medUtforfeil { () throws(Utforfeil) in try hos.aapne(try hos.finn(id)) }
    }
    if format == .json, let ett {
      try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.eksport, ett.sak.id, grunn: eier?.rawValue) }
      return try Utskrift.json(try json(ett))
    }
    let rader = try medLagerfeil { () throws(Lagerfeil) in try hos.lager.rader(.bruker) }.compactMap { Brukerrad($0) }
      .filter { ett == nil ? Tilgang.hindring(kontekst.ansatt, $0) == nil : $0.sak == ett?.sak.id }
    if format == .csv { try Utskrift.raatt(Csv.tekst([Brukerrad.kolonner])) }
    for rad in rader {
      try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.eksport, rad.sak, grunn: eier?.rawValue) }
      switch format {
      case .csv: try Utskrift.raatt(Csv.tekst([rad.celler]))
      case .json:
        let sak = try medUtforfeil { () throws(Utforfeil) in try hos.aapne(rad.sak) }
        try Utskrift.jsonlinje(try json(sak))
      }
    }
  }
}

enum Eksportformat: String, ExpressibleByArgument, CaseIterable {
  case json, csv
}

/// The owners that hand out on their own.
enum Eksporteier: String, ExpressibleByArgument, CaseIterable {
  case stat, kommune

  var eier: Eier {
    switch self {
    case .stat: .stat
    case .kommune: .kommune
    }
  }
}
