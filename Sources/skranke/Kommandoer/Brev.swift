import ArgumentParser
import Fagmodell
import Saksgang

/// `brev`: letters.
struct Brev: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brev", abstract: "Brev om vedtak.", subcommands: [BrevVis.self])
}

/// `brev vis`: the letter about a decision, in the person's written language.
struct BrevVis: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "vis", abstract: "Vis brevet om et vedtak.",
    discussion: "Brevet er på språket personen vil ha brev på. Et utkast er merket som utkast.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @Option(help: ArgumentHelp("tekst eller html.", valueName: "format"))
  var format = Dokumentformat.tekst

  @Argument(help: ArgumentHelp("Vedtakets id. Med sakens id eller nummeret vises det nyeste.", valueName: "vedtak"))
  var vedtak: String

  func utfor(_ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let aapen = try medUtforfeil { () throws(Utforfeil) in try hos.aapne(try hos.finnSak(medDel: vedtak)) }
    let funnet = aapen.sak.vedtak.first { $0.id.description == vedtak }
    guard let vedtak = funnet ?? aapen.sak.gjeldendeVedtak ?? aapen.sak.vedtaksutkast else {
      throw Programfeil(.fag(Vedtaksfeil.ingenVedtak))
    }
    let ramme = try o.ramme(hos, aapen.sak)
    try format.skriv(Vedtaksbrev.lag(sak: aapen.sak, vedtak: vedtak, ramme: ramme), json: felles.json)
  }
}

/// How a letter or print comes out.
enum Dokumentformat: String, ExpressibleByArgument, CaseIterable {
  case tekst, html

  func skriv(_ dokument: Dokument, json: Bool) throws(Programfeil) {
    let innhold = self == .html ? dokument.html : dokument.tekst()
    if json { return try Utskrift.json(["tittel": .tekst(dokument.tittel), rawValue: .tekst(innhold)]) }
    try Utskrift.skriv(innhold.hasSuffix("\n") ? innhold : innhold + "\n")
  }
}

extension Oppkobling {
  /// What a letter to this person stands on; the language is the person's.
  func ramme(_ hos: Saksbehandling, _ sak: Brukersak) throws(Programfeil) -> Brevramme {
    let register = try medUtforfeil { () throws(Utforfeil) in try hos.register() }
    let kontekst = try medUtforfeil { () throws(Utforfeil) in try hos.kontekst() }
    return Brevramme(
      kontor: kontekst.kontor, ansatte: register.ansatte,
      tekst: try Oppkobling.tekster(sak.bruker.spraak.brev, innhold), idag: kontekst.idag, pakke: kontekst.pakke)
  }
}
