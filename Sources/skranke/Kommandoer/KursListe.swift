import ArgumentParser
import Fagmodell
import Kurs

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
