import ArgumentParser
import Fagmodell
import Saksgang

/// `bruker sok`: people by parts of the name or the number.
struct BrukerSok: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "sok", abstract: "Søk etter personer på navn eller nummer.",
    discussion: """
      Skriv begynnelsen på navnene i hvilken som helst rekkefølge, eller nummeret med eller uten mellomrom. \
      Personer du ikke har tilgang til, finnes bare på hele nummeret og vises uten navn.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("Vis høyst så mange.", valueName: "antall"))
  var maks = 50

  @Argument(help: ArgumentHelp("Det du søker etter.", valueName: "tekst"))
  var tekst: [String]

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let kontekst = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    let rader = try medLagerfeil { () throws(Lagerfeil) in try hos.lager.rader(.bruker) }
    let sporring = tekst.joined(separator: " ")
    let treff = Brukersok(rader, for: kontekst.ansatt).sok(sporring, maks: maks)
    if Identitetsnummer(sporring) != nil {
      try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.nummersok, treff.first?.sak) }
    }
    if felles.json {
      return try Utskrift.json(["antall": .heltall(Int64(treff.antall)), "brukere": .liste(treff.map(\.json))])
    }
    for et in treff { try Utskrift.linje(et.linje(o.tekst)) }
    try Utskrift.linje(o.tekst("kommandolinje.antallPersoner", ["antall": String(treff.antall)]))
  }
}
