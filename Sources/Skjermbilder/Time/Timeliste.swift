import Fagmodell
import Saksgang
import TerminalKit

/// A person's appointments, those to come first: book, register who came, print the letter.
struct Timeliste: Saksliste {
  let navn = Skjermnavn.timer
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func timer(_ o: Omgivelser) -> [Timeavtale] {
    let alle = saken(o)?.timeavtaler ?? []
    let aapne = alle.filter { $0.oppmote == nil }.sorted { ($0.dato, $0.klokkeslett) < ($1.dato, $1.klokkeslett) }
    let ferdige = alle.filter { $0.oppmote != nil }.sorted { ($0.dato, $0.klokkeslett) > ($1.dato, $1.klokkeslett) }
    return aapne + ferdige
  }

  private func time(_ rad: Listerad?, _ o: Omgivelser) -> Timeavtale? {
    timer(o).first { $0.id.description == rad?.id }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    timer(o).map { t in
      let utfall = t.oppmote.map { o.kode($0) } ?? (t.dato < o.idag ? o.tekst("skjerm.timer.uregistrert") : "")
      let (tegn, stil): (String, Style) =
        switch t.oppmote {
        case .mott: ("✓", .success)
        case .ikkeMott: ("!", .danger)
        case .gyldigGrunn: ("–", .muted)
        case nil: t.dato < o.idag ? ("!", .warning) : ("○", .accent)
        }
      let naar = "\(o.datoer.iListe(t.dato)) \(t.klokkeslett)"
      return Listerad(t.id.description, Radlinje.linje(tegn, stil, naar, t.formaal, utfall), detaljer(t, o))
    }
  }

  private func detaljer(_ t: Timeavtale, _ o: Omgivelser) -> [Line] {
    var linjer = Radlinje.felt("skjerm.felles.felt.kanal", o.kode(t.kanal), o)
    linjer += Radlinje.felt("skjerm.felles.felt.sted", t.sted, o)
    linjer += Radlinje.felt("skjerm.time.felt.stedstype", t.stedstype.map { o.kode($0) } ?? "", o)
    linjer += Radlinje.felt("skjerm.timer.varighet", o.datoer.minutter(t.varighet), o)
    linjer += Radlinje.felt("skjerm.felles.felt.veileder", o.navn(t.veileder), o)
    switch t.tilstand {
    case .gyldigGrunn(_, let grunn): linjer += Radlinje.felt("skjerm.felles.felt.grunn", grunn, o)
    case .ikkeMott(_, let konsekvens) where !konsekvens.isEmpty:
      linjer.append(Line(o.tekst("skjerm.timer.konsekvens", ["antall": "\(konsekvens.count)"]), .warning))
    default: break
    }
    return linjer
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let time = time(valgt, o)
    let aapen = time?.oppmote == nil && time != nil
    let harVaert = aapen && (time.map { $0.dato <= o.idag } ?? false)
    let kanMelde = aapen || time?.oppmote == .ikkeMott
    return [
      Handling("bestillTime", .character("b")),
      Handling("mott", .character("m")).bare(hvis: harVaert, ellers: aapen ? "timenHarIkkeVaert" : "ingenAapenTime"),
      Handling("ikkeMott", .character("i")).bare(
        hvis: harVaert, ellers: aapen ? "timenHarIkkeVaert" : "ingenAapenTime"),
      Handling("gyldigGrunn", .character("y")).bare(hvis: kanMelde, ellers: "ingenAapenTime"),
      Handling("visInnkalling", .character("p"), iBunnlinjen: aapen).bare(hvis: time != nil, ellers: "ingenAapenTime"),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    if handling == "bestillTime" { return [.aapne(Foringsskjerm(Timeforing(id: id), o))] }
    guard let time = time(valgt, o) else { return [] }
    switch handling {
    case "mott": return [.lagre([RegistrerOppmote(time: time.id, utfall: .mott)], paa: id)]
    case "ikkeMott": return [.sporr(id: "timer.ikkeMott", sporsmaal(o))]
    case "gyldigGrunn": return [.aapne(Foringsskjerm(Avbudsforing(id: id, time: time.id), o))]
    case "visInnkalling": return [.aapne(Dokumentskjerm(.innkalling(time.id), sak: id, o))]
    default: return []
    }
  }

  /// A no-show opens a question about each benefit; that is said before it is stored.
  private func sporsmaal(_ o: Omgivelser) -> Modal {
    Modal(
      title: o.tekst("skjerm.timer.ikkeMottTittel"), text: o.tekst("skjerm.timer.ikkeMottTekst"),
      buttons: [o.tekst("skjerm.timer.ikkeMottNaa"), o.tekst("skall.tilbake")], selected: 1)
  }

  func svar(_ sporsmaal: String, _ valg: Int, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    guard sporsmaal == "timer.ikkeMott", valg == 0, let time = time(valgt, o) else { return [] }
    return [.lagre([RegistrerOppmote(time: time.id, utfall: .ikkeMott)], paa: id)]
  }
}
