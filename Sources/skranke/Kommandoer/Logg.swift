import ArgumentParser
import Fagmodell
import Fillager
import Saksgang

/// `logg`: who has looked at what.
struct Logg: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "logg", abstract: "Vis innsynsloggen: hvem har sett hva, og når.",
    discussion: "Bare lederen og de som er revisor i lageret, kan lese loggen.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("Bare oppslag i saken med denne id-en eller dette nummeret.", valueName: "id"))
  var bruker: String?
  @Option(help: ArgumentHelp("De nyeste så mange.", valueName: "antall"))
  var antall: Int?
  @Flag(help: "Kontroller at ingen har endret loggen; avslutningskode 1 når noe er galt.")
  var kontroller = false

  func utfor(_ o: Oppkobling) throws {
    let lager = try o.lager()
    let hos = try o.saksbehandling(lager)
    let kontekst = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    // An auditor by the store's roles sees the log and no cases; everyone else needs the office's word for it.
    let erRevisor = lager.retter == Lagerrolle.revisor.retter
    if !erRevisor, !kontekst.ansatt.roller.contains(.leder) { throw Programfeil(.fag(Tilgangsfeil.manglerRolle)) }
    if kontroller { return try kontrollerKjeden(o) }
    let sak = try bruker.map { id throws(Programfeil) in
      try medUtforfeil { () throws(Utforfeil) in try hos.finn(id) }
    }
    let poster = try medLagerfeil { () throws(Lagerfeil) in try hos.lager.innsynslogg(sak: sak, antall: antall) }
    if felles.json { return try Utskrift.json(["innsyn": .liste(poster.map(\.json))]) }
    for post in poster {
      let art = o.tekst.navn(post.art)
      try Utskrift.linje(
        [post.tid.description, post.av, art, post.sak?.description, post.grunn].compactMap { $0 }
          .joined(separator: "  "))
    }
  }

  /// The log is a chain of its own in the folder `audit`.
  private func kontrollerKjeden(_ o: Oppkobling) throws {
    let rapport = try medLagerfeil { () throws(Lagerfeil) in
      try Kontroll.sjekk(
        mappe: o.lagermappe, som: o.innstillinger, dyp: false, tilstandsMappe: o.miljo.tilstand)
    }
    let funn = rapport.funn.filter { $0.fil.hasPrefix("audit") }
    try rapport.skriv(o, funn: funn)
    if funn.contains(where: { $0.alvor != .opplysning }) { throw Avslutt(kode: .funn) }
  }
}
