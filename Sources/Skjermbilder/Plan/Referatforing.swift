import Fagmodell
import Saksgang
import TerminalKit

/// Shares the notes of a meeting with the person; a meeting is not done before.
struct Referatforing: Saksforing {
  let navn = Skjermnavn.referat
  let id: SakId
  let aktivitet: Aktivitet

  var gjelder: String? { aktivitet.id.description }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    [
      Skjemafelt("hva", .merknad(aktivitet.tittel)),
      Skjemafelt("tekst", .langtekst(rader: 8, grense: Feltgrense.beskrivelse), paakrevd: true),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] { ["tekst": [aktivitet.detaljer.referat?.tekst ?? ""]] }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    [.lagre([DelReferat(aktivitet: Aktivitetsvalg(aktivitet.id), tekst: svar.tekst("tekst"))], paa: id)]
  }
}
