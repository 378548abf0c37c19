import ArgumentParser
import Fagmodell
import Kurs
import Saksgang

/// `kurs drofting`: a case to talk about among colleagues, without knowing whose it is, and what the group wrote.
struct KursDrofting: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "drofting", abstract: "Drøft en sak i gruppen uten å vite hvem den gjelder.",
    discussion: """
      Med navnet på en oppgave vises personen uten navn, med det hun forteller og spørsmål å drøfte. --notat legger til \
      et notat fra gruppen, og --konklusjon skriver hva dere endte på. Med --sak vises en sak fra kontorets lager: bare \
      koder og antall, aldri fritekst. Notater om en ekte sak hører hjemme i saken.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg
  @OptionGroup(title: "Kurs") var kurs: Kursvalg

  @Option(help: ArgumentHelp("Legg til et notat fra gruppen.", valueName: "tekst"))
  var notat: String?
  @Option(help: ArgumentHelp("Skriv hva gruppen endte på.", valueName: "tekst"))
  var konklusjon: String?
  @Option(help: ArgumentHelp("Sakens id eller personens nummer, i kontorets lager.", valueName: "id"))
  var sak: String?
  @Option(help: ArgumentHelp("tekst eller html.", valueName: "format"))
  var format = Dokumentformat.tekst

  @Argument(help: ArgumentHelp("Oppgavens navn.", valueName: "navn"))
  var navn: String?

  func validate() throws {
    if (navn == nil) == (sak == nil) { throw ValidationError("Oppgi navnet på en oppgave, eller en sak med --sak.") }
    if sak != nil, notat != nil || konklusjon != nil {
      throw ValidationError("Notater om en ekte sak skrives i saken, ikke her.")
    }
  }

  func utfor(_ o: Oppkobling) throws {
    if let sak { return try egenSak(sak, o) }
    guard let navn else { return }
    let oppgave = try kurs.oppgave(navn, o)
    let mapper = kurs.mapper(o)
    var gruppens = try mapper.notat(navn)
    gruppens.legg(notat ?? "", dag: o.klokke.idag)
    if let konklusjon { gruppens.konkluder(konklusjon) }
    if notat != nil || konklusjon != nil { try mapper.skriv(gruppens) }
    let innhold: Kursinnhold
    let person: Brukersak
    do {
      innhold = try Kursinnhold.les { o.innhold.les($0) }
      person = try Demokontor(innhold, pakker: try o.pakker(), idag: o.klokke.idag, bareFigurer: [oppgave.figur])
        .sak(oppgave.figur)
    } catch { throw Kurslager.programfeil(error) }
    try skriv(person, oppgave, gruppens, o)
  }

  private func egenSak(_ id: String, _ o: Oppkobling) throws {
    let hos = try o.saksbehandling()
    let aapen = try medUtforfeil { () throws(Utforfeil) in try hos.aapne(try hos.finn(id)) }
    try medUtforfeil { () throws(Utforfeil) in try hos.loggInnsyn(.eksport, aapen.sak.id) }
    try skriv(aapen.sak, nil, nil, o)
  }

  private func skriv(_ sak: Brukersak, _ oppgave: Kursoppgave?, _ notat: Droftingsnotat?, _ o: Oppkobling) throws {
    let ark = Droftingsark.lag(sak, oppgave: oppgave, notat: notat, idag: o.klokke.idag, o.tekst)
    try format.skriv(ark, json: felles.json)
  }
}
