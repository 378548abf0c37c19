import ArgumentParser
import Fagmodell
import Kurs
import Saksgang

/// `kurs`: exercises on invented people.
struct Kurskommando: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kurs", abstract: "Øv på oppdiktede personer, med en veileder ved siden av.",
    discussion: """
      Hver oppgave får sitt eget øvingslager, så du kan prøve så mange ganger du vil. Kontorets lager blir aldri rørt. \
      Egne oppgaver legges i ~/.local/share/skranke/kurs/oppgaver; LESMEG.md i mappen Resources/kurs viser hvordan de \
      skrives.
      """,
    subcommands: [
      KursListe.self, KursStart.self, KursSpor.self, KursResultat.self, KursSammenlign.self, KursDrofting.self,
    ])
}

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

/// `kurs liste`: the exercises, with those an office has made itself.
struct KursListe: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "liste", abstract: "Vis oppgavene som finnes.",
    discussion: "Avslutningskoden er 65 når en egen oppgave ikke kan leses; feilen sier fil og linje.")

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg
  @OptionGroup(title: "Kurs") var kurs: Kursvalg

  func utfor(_ o: Oppkobling) throws {
    let oppgaver = kurs.mapper(o).oppgaver(o)
    var lest: [Kursoppgave] = []
    var feil: [Kursfeil] = []
    for navn in try oppgaver.navn() {
      do throws(Kursfeil) { lest.append(try oppgaver.les(navn)) } catch { feil.append(error) }
    }
    if felles.json {
      try Utskrift.json(["oppgaver": .liste(lest.map { json($0, oppgaver) }), "feil": .liste(feil.map { json($0, o) })])
    } else {
      let bredde = lest.map(\.id.count).max() ?? 0
      for ett in lest {
        let fyll = String(repeating: " ", count: bredde - ett.id.count)
        let egen = oppgaver.erEgen(ett.id) ? "  " + o.tekst("kurs.egen") : ""
        let tid = Datovisning(o.tekst).minutter(ett.minutter)
        try Utskrift.linje("\(ett.id)\(fyll)  \(ett.tittel) (\(tid); \(ett.temaer.joined(separator: ", ")))\(egen)")
      }
    }
    guard let forste = feil.first else { return }
    if felles.json { throw Avslutt(kode: .data) }
    for ett in feil.dropFirst() { Utskrift.tilFeilstrom("skranke: \(ett.kode): \(Programfeil(ett).melding(o.tekst))") }
    throw Programfeil(forste)
  }

  private func json(_ o: Kursoppgave, _ oppgaver: Kursoppgaver) -> Json {
    [
      "navn": .tekst(o.id), "tittel": .tekst(o.tittel), "temaer": .liste(o.temaer.map(Json.tekst)),
      "minutter": .heltall(Int64(o.minutter)), "figur": .tekst(o.figur), "egen": .bool(oppgaver.erEgen(o.id)),
    ]
  }

  private func json(_ feil: Kursfeil, _ o: Oppkobling) -> Json {
    [
      "kode": .tekst(feil.kode), "fil": .tekst(feil.fil), "sted": .tekst(feil.sted),
      "melding": .tekst(Programfeil(feil).melding(o.tekst)),
    ]
  }
}
