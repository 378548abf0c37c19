import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// Applications for measures, apart from the steps of the plan: applied for, awarded or refused, started, ended.
struct Tiltaksliste: Saksliste {
  let navn = Skjermnavn.tiltak
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func alle(_ o: Omgivelser) -> [Tiltakssak] {
    let alle = saken(o)?.tiltak ?? []
    return alle.filter { !$0.erEndelig } + alle.filter(\.erEndelig).reversed()
  }

  private func tiltak(_ rad: Listerad?, _ o: Omgivelser) -> Tiltakssak? {
    alle(o).first { $0.id.description == rad?.id }
  }

  func hode(_ o: Omgivelser) -> [Line] { [Line(o.tekst("skjerm.tiltak.ingenRett"), .muted)] }

  func rader(_ o: Omgivelser) -> [Listerad] {
    alle(o).map { t in
      let (tegn, stil, tilstand): (String, Style, String) =
        switch t.tilstand {
        case .sokt: ("○", .accent, "sokt")
        case .avslaatt: ("×", .muted, "avslaatt")
        case .innvilget: ("✓", .success, "innvilget")
        case .startet: ("●", .accent, "startet")
        case .avsluttet: ("■", .muted, "avsluttet")
        }
      let navn = Tiltaksvalg.navn(t.kode, o)
      let linje = Radlinje.linje(
        tegn, stil, o.datoer.tall(t.sokt), navn, o.tekst("skjerm.tiltak.tilstand.\(tilstand)"))
      return Listerad(t.id.description, linje, detaljer(t, o))
    }
  }

  private func detaljer(_ t: Tiltakssak, _ o: Omgivelser) -> [Line] {
    var linjer = Radlinje.felt("skjerm.tiltakssoknad.felt.hvorfor", t.hvorfor, o)
    linjer += Radlinje.felt("skjerm.tiltakssoknad.felt.arrangor", t.arrangor, o)
    linjer += Radlinje.felt("skjerm.tiltak.eier", "\(o.kode(t.eier)), \(o.kode(t.gjennomforing))", o)
    if case .avslaatt(let dato, let av, let begrunnelse) = t.tilstand {
      linjer.append(Line("\(o.datoer.tall(dato))  \(o.navn(av)): \(begrunnelse)"))
    }
    if let v = t.vedtak {
      linjer += Radlinje.felt("skjerm.tiltak.periode", o.datoer.periode(v.fra, v.til), o)
      linjer += Radlinje.felt("skjerm.felles.felt.begrunnelse", v.begrunnelse, o)
      linjer += v.merknader.map { Line("! " + o.regeltekster($0, o.tekst.spraak), .warning) }
      linjer.append(Line(v.hjemmel, .muted))
    }
    if case .avsluttet(_, _, let slutt) = t.tilstand {
      let kommentar = slutt.kommentar.isEmpty ? "" : ": \(slutt.kommentar)"
      linjer.append(Line("\(o.datoer.tall(slutt.dato))  \(o.kode(slutt.utfall))\(kommentar)", .heading))
    }
    return linjer
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let lovlige = tiltak(valgt, o)?.lovligeHandlinger ?? []
    func kan(_ id: String, _ tast: Character, _ handling: Tiltakshandling) -> Handling {
      let lovlig = lovlige.contains(handling)
      return Handling(id, .character(tast), iBunnlinjen: lovlig).bare(hvis: lovlig, ellers: "ikkeNaaForTiltaket")
    }
    return [
      Handling("sokTiltak", .character("n")), kan("innvilgTiltak", "i", .innvilg), kan("avslaaTiltak", "v", .avslaa),
      kan("startTiltak", "s", .start), kan("avsluttTiltak", "a", .avslutt),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    if handling == "sokTiltak" { return [.aapne(Foringsskjerm(Soknadsforing(id), o))] }
    guard let tiltak = tiltak(valgt, o), let steg = Tiltakssteg.Art(rawValue: handling) else { return [] }
    return [.aapne(Foringsskjerm(Tiltakssteg(steg, tiltak, sak: id), o))]
  }
}

/// The measures of the rule pack as things to choose, with what the rules advise for this person.
enum Tiltaksvalg {
  static func navn(_ kode: String, _ o: Omgivelser) -> String {
    Tiltaksgrunnlag(kode, paa: o.idag, pakke: o.pakke)?.tiltak.navn(o.tekst.spraak) ?? kode
  }

  /// The advisable first; the others say why not, but nothing is closed: advice never stops anyone.
  static func alle(_ sak: Brukersak, _ o: Omgivelser) -> [Choice] {
    let raad = Tiltaksraad.vurder(Fakta(sak, paa: o.idag), dato: o.idag, pakke: o.pakke)
    let rekke =
      raad.filter { $0.aktuelt == true } + raad.filter { $0.aktuelt == nil } + raad.filter { $0.aktuelt == false }
    return [.ingen(o)]
      + rekke.compactMap { r in
        guard let grunnlag = Tiltaksgrunnlag(r.kode, paa: o.idag, pakke: o.pakke) else { return nil }
        let tegn = r.aktuelt == true ? "✓ " : r.aktuelt == false ? "! " : "? "
        let merknader = r.merknader.map { o.regeltekster($0.rawValue, o.tekst.spraak) }.joined(separator: " ")
        let maks = r.maksMaaneder.map { o.tekst("skjerm.tiltakssoknad.maks", ["antall": "\($0)"]) } ?? ""
        let deler = [merknader, grunnlag.tiltak.maalgruppe(o.tekst.spraak), maks, "(\(r.hjemmel))"]
        return Choice(
          id: r.kode, title: tegn + grunnlag.tiltak.navn(o.tekst.spraak), aliases: grunnlag.tiltak.aliaser,
          definition: deler.filter { !$0.isEmpty }.joined(separator: " "))
      }
  }
}
