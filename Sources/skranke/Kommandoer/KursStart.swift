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
      Konsollen åpnes på et nytt øvingslager med personen i oppgaven. Alt-O åpner og lukker kurspanelet. Forlater du \
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
