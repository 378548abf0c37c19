import ArgumentParser
import Fagmodell
import Saksgang

/// `eksport`: cases as JSON, one a line for the whole office.
struct Eksport: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "eksport", abstract: "Skriv ut saker som JSON.",
    discussion: """
      Uten --bruker skrives alle sakene du har tilgang til, én JSON-linje for hver. \
      Med --eier skrives bare det staten eller kommunen svarer for, og det som er felles. \
      Utleveringen blir skrevet i innsynsloggen.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("Bare saken med denne id-en eller dette nummeret.", valueName: "id"))
  var bruker: String?

  @Option(help: ArgumentHelp("Bare det denne eieren svarer for: stat eller kommune.", valueName: "eier"))
  var eier: Eksporteier?

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

  private func json(_ sak: AapenSak) throws(Programfeil) -> Json {
    if let eier { return try sak.json(for: eier.eier) }
    return try sak.json()
  }

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    if let bruker {
      let sak = try medUtforfeil { () throws(Utforfeil) in try hos.aapne(try hos.finn(bruker)) }
      try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.eksport, sak.sak.id, grunn: eier?.rawValue) }
      return try Utskrift.json(try json(sak))
    }
    let kontekst = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    let rader = try medLagerfeil { () throws(Lagerfeil) in try hos.lager.rader(.bruker) }
    for rad in rader {
      guard let bruker = Brukerrad(rad), Tilgang.hindring(kontekst.ansatt, bruker) == nil else { continue }
      let sak = try medUtforfeil { () throws(Utforfeil) in
        try hos.loggInnsyn(.eksport, rad.sak, grunn: eier?.rawValue)
        return try hos.aapne(rad.sak)
      }
      try Utskrift.jsonlinje(try json(sak))
    }
  }
}
