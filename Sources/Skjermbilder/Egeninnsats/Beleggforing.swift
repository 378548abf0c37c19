import Fagmodell
import Saksgang
import TerminalKit

/// What shows that something was done in a step: the day, who did it, and a few words. What is noted before stands above.
struct Beleggforing: Saksforing {
  let navn = Skjermnavn.belegg
  let id: SakId
  let aktivitet: Aktivitet

  var gjelder: String? { aktivitet.id.description }

  func felter(_ svar: Skjema?, _ o: Omgivelser) -> [Skjemafelt] {
    let foer = (aktivitet.belegg ?? []).enumerated().map { plass, belegg in
      Skjemafelt("foer\(plass)", .merknad(Beleggforing.setning(belegg, o)))
    }
    return [Skjemafelt("hva", .merknad(aktivitet.tittel))] + foer + [
      Skjemafelt("notat", .langtekst(rader: 3, grense: Feltgrense.maal), paakrevd: true),
      .felles("dato", .dato, paakrevd: true),
      Skjemafelt("hvem", .valg(Choice.koder(Ansvarlig.self, o)), paakrevd: true),
    ]
  }

  func verdier(_ o: Omgivelser) -> [String: [String]] {
    ["dato": [o.datoer.tall(o.idag)], "hvem": [aktivitet.ansvarlig.rawValue]]
  }

  func lagre(_ svar: Skjema, _ o: Omgivelser) -> [Virkning] {
    let inn = RegistrerBelegg(
      aktivitet: Aktivitetsvalg(aktivitet.id), dato: svar.dato("dato", o), hvem: svar.kode("hvem"),
      notat: svar.tekst("notat"))
    return [.lagre([inn], paa: id)]
  }

  static func setning(_ belegg: Belegg, _ o: Omgivelser) -> String {
    "✓ \(o.datoer.tall(belegg.dato))  \(o.kode(belegg.hvem)): \(Fritekst.linje(belegg.notat))"
  }
}
