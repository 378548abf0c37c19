import ArgumentParser
import Kurs

/// The options of those who take and lead courses.
struct Kursvalg: ParsableArguments {
  @Option(help: ArgumentHelp("Gruppens felles mappe for oppgaver og resultater.", valueName: "mappe"))
  var mappe: String?

  @Option(help: ArgumentHelp("Hvem som øver; ellers innloggingsnavnet.", valueName: "navn"))
  var deltaker: String?
}

extension Kursvalg {
  func mapper(_ o: Oppkobling) -> Kursmappe { Kursmappe(o, felles: mappe) }
  func deltaker(_ o: Oppkobling) throws(Programfeil) -> Deltaker { try Deltaker(deltaker, o) }

  /// The exercise `navn`, from the group, the office or the program.
  func oppgave(_ navn: String, _ o: Oppkobling) throws(Programfeil) -> Kursoppgave {
    let oppgaver = mapper(o).oppgaver(o)
    do throws(Kursfeil) {
      let finnes = try oppgaver.navn()
      if finnes.contains(navn) { return try oppgaver.les(navn) }
      throw Kursfeil(.manglerFil, fil: navn, detalj: finnes.joined(separator: ", "))
    } catch { throw error.aarsak == .manglerFil ? Programfeil.ukjentKurs(error) : Programfeil(error) }
  }

  /// The trainee's newest attempt at the exercise.
  func siste(_ navn: String, _ o: Oppkobling) throws(Programfeil) -> Kursforsok {
    let oppgave = try oppgave(navn, o)
    guard let forsok = try Kursforsok.siste(oppgave, try deltaker(o), mapper(o), o) else {
      throw Programfeil("kurs.ikkeBegynt", .manglerInndata, ["navn": navn])
    }
    return forsok
  }
}

extension Programfeil {
  fileprivate static func ukjentKurs(_ feil: Kursfeil) -> Programfeil {
    Programfeil("kurs.ukjentKurs", .manglerInndata, felt: "navn", ["navn": feil.fil, "finnes": feil.detalj])
  }
}
