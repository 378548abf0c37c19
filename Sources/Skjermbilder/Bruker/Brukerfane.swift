import Fagmodell
import Saksgang
import TerminalKit

/// The pages of a person, the plan first.
enum Brukerfane: String, CaseIterable {
  case plan, vurderinger, vedtak, ytelser, logg

  /// What the page says, one line per row.
  func linjer(_ aapen: AapenSak, _ o: Omgivelser, bredde: Int) -> [Line] {
    switch self {
    case .plan: plan(aapen.sak, o)
    case .vurderinger: vurderinger(aapen.sak, o)
    case .vedtak: vedtak(aapen.sak, o)
    case .ytelser: ytelser(aapen.sak, o)
    case .logg: logg(aapen, o)
    }
  }

  private func plan(_ sak: Brukersak, _ o: Omgivelser) -> [Line] {
    guard let plan = sak.plan else { return [] }
    var linjer = [Line([Span(o.tekst("skjerm.bruker.plan.onske") + " ", .muted), Span("«\(plan.onske)»", .heading)])]
    linjer += plan.maal.map { Line([Span(o.kode($0.art) + ": ", .muted), Span($0.tekst)]) }
    if let g = plan.godkjenning {
      let tekst = o.tekst("skjerm.bruker.plan.godkjent", ["dato": o.datoer.full(g.dato), "av": g.av])
      linjer.append(Line("✓ " + tekst, .success))
    } else {
      linjer.append(Line(o.tekst("skjerm.bruker.plan.utkast"), .warning))
    }
    linjer.append(Line())
    linjer += sak.aktiviteter(i: plan).map { Aktivitetslinje.linje($0, o) }
    return linjer
  }

  private func vurderinger(_ sak: Brukersak, _ o: Omgivelser) -> [Line] {
    let behov = sak.behovsvurderinger.flatMap { b -> [Line] in
      let tittel = Line(o.tekst("skjerm.bruker.behov", ["dato": o.datoer.tall(b.startet)]), .heading)
      guard let k = b.konklusjon else { return [tittel, Line("  " + o.tekst("skjerm.bruker.uferdig"), .warning)] }
      return [
        tittel, Line("  \(o.kode(k.utfall))"), Line("  " + k.begrunnelse, .muted),
        Line("  → \(k.nesteSteg) (\(o.datoer.tall(k.nesteDato)))"),
      ]
    }
    let aev = sak.arbeidsevnevurderinger.flatMap { a -> [Line] in
      let tittel = Line(o.tekst("skjerm.bruker.aev", ["dato": o.datoer.tall(a.startet)]), .heading)
      guard let k = a.konklusjon else { return [tittel, Line("  " + o.tekst("skjerm.bruker.uferdig"), .warning)] }
      return [tittel, Line("  \(o.kode(k.arbeidsevne))"), Line("  " + k.begrunnelse, .muted)]
    }
    return behov + aev
  }

  private func vedtak(_ sak: Brukersak, _ o: Omgivelser) -> [Line] {
    sak.vedtak.sorted { $0.versjon > $1.versjon }.map { v in
      let gruppe = v.innhold.innsatsgruppe.map { o.kode($0) } ?? o.tekst("skjerm.bruker.ikkeValgt")
      if let f = v.fatting {
        return Line([Span("✓ \(v.versjon)  \(o.datoer.tall(f.dato))  ", .success), Span(gruppe)])
      }
      return Line([Span("○ \(v.versjon)  \(o.tekst("skjerm.bruker.utkast"))  ", .warning), Span(gruppe)])
    }
  }

  private func ytelser(_ sak: Brukersak, _ o: Omgivelser) -> [Line] {
    sak.ytelser.map { y in
      let periode = [y.fra, y.til].map { $0.map { o.datoer.tall($0) } ?? "" }
      let datoer = periode == ["", ""] ? "" : "  \(periode[0])–\(periode[1])"
      let stil: Style = y.erAvsluttet(paa: o.idag) ? .muted : .normal
      return Line("\(o.kode(y.ytelse))  \(o.kode(y.status))\(datoer)", stil)
    }
  }

  private func logg(_ aapen: AapenSak, _ o: Omgivelser) -> [Line] {
    let notater = aapen.sak.samtaler.map { ($0.dato, Line("\(o.kode($0.kanal)): \($0.notat)")) }
    let hendelser = aapen.historikk.map { post -> (Dato, Line) in
      let grunn = post.hendelse.begrunnelse.map { " – \($0)" } ?? ""
      return (post.tid.dato, Line("\(o.tekst("historikk.\(post.hendelse.type)")) (\(post.av))\(grunn)", .muted))
    }
    return (notater + hendelser).sorted { $0.0 > $1.0 }.map { dato, linje in
      Line(o.datoer.tall(dato) + "  ", .muted) + linje
    }
  }
}

/// One step of a plan on one row: status, who, what, until when.
enum Aktivitetslinje {
  static func linje(_ a: Aktivitet, _ o: Omgivelser) -> Line {
    let frist = (a.til ?? a.fra)
    let forsent = !a.status.erEndelig && frist < o.idag
    return Line([
      Span("\(tegn(a.status)) ", forsent ? .danger : .accent), Span(a.tittel, a.status.erEndelig ? .muted : .normal),
      Span("  \(o.kode(a.ansvarlig))  \(o.kode(a.status))  ", .muted),
      Span((forsent ? "! " : "") + o.datoer.tall(frist), forsent ? .danger : .muted),
      Span(a.avtalt ? "  " + o.tekst("skjerm.plan.avtalt") : "", .accent),
    ])
  }

  private static func tegn(_ status: Aktivitetsstatus) -> String {
    switch status {
    case .forslag: "?"
    case .planlagt: "○"
    case .gjennomfores: "●"
    case .fullfort: "✓"
    case .avbrutt: "×"
    }
  }
}
