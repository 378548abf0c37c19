import ArgumentParser
import Fagmodell
import Saksgang

/// `bruker innsyn`: everything held on one person, with who has looked: what the person has a right to see.
struct BrukerInnsyn: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "innsyn", abstract: "Alt som er lagret om en person, med hvem som har sett i saken.",
    discussion: "Svaret er JSON. Utleveringen blir skrevet i innsynsloggen.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Argument(help: ArgumentHelp("Sakens id eller personens identitetsnummer.", valueName: "id"))
  var id: String

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let sak = try medUtforfeil { () throws(Utforfeil) in try hos.aapne(try hos.finn(id)) }
    try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.eksport, sak.sak.id) }
    let logg = try medLagerfeil { () throws(Lagerfeil) in try hos.lager.innsynslogg(sak: sak.sak.id, antall: nil) }
    guard case .objekt(var felter) = try sak.json() else { return }
    felter["innsyn"] = .liste(logg.map(\.json))
    try Utskrift.json(.objekt(felter))
  }
}
