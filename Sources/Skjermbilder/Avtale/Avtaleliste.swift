import Fagmodell
import Saksgang
import TerminalKit

/// The agreements between the person, an employer and us: what is agreed, when the three look at it again, and the page
/// to sign.
struct Avtaleliste: Saksliste {
  let navn = Skjermnavn.avtaler
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func alle(_ o: Omgivelser) -> [Oppfolgingsavtale] {
    let alle = saken(o)?.avtaler ?? []
    return alle.filter { !$0.erAvsluttet } + alle.filter(\.erAvsluttet).reversed()
  }

  private func avtale(_ rad: Listerad?, _ o: Omgivelser) -> Oppfolgingsavtale? {
    alle(o).first { $0.id.description == rad?.id }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    alle(o).map { a in
      let forsent = a.erInngaatt && a.folgesOpp < o.idag
      let (tegn, stil, mer): (String, Style, String) =
        switch a.tilstand {
        case .utkast: ("○", .warning, o.tekst("skjerm.avtaler.usignert"))
        case .inngaatt:
          (
            forsent ? "!" : "✓", forsent ? .danger : .success,
            o.tekst("skjerm.avtaler.folgesOpp", ["dato": o.datoer.iListe(a.folgesOpp)])
          )
        case .avsluttet(let dato, _, _):
          ("–", .muted, o.tekst("skjerm.avtaler.avsluttet", ["dato": o.datoer.tall(dato)]))
        }
      return Listerad(
        a.id.description,
        Radlinje.linje(tegn, stil, o.datoer.tall(a.innhold.fra), Fritekst.linje(a.innhold.arbeidsgiver), mer),
        detaljer(a, o))
    }
  }

  private func detaljer(_ a: Oppfolgingsavtale, _ o: Omgivelser) -> [Line] {
    let i = a.innhold
    let hos = [i.kontakt.navn, i.kontakt.rolle, i.kontakt.telefon].filter { !$0.isEmpty }.joined(separator: ", ")
    let steg = i.aktivitet.flatMap { id in saken(o)?.aktiviteter.first { $0.id == id }?.tittel } ?? ""
    let felt = [
      ("kontakt", hos), ("veileder", "\(o.navn(i.veileder)), \(i.veiledertelefon)"), ("maal", i.maal),
      ("brukerGjor", i.brukerGjor), ("arbeidsgiverGjor", i.arbeidsgiverGjor), ("navGjor", i.navGjor),
      ("aktivitet", steg),
    ].flatMap { Radlinje.felt("skjerm.avtale.felt.\($0.0)", Fritekst.linje($0.1), o) }
    let slutt: String = if case .avsluttet(_, _, let grunn) = a.tilstand { grunn } else { "" }
    return felt
      + (a.oppfolginger ?? []).map {
        Line([Span("\(o.datoer.tall($0.dato)): ", .muted), Span(Fritekst.linje($0.notat))])
      } + Radlinje.felt("skjerm.felles.felt.grunn", Fritekst.linje(slutt), o)
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let avtale = avtale(valgt, o)
    let erUtkast = avtale?.erUtkast == true
    let loper = avtale?.erInngaatt == true
    let ingen = avtale == nil ? "ingenAvtale" : nil
    return [
      Handling("nyAvtale", .character("n")),
      Handling("visAvtale", .enter).bare(hvis: avtale != nil, ellers: "ingenAvtale"),
      Handling("endreAvtale", .character("e"), iBunnlinjen: erUtkast).bare(
        hvis: erUtkast, ellers: ingen ?? "avtalenErSignert"),
      Handling("inngaaAvtale", .character("i"), iBunnlinjen: erUtkast).bare(
        hvis: erUtkast, ellers: ingen ?? "avtalenErSignert"),
      Handling("folgOppAvtale", .character("f"), iBunnlinjen: loper).bare(
        hvis: loper, ellers: ingen ?? "avtalenLoperIkke"),
      Handling("avsluttAvtale", .character("a")).bare(
        hvis: avtale?.erAvsluttet == false, ellers: ingen ?? "avtalenLoperIkke"),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    if handling == "nyAvtale" { return [.aapneSkjerm(.avtale, id)] }
    guard let avtale = avtale(valgt, o) else { return [] }
    switch handling {
    case "visAvtale": return [.aapne(Dokumentskjerm(.avtale(avtale.id), sak: id, o))]
    case "endreAvtale": return [.aapne(Foringsskjerm(Avtaleforing(id: id, avtale: avtale), o))]
    case "inngaaAvtale": return [.sporr(id: "avtaler.inngaa", sporsmaal(o))]
    case "folgOppAvtale": return [.aapne(Foringsskjerm(Avtaleoppfolgingsforing(id: id, avtale: avtale), o))]
    case "avsluttAvtale": return [.aapne(Foringsskjerm(Avtaleslutt(id: id, avtale: avtale), o))]
    default: return []
    }
  }

  /// Signed is signed: what it says cannot be changed afterwards.
  private func sporsmaal(_ o: Omgivelser) -> Modal {
    Modal(
      title: o.tekst("skjerm.avtaler.inngaaTittel"), text: o.tekst("skjerm.avtaler.inngaaTekst"),
      buttons: [o.tekst("skjerm.avtaler.inngaaNaa"), o.tekst("skall.tilbake")])
  }

  func svar(_ sporsmaal: String, _ valg: Int, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    guard sporsmaal == "avtaler.inngaa", valg == 0, let avtale = avtale(valgt, o) else { return [] }
    return [.lagre([InngaaAvtale(avtale: avtale.id)], paa: id)]
  }
}
