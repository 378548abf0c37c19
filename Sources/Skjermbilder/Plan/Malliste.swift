import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// Ready-made steps to choose from; Enter opens the step's form with what the template says.
struct Malliste: Saksliste {
  let navn = Skjermnavn.maler
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    o.maler.map { mal in
      let detaljer =
        [Line(mal.beskrivelse(o.tekst.spraak))]
        + Radlinje.felt("skjerm.aktivitet.felt.ansvarlig", o.kode(mal.ansvarlig), o)
        + Radlinje.felt("skjerm.aktivitet.felt.til", o.datoer.full(o.idag + mal.dager), o)
      return Listerad(
        mal.id, Radlinje.linje("○", .accent, "", mal.tittel(o.tekst.spraak), o.kode(mal.type)), detaljer)
    }
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    [Handling("brukMal", .enter).bare(hvis: valgt != nil, ellers: "ingenMaler")]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    guard let mal = o.maler.first(where: { $0.id == valgt?.id }) else { return [] }
    return [.erstatt(med: Aktivitetsskjerm(id, mal: mal, o))]
  }
}
