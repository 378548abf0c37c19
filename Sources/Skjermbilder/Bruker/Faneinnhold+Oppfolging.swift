import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// The pages about money and duties, cooperation and papers. Their rows lead to the screens where the work is done.
extension Faneinnhold {
  // MARK: Plikter og ytelser

  var ytelser: [Fanerad] {
    let ytelser = sak.ytelser.map { y in
      let periode = [y.fra, y.til].map { $0.map { o.datoer.tall($0) } ?? "" }
      let datoer = periode == ["", ""] ? "" : "  \(periode[0])–\(periode[1])"
      let prosent = y.prosent.map { "  \($0) %" } ?? ""
      let loper = !y.erAvsluttet(paa: o.idag)
      return Fanerad(
        Line("\(o.kode(y.ytelse))  \(o.kode(y.status))\(prosent)\(datoer)", loper ? .normal : .muted),
        loper ? .foring(Livslopsforing(.ytelseslutt, sak.id, ytelse: y.ytelse)) : nil)
    }
    let reell = sak.bruker.reellArbeidssoker.map { "\(o.kode($0.tilstand)) \(o.datoer.tall($0.vurdert))" }
    return ytelser
      + [
        lenke("skjerm.ytelse.tittel", .foring(Livslopsforing(.ytelse, sak.id))),
        lenke("skjerm.reell.tittel", .skjerm(.reell), reell ?? ""), Fanerad(),
      ]
      + pliktlenker + plikter
  }

  private var pliktlenker: [Fanerad] {
    let mangler = Meldekortkalender.mangler(i: sak, paa: o.idag, pakke: o.pakke).count
    let meldekort = mangler == 0 ? "" : "! " + o.tekst("skjerm.meldekort.mangler", ["antall": "\(mangler)"])
    let brudd = sak.aapneBrudd.map { Bruddtekst.tilstand($0, o) }.joined(separator: ", ")
    let fravaer = sak.aapentSykefravaer.map { f in
      o.tekst(
        "skjerm.bruker.merke.sykmeldt",
        ["prosent": "\(f.grad(paa: o.idag) ?? 0)", "uke": "\((o.idag - f.fra) / 7 + 1)"])
    }
    return [
      lenke("skjerm.meldekort.tittel", .skjerm(.meldekort), meldekort, .danger),
      lenke("skjerm.bruddliste.tittel", .skjerm(.bruddliste), brudd, .warning),
      lenke("skjerm.sykefravaer.tittel", .skjerm(.sykefravaer), fravaer ?? ""),
    ]
      + (sak.ytelser.contains { $0.ytelse == .kvalifiseringsstonad } ? [lenke("skjerm.kvp.tittel", .skjerm(.kvp))] : [])
  }

  private var plikter: [Fanerad] {
    let plikter = o.plikter(sak).flatMap { p -> [Fanerad] in
      let frist = p.frist.map { ", " + o.tekst("skjerm.plan.frist", ["dato": o.datoer.tall($0)]) } ?? ""
      return brutt("§ \(p.tekst)") + brutt("  \(p.hjemmel)\(frist)", .muted)
    }
    return plikter.isEmpty ? [] : [Fanerad(), overskrift("skjerm.bruker.plikter")] + plikter
  }

  // MARK: Samarbeid

  var samarbeid: [Fanerad] {
    let parter = sak.bruker.samarbeidsparter.enumerated().map { plass, p in
      let deling = o.tekst("skjerm.bruker.\(p.kanDele ? "kanDele" : "kanIkkeDele")")
      return Fanerad(
        Line([
          Span(o.kode(p.rolle) + ": ", .muted),
          Span([p.navn, p.telefon].filter { !$0.isEmpty }.joined(separator: ", ")),
          Span("  \(p.kanDele ? "✓" : "×") \(deling)", p.kanDele ? .success : .warning),
        ]), .foring(Partforing(sak.id, plass: plass, o)))
    }
    let arbeidsgiver =
      sak.bruker.arbeidsgiver.map {
        [Fanerad(Line([Span(o.kode(Samarbeidsrolle.arbeidsgiver) + ": ", .muted), Span($0)]))]
      } ?? []
    let koordinator =
      sak.bruker.koordinator.map { k in
        [
          Fanerad(
            Line([
              Span(o.tekst("skjerm.tillegg.felt.koordinator") + ": ", .muted), Span("\(k.navn), \(o.kode(k.hos))"),
            ]))
        ]
      } ?? []
    let alle = koordinator + parter + arbeidsgiver
    return (alle.isEmpty ? [Fanerad(o.tekst("skjerm.bruker.ingenParter"), .muted)] : alle)
      + [lenke("skjerm.part.tittel", .foring(Partforing(sak.id, plass: nil, o))), Fanerad()]
      + samarbeidslenker
      + saken
  }

  private var samarbeidslenker: [Fanerad] {
    let time = sak.aapneTimer.min { ($0.dato, $0.klokkeslett) < ($1.dato, $1.klokkeslett) }
    let beskjeder = sak.ubesvarteBeskjeder.count
    let ubesvart = beskjeder == 0 ? "" : o.tekst("skjerm.bruker.merke.beskjed", ["antall": "\(beskjeder)"])
    let tiltak = sak.aapneTiltak.map { Tiltaksvalg.navn($0.kode, o) }.joined(separator: ", ")
    let avtaler = sak.aapneAvtaler.map { Fritekst.linje($0.innhold.arbeidsgiver) }.joined(separator: ", ")
    let stillinger = sak.aapneTilvisninger.map(\.visning).joined(separator: ", ")
    return [
      lenke("skjerm.timer.tittel", .skjerm(.timer), time.map { "\(o.datoer.iListe($0.dato)) \($0.klokkeslett)" } ?? ""),
      lenke("skjerm.beskjeder.tittel", .skjerm(.beskjeder), ubesvart, .warning),
      lenke("skjerm.tiltak.tittel", .skjerm(.tiltak), tiltak),
      lenke("skjerm.tilvisninger.tittel", .skjerm(.tilvisninger), stillinger),
      lenke("skjerm.avtaler.tittel", .skjerm(.avtaler), avtaler),
      lenke("skjerm.arbeidsgivere.tittel", .arbeidsgivere),
    ]
  }

  /// Who follows up, and the case's own life.
  private var saken: [Fanerad] {
    func foring(_ art: Livslopsforing.Art, _ tilstand: String = "") -> Fanerad {
      lenke("skjerm.\(art.rawValue).tittel", .foring(Livslopsforing(art, sak.id)), tilstand)
    }
    let rader = [Fanerad(), overskrift("skjerm.bruker.saken")] + tidligereVeiledere
    let veileder = sak.bruker.veileder.map { o.navn($0) } ?? ""
    if sak.erAvsluttet { return rader + [foring(.gjenapning), foring(.tildeling, veileder)] }
    let overforing = sak.aapenOverforing.map { o.tekst("skjerm.bruker.venterPaa", ["enhet": $0.tilEnhet]) }
    return rader + [
      foring(.tildeling, veileder),
      overforing.map { foring(.flyttesvar, $0) } ?? foring(.flytting), foring(.avslutning),
      lenke("skjerm.tillegg.tittel", .skjerm(.tillegg), introduksjon),
      foring(.adressevern, o.kode(sak.bruker.adressebeskyttelse)),
      lenke("skjerm.retting.tittel", .foring(Rettingsforing(sak.id))),
    ]
  }

  /// Those who followed up before, newest last, with the reason and what was handed over.
  private var tidligereVeiledere: [Fanerad] {
    (sak.bruker.tidligereVeiledere ?? []).flatMap { v -> [Fanerad] in
      let fra = v.fra.map { o.datoer.tall($0) } ?? ""
      let notat = [v.begrunnelse, v.overlevering ?? ""].filter { !$0.isEmpty }.joined(separator: " – ")
      return [Fanerad("\(fra)–\(o.datoer.tall(v.til))  \(o.navn(v.veileder))", .muted)]
        + (notat.isEmpty ? [] : brutt(Fritekst.linje(notat), .muted))
    }
  }

  private var introduksjon: String {
    sak.bruker.introduksjonsprogram.map { p in
      let til = p.til.map { " " + o.tekst("skjerm.tillegg.til", ["dato": o.datoer.tall($0)]) } ?? ""
      return o.tekst("skjerm.tillegg.introduksjon", ["status": o.kode(p.status)]) + til
    } ?? ""
  }

  // MARK: Dokumenter

  var dokumenter: [Fanerad] {
    var rader = [lenke("skjerm.bruker.altOmDeg", .innsyn), lenke("skjerm.bruker.motenotat", .dokument(.motenotat))]
    if sak.plan != nil { rader.append(lenke("skjerm.bruker.planenPaaArk", .dokument(.plan))) }
    rader += sak.planer.reversed().compactMap { plan in
      guard case .avsluttet(let dato) = plan.tilstand else { return nil }
      return lenke("skjerm.bruker.planenPaaArk", .dokument(.gammelPlan(plan.id)), o.datoer.tall(dato))
    }
    rader += sak.vedtak.sorted { $0.versjon > $1.versjon }.map { v in
      let naar = v.fatting.map { o.datoer.tall($0.dato) } ?? o.tekst("skjerm.bruker.utkast")
      return lenke("skjerm.bruker.vedtaksbrev", .dokument(.vedtaksbrev(v.id)), naar)
    }
    rader += sak.timeavtaler.reversed().map { t in
      lenke("skjerm.bruker.innkalling", .dokument(.innkalling(t.id)), "\(o.datoer.tall(t.dato)) \(t.formaal)")
    }
    rader += sak.brudd.reversed().compactMap { b in
      b.varsel.map { lenke("skjerm.bruker.varselbrev", .dokument(.forhaandsvarsel(b.id)), o.datoer.tall($0.dato)) }
    }
    rader += sak.avtaler.reversed().map { a in
      lenke("skjerm.avtaler.paaArk", .dokument(.avtale(a.id)), Fritekst.linje(a.innhold.arbeidsgiver))
    }
    rader.append(lenke("skjerm.bruker.selvbetjening", .dokument(.selvbetjening)))
    return rader + [lenke("skjerm.bruker.egenvurderingsark", .dokument(.egenvurderingsark))]
  }
}
