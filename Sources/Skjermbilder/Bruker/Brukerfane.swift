import Fagmodell
import Saksgang
import TerminalKit

/// The pages of a person, the plan first.
enum Brukerfane: String, CaseIterable {
  case plan, vurderinger, vedtak, ytelser, logg

  /// What the page says, one line per row, in `bredde` columns.
  func linjer(_ aapen: AapenSak, _ o: Omgivelser, bredde: Int) -> [Line] {
    switch self {
    case .plan: plan(aapen.sak, o, bredde)
    case .vurderinger: vurderinger(aapen.sak, o, bredde)
    case .vedtak: Brukerfane.vedtak(aapen.sak).map { vedtakslinje($0, o) }
    case .ytelser: ytelser(aapen.sak, o, bredde)
    case .logg: Brukerlogg(aapen, o).linjer(bredde)
    }
  }

  /// Newest first, as they stand on the page.
  static func vedtak(_ sak: Brukersak) -> [Vedtak] { sak.vedtak.sorted { $0.versjon > $1.versjon } }

  private func brutt(_ tekst: String, _ bredde: Int, _ stil: Style = .normal) -> [Line] {
    WordWrap.lines(tekst, width: max(10, bredde - 2)).map { Line("  " + $0, stil) }
  }

  private func plan(_ sak: Brukersak, _ o: Omgivelser, _ bredde: Int) -> [Line] {
    guard let plan = sak.plan else { return [] }
    var linjer = [Line([Span(o.tekst("skjerm.bruker.plan.onske") + " ", .muted), Span("«\(plan.onske)»", .heading)])]
    linjer += plan.maal.map { Line([Span(o.kode($0.art) + ": ", .muted), Span($0.tekst)]) }
    if let g = plan.godkjenning {
      let verdier = ["dato": o.datoer.full(g.dato), "av": o.navn(g.av)]
      linjer.append(Line("✓ " + o.tekst("skjerm.bruker.plan.godkjent", verdier), .success))
    } else {
      linjer.append(Line(o.tekst("skjerm.bruker.plan.utkast"), .warning))
    }
    linjer.append(Line())
    return linjer + sak.aktiviteter(i: plan).map { Aktivitetslinje.linje($0, o, bredde: bredde) }
  }

  private func vurderinger(_ sak: Brukersak, _ o: Omgivelser, _ bredde: Int) -> [Line] {
    let behov = sak.behovsvurderinger.reversed().flatMap { b -> [Line] in
      let tittel = Line(o.tekst("skjerm.bruker.behov", ["dato": o.datoer.tall(b.startet)]), .heading)
      guard let k = b.konklusjon else { return [tittel, Line("  " + o.tekst("skjerm.bruker.uferdig"), .warning)] }
      return [tittel, Line("  \(o.kode(k.utfall))", .accent)]
        + brutt("\(o.tekst("skjerm.bruker.brukersSyn")) «\(b.brukersSyn)»", bredde)
        + brutt(k.begrunnelse, bredde, .muted) + brutt("→ \(k.nesteSteg) (\(o.datoer.tall(k.nesteDato)))", bredde)
    }
    let aev = sak.arbeidsevnevurderinger.reversed().flatMap { a -> [Line] in
      let tittel = Line(o.tekst("skjerm.bruker.aev", ["dato": o.datoer.tall(a.startet)]), .heading)
      guard let k = a.konklusjon else { return [tittel, Line("  " + o.tekst("skjerm.bruker.uferdig"), .warning)] }
      let kommentar = "\(o.tekst("skjerm.bruker.kommentar")) «\(k.brukersKommentar)»"
      return [tittel, Line("  \(o.kode(k.arbeidsevne))", .accent)] + brutt(k.begrunnelse, bredde, .muted)
        + brutt(kommentar, bredde)
    }
    return aev + behov
  }

  private func vedtakslinje(_ v: Vedtak, _ o: Omgivelser) -> Line {
    let gruppe = v.innhold.innsatsgruppe.map { o.kode($0) } ?? o.tekst("skjerm.bruker.ikkeValgt")
    if let f = v.fatting {
      return Line([Span("✓ \(v.versjon)  \(o.datoer.tall(f.dato))  ", .success), Span(gruppe)])
    }
    return Line([Span("○ \(v.versjon)  \(o.tekst("skjerm.bruker.utkast"))  ", .warning), Span(gruppe)])
  }

  private func ytelser(_ sak: Brukersak, _ o: Omgivelser, _ bredde: Int) -> [Line] {
    let ytelser = sak.ytelser.map { y in
      let periode = [y.fra, y.til].map { $0.map { o.datoer.tall($0) } ?? "" }
      let datoer = periode == ["", ""] ? "" : "  \(periode[0])–\(periode[1])"
      return Line("\(o.kode(y.ytelse))  \(o.kode(y.status))\(datoer)", y.erAvsluttet(paa: o.idag) ? .muted : .normal)
    }
    let plikter = o.plikter(sak).flatMap { p -> [Line] in
      let frist = p.frist.map { ", " + o.tekst("skjerm.plan.frist", ["dato": o.datoer.tall($0)]) } ?? ""
      return brutt("§ \(p.tekst)", bredde) + brutt("  \(p.hjemmel)\(frist)", bredde, .muted)
    }
    guard !plikter.isEmpty else { return ytelser }
    return ytelser + [Line(), Line(o.tekst("skjerm.bruker.plikter"), .heading)] + plikter
  }
}
