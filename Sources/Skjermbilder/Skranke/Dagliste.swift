import Fagmodell
import Saksgang
import TerminalKit

/// The veileder's calendar: today first in sight, then the week; what nobody has registered the outcome of stands on top.
struct Dagliste: Saksliste {
  let navn = Skjermnavn.dagen
  let sak: SakId? = nil

  private func innslag(_ o: Omgivelser) -> [(rad: Brukerrad, time: Radtime)] {
    o.personer.kalender(o.ansatt.ident, fra: o.idag).compactMap { funn in
      o.personer[funn.plass].map { ($0, funn.time) }
    }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    innslag(o).map { rad, time in
      let (tegn, stil): (String, Style) =
        time.dato < o.idag ? ("!", .danger) : time.dato == o.idag ? ("●", .accent) : ("○", .muted)
      let naar = "\(o.datoer.iListe(time.dato)) \(time.klokkeslett)"
      let hvem = Dagliste.navn(rad, o)
      let igjen = time.dato < o.idag ? o.tekst("skjerm.timer.uregistrert") : o.datoer.minutter(time.varighet)
      return Listerad(
        "\(rad.sak) \(time.dato) \(time.klokkeslett)", Radlinje.linje(tegn, stil, naar, hvem, igjen),
        rad.sisteKontakt.map { Radlinje.felt("skjerm.arbeidsgivere.sistKontakt", o.datoer.full($0), o) } ?? [])
    }
  }

  /// The person's name, where a list may show it.
  static func navn(_ rad: Brukerrad, _ o: Omgivelser) -> String {
    o.kanVises(rad) ? rad.navn.sortert : o.tekst("skjerm.skranke.skjermet")
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    [
      Handling("aapne", .enter).bare(hvis: valgt != nil, ellers: "ingenTimer"),
      Handling("forOppmote", .character("m")).bare(hvis: valgt != nil, ellers: "ingenTimer"),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    guard let sak = valgt.flatMap({ SakId(String($0.id.prefix { $0 != " " })) }) else { return [] }
    let timer: [Virkning] = handling == "forOppmote" ? [.aapneSkjerm(.timer, sak)] : []
    return [.aapneSak(sak)] + timer
  }

  /// Today's appointments in one line, for the desk; nil when there are none.
  static func idag(_ o: Omgivelser) -> String? {
    let timer = o.personer.kalender(o.ansatt.ident, fra: o.idag).filter { $0.time.dato == o.idag }
    guard !timer.isEmpty else { return nil }
    let liste = timer.compactMap { funn in
      o.personer[funn.plass].map { "\(funn.time.klokkeslett) \(navn($0, o))" }
    }
    return o.tekst("skjerm.skranke.idag", ["timer": liste.joined(separator: " · ")])
  }
}
