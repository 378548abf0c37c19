import ArgumentParser
import Fagmodell
import Kurs
import NcursesTerminal
import Saksgang
import Skjermbilder
import TerminalKit

/// `kurs start`: the console on a fresh training store, with the coach beside it.
struct KursStart: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Begynn på en oppgave.",
    discussion: """
      Konsollen åpnes på et nytt øvingslager med personen i oppgaven. Alt-K åpner og lukker kurspanelet. Forlater du \
      oppgaven, går du videre med --fortsett. Med --uten-skjerm lages bare øvingslageret, så oppgaven kan løses med \
      «skranke utfor» og «skranke kurs spor».
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg
  @OptionGroup(title: "Kurs") var kurs: Kursvalg

  @Flag(help: "Gå videre der du slapp, i stedet for å begynne på nytt.")
  var fortsett = false

  @Flag(help: "Lag øvingslageret uten å åpne konsollen.")
  var utenSkjerm = false

  @Argument(help: ArgumentHelp("Oppgavens navn, for eksempel ung-dag-25.", valueName: "navn"))
  var navn: String

  func utfor(_ o: Oppkobling) throws {
    if !utenSkjerm, !isInteractive() { throw Programfeil("kjoring.ikkeTerminal", .utilgjengelig) }
    let forsok =
      fortsett
      ? try kurs.siste(navn, o)
      : try Kursforsok.nytt(try kurs.oppgave(navn, o), try kurs.deltaker(o), kurs.mapper(o), o)
    if utenSkjerm { return try fortell(forsok, o) }
    var visning = try Kursvisning(forsok)
    let terminal = try aapneTerminal(o)
    EventLoop(terminal).run(&visning)
    terminal.close()
    Utskrift.tilFeilstrom(o.tekst("kurs.forlatt", ["navn": navn]))
  }

  private func fortell(_ forsok: Kursforsok, _ o: Oppkobling) throws {
    let lager = Kurslager.kontor(i: forsok.mappe)
    if felles.json {
      return try Utskrift.json([
        "navn": .tekst(navn), "forsok": .heltall(Int64(forsok.fil.nummer)), "lager": .tekst(lager),
        "sak": .tekst(forsok.fil.start.sak.description), "ident": .tekst(forsok.fil.ident),
        "dato": .tekst(forsok.fil.dag.description), "oppgave": .tekst(forsok.gang.oppgave.oppgave),
      ])
    }
    try Utskrift.linje(forsok.gang.oppgave.oppgave)
    try Utskrift.linje(
      o.tekst(
        "kurs.klart",
        [
          "lager": lager, "sak": forsok.fil.start.sak.description, "ident": forsok.fil.ident,
          "dato": forsok.fil.dag.description,
        ]))
  }
}

/// `kurs spor`: asks the person in the exercise, for those who take it without the console.
struct KursSpor: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "spor", abstract: "Spør personen i oppgaven, les papirene eller få et tips.",
    discussion: "Uten spørsmål vises det du kan spørre om, papirene og det du har fått vite. Gjelder ditt siste forsøk."
  )

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg
  @OptionGroup(title: "Kurs") var kurs: Kursvalg

  @Flag(help: "Få neste tips.")
  var tips = false

  @Option(help: ArgumentHelp("Les papiret med dette navnet.", valueName: "navn"))
  var papir: String?

  @Argument(help: ArgumentHelp("Oppgavens navn.", valueName: "navn"))
  var navn: String

  @Argument(help: ArgumentHelp("Spørsmålets navn, eller spørsmålet med egne ord.", valueName: "spørsmål"))
  var sporsmaal: [String] = []

  func utfor(_ o: Oppkobling) throws {
    let forsok = try kurs.siste(navn, o)
    if tips {
      let hint = try forsok.gjor { $0.hint() }
      return try svar("tips", hint ?? o.tekst("hindring.ingenFlereHint"))
    }
    if let papir {
      guard let lest = try forsok.gjor({ $0.les(dokument: papir) }) else {
        throw Programfeil("kurs.ukjentPapir", .data, felt: "papir", ["navn": papir])
      }
      return try svar("papir", lest.tekst)
    }
    let spurt = sporsmaal.joined(separator: " ")
    if spurt.isEmpty { return try oversikt(forsok.gang, o) }
    guard let funnet = try forsok.gjor({ $0.spor(id: spurt) ?? $0.spor(fritt: spurt) }) else {
      throw Programfeil("kurs.skjonteIkke", .data, felt: "sporsmaal")
    }
    try svar("svar", funnet.svar)
  }

  private func svar(_ navn: String, _ tekst: String) throws {
    try felles.json ? Utskrift.json(.objekt([navn: .tekst(tekst)])) : Utskrift.linje(tekst)
  }

  private func oversikt(_ gang: Kursgang, _ o: Oppkobling) throws {
    if felles.json {
      return try Utskrift.json([
        "sporsmaal": .liste(gang.muligeSporsmaal.map { ["id": .tekst($0.id), "tekst": .tekst($0.tekst)] }),
        "svar": .liste(gang.svar.map { ["id": .tekst($0.id), "svar": .tekst($0.svar)] }),
        "papirer": .liste(gang.oppgave.dokumenter.map { ["id": .tekst($0.id), "tittel": .tekst($0.tittel)] }),
      ])
    }
    try Utskrift.linje(gang.oppgave.oppgave)
    for ett in gang.svar { try Utskrift.linje("\(ett.tekst)\n  «\(ett.svar)»") }
    for ett in gang.muligeSporsmaal { try Utskrift.linje("\(ett.id)  \(ett.tekst)") }
    for ett in gang.oppgave.dokumenter { try Utskrift.linje("--papir \(ett.id)  \(ett.tittel)") }
  }
}
