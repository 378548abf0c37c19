import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// What the pages of a person say, row by row.
struct Faneinnhold {
  let sak: Brukersak
  let o: Omgivelser
  let bredde: Int

  init(_ aapen: AapenSak, _ o: Omgivelser, bredde: Int) {
    sak = aapen.sak
    self.o = o
    self.bredde = bredde
  }

  func brutt(_ tekst: String, _ stil: Style = .normal) -> [Fanerad] {
    WordWrap.lines(tekst, width: max(10, bredde - 2)).map { Fanerad("  " + $0, stil) }
  }

  func overskrift(_ nokkel: String, _ verdier: [String: String] = [:]) -> Fanerad {
    Fanerad(o.tekst(nokkel, verdier), .heading)
  }

  /// A row that opens something: a name, and how it stands there.
  func lenke(_ nokkel: String, _ lenke: Fanelenke, _ tilstand: String = "", _ stil: Style = .muted) -> Fanerad {
    Fanerad(
      Line([Span("→ ", .accent), Span(o.tekst(nokkel)), Span(tilstand.isEmpty ? "" : "  " + tilstand, stil)]), lenke)
  }

  // MARK: Plan

  var plan: [Fanerad] {
    guard let plan = sak.plan else { return gamlePlaner }
    var rader = [
      Fanerad(Line([Span(o.tekst("skjerm.bruker.plan.onske") + " ", .muted), Span("«\(plan.onske)»", .heading)]))
    ]
    rader += plan.maal.map { Fanerad(Line([Span(o.kode($0.art) + ": ", .muted), Span($0.tekst)])) }
    if let g = plan.godkjenning {
      let verdier = ["dato": o.datoer.full(g.dato), "av": o.navn(g.av)]
      rader.append(Fanerad("✓ " + o.tekst("skjerm.bruker.plan.godkjent", verdier), .success))
    } else {
      rader.append(Fanerad(o.tekst("skjerm.bruker.plan.utkast"), .warning))
    }
    rader.append(Fanerad())
    return rader
      + sak.aktiviteter(i: plan).map { Fanerad(Aktivitetslinje.linje($0, o, bredde: bredde), .skjerm(.plan)) }
      + tilbud + (gamlePlaner.isEmpty ? [] : [Fanerad()] + gamlePlaner)
  }

  /// What the person has been given, of what kind, by whom and since when.
  private var tilbud: [Fanerad] {
    let alle = sak.tilbud(paa: o.idag)
    if alle.isEmpty { return [] }
    return [Fanerad(), overskrift("skjerm.bruker.tilbud")]
      + alle.map { t in
        Fanerad(
          Line([
            Span("  \(o.datoer.tall(t.dato))  ", .muted), Span("\(o.kode(t.art)): \(t.tittel)"),
            Span("  \(o.kode(t.fra))", .muted),
          ]))
      }
  }

  /// Plans of periods that have ended, to read.
  private var gamlePlaner: [Fanerad] {
    sak.planer.reversed().compactMap { plan in
      guard case .avsluttet(let dato) = plan.tilstand else { return nil }
      let tittel = o.tekst("skjerm.bruker.plan.avsluttet", ["dato": o.datoer.tall(dato)])
      return Fanerad(Line([Span("→ ", .accent), Span(tittel, .muted)]), .dokument(.gammelPlan(plan.id)))
    }
  }

  // MARK: Vurderinger og vedtak

  var vurderinger: [Fanerad] {
    let behov = sak.behovsvurderinger.reversed().flatMap { b -> [Fanerad] in
      let tittel = overskrift("skjerm.bruker.behov", ["dato": o.datoer.tall(b.startet)])
      guard let k = b.konklusjon else { return [tittel, Fanerad("  " + o.tekst("skjerm.bruker.uferdig"), .warning)] }
      return [tittel, Fanerad("  \(o.kode(k.utfall))", .accent)]
        + brutt("\(o.tekst("skjerm.bruker.brukersSyn")) «\(b.brukersSyn)»")
        + brutt(k.begrunnelse, .muted) + brutt("→ \(k.nesteSteg) (\(o.datoer.tall(k.nesteDato)))")
    }
    let aev = sak.arbeidsevnevurderinger.reversed().flatMap { a -> [Fanerad] in
      let tittel = overskrift("skjerm.bruker.aev", ["dato": o.datoer.tall(a.startet)])
      guard let k = a.konklusjon else { return [tittel, Fanerad("  " + o.tekst("skjerm.bruker.uferdig"), .warning)] }
      return [tittel, Fanerad("  \(o.kode(k.arbeidsevne))  \(tid(a, k))", .accent)] + brutt(k.begrunnelse, .muted)
        + brutt("\(o.tekst("skjerm.bruker.kommentar")) «\(k.brukersKommentar)»")
    }
    return aev + behov
  }

  /// How long the assessment took: days from its start, and the minutes the veileder has told (E10).
  private func tid(_ aev: Arbeidsevnevurdering, _ k: Arbeidsevnevurdering.Konklusjon) -> String {
    let dager = o.tekst("skjerm.bruker.aevDager", ["antall": "\(max(1, k.dato - aev.startet + 1))"])
    return k.minutter.map { "\(dager), \(o.datoer.minutter($0))" } ?? dager
  }

  /// Newest first.
  private var alleVedtak: [Vedtak] { sak.vedtak.sorted { $0.versjon > $1.versjon } }

  var vedtak: [Fanerad] { alleVedtak.flatMap { [vedtaksrad($0)] + prosess($0) + klage($0) } }

  private func vedtaksrad(_ v: Vedtak) -> Fanerad {
    let gruppe = v.innhold.innsatsgruppe.map { o.kode($0) } ?? o.tekst("skjerm.bruker.ikkeValgt")
    let lenke = Fanelenke.dokument(.vedtaksbrev(v.id))
    if let f = v.fatting {
      return Fanerad(Line([Span("✓ \(v.versjon)  \(o.datoer.tall(f.dato))  ", .success), Span(gruppe)]), lenke)
    }
    let hvem = v.ansvarlig == o.ansatt.ident ? "" : "  \(o.navn(v.ansvarlig))"
    return Fanerad(
      Line([
        Span("○ \(v.versjon)  \(o.tekst("skjerm.bruker.utkast"))  ", .warning), Span(gruppe), Span(hvem, .muted),
      ]), lenke)
  }

  private func prosess(_ v: Vedtak) -> [Fanerad] {
    guard v.id == sak.vedtaksutkast?.id else { return [] }
    return (Vedtaksprosess.setning(sak, o).map { brutt($0, .muted) } ?? [])
      + [lenke("skjerm.bruker.aapneUtkast", .skjerm(.vedtak))]
  }

  /// The appeal, or until when one can be made.
  private func klage(_ v: Vedtak) -> [Fanerad] {
    guard let fatting = v.fatting, v.id == sak.sisteVedtak?.id else { return [] }
    if let klage = fatting.klage {
      let nokkel = klage.iTide ? "klageITide" : "klageForSent"
      return [Fanerad("  " + o.tekst("skjerm.bruker.\(nokkel)", ["dato": o.datoer.tall(klage.mottatt)]), .warning)]
        + brutt("«\(klage.tekst)»", .muted) + utfall(klage)
    }
    guard let frist = o.klagefrist(fatting.dato) else { return [] }
    let tekst = o.tekst("skjerm.bruker.klagefrist", ["dato": o.datoer.tall(frist)])
    return [lenke("skjerm.klage.tittel", .foring(Livslopsforing(.klage, sak.id)), tekst)]
  }

  /// How the appeal ended; until then the way to write it down.
  private func utfall(_ klage: Klage) -> [Fanerad] {
    let lenke = lenke("skjerm.klageutfall.tittel", .foring(Livslopsforing(.klageutfall, sak.id)))
    guard let utfall = klage.utfall else { return [lenke] }
    let linje = "\(o.kode(utfall.resultat)), \(o.kode(utfall.instans)), \(o.datoer.tall(utfall.dato))"
    return [Fanerad("  ✓ " + linje, .accent)] + brutt(utfall.begrunnelse, .muted) + [lenke]
  }
}
