import Fagmodell
import Saksgang
import TerminalKit

/// The office's employers, those to be asked soonest first.
struct Arbeidsgiverliste: Saksliste {
  let navn = Skjermnavn.arbeidsgivere
  let sak: SakId? = nil

  private func alle(_ o: Omgivelser) -> [Arbeidsgiverrad] {
    o.arbeidsgivere.rader.sorted {
      ($0.nesteDato?.dagnummer ?? .max, $0.navn) < ($1.nesteDato?.dagnummer ?? .max, $1.navn)
    }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    alle(o).map { a in
      let forsent = a.nesteDato.map { $0 < o.idag } ?? false
      let stillinger =
        a.aapneStillinger > 0 ? o.tekst("skjerm.arbeidsgivere.ledige", ["antall": "\(a.aapneStillinger)"]) : ""
      let linje = Radlinje.linje(
        forsent ? "!" : a.aapneStillinger > 0 ? "●" : "○", forsent ? .danger : .accent, "", a.navn, stillinger)
      var detaljer = Radlinje.felt("skjerm.arbeidsgiverny.felt.orgnummer", a.orgnummer.sifre, o)
      detaljer += Radlinje.felt("skjerm.arbeidsgiverny.felt.bransje", a.bransje, o)
      detaljer += Radlinje.felt(
        "skjerm.arbeidsgivere.sistKontakt", a.sisteKontakt.map { o.datoer.lang($0) } ?? "", o)
      detaljer += Radlinje.felt(
        "skjerm.arbeidsgivere.neste", a.nesteDato.map { o.datoer.lang($0) } ?? "", o, forsent ? .danger : .normal)
      detaljer += Radlinje.felt("skjerm.felles.felt.veileder", o.navn(a.veileder), o)
      return Listerad(a.sak.description, linje, detaljer)
    }
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    [
      Handling("aapne", .enter).bare(hvis: valgt != nil, ellers: "ingenArbeidsgiver"),
      Handling("nyArbeidsgiver", .character("n")),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    if handling == "nyArbeidsgiver" { return [.aapne(Foringsskjerm(Arbeidsgiverforing(), o))] }
    let rad = alle(o).first { $0.sak.description == valgt?.id }
    return rad.map { [.aapneArbeidsgiver($0.sak)] } ?? []
  }
}

/// One employer: vacancies first, then what has been talked about.
struct Arbeidsgiverside: Saksliste {
  let navn = Skjermnavn.arbeidsgiver
  let sak: SakId? = nil
  private let id: SakId

  init(_ id: SakId) { self.id = id }

  private func saken(_ o: Omgivelser) -> Arbeidsgiversak? { o.arbeidsgivere.saker[id]?.sak }

  private func stilling(_ rad: Listerad?, _ o: Omgivelser) -> Stilling? {
    saken(o)?.stillinger.first { $0.id.description == rad?.id }
  }

  func hode(_ o: Omgivelser) -> [Line] {
    guard let a = saken(o)?.arbeidsgiver else { return [] }
    let merker = [a.iaBedrift ? "ia" : nil, a.aapenForInkludering ? "inkludering" : nil].compactMap { $0 }
      .map { "  ◆ " + o.tekst("skjerm.arbeidsgiver.merke.\($0)") }.joined()
    let hvem = a.kontakter.map { [$0.navn, $0.rolle, $0.telefon].filter { !$0.isEmpty }.joined(separator: ", ") }
    return [
      Line([Span(a.navn, .heading), Span("  \(a.orgnummer.sifre)  \(a.bransje)", .muted), Span(merker, .accent)])
    ]
      + hvem.map { Line($0) }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    guard let sak = saken(o) else { return [] }
    let stillinger = sak.stillinger.reversed().map { s in
      let ledig = s.erLedig(paa: o.idag)
      let plasser = ["besatt": "\(s.besatt)", "antall": "\(s.antall)"]
      let linje = Radlinje.linje(
        ledig ? "●" : "×", ledig ? .accent : .muted, o.datoer.tall(s.registrert), s.tittel,
        o.tekst("skjerm.arbeidsgiver.plasser", plasser))
      var detaljer = Radlinje.felt("skjerm.felles.felt.sted", s.sted, o)
      detaljer += Radlinje.felt("skjerm.stilling.felt.krav", s.krav, o)
      detaljer += Radlinje.felt("skjerm.stilling.felt.soknadsfrist", s.soknadsfrist.map { o.datoer.full($0) } ?? "", o)
      let henvist = sak.tilvisninger.filter { $0.stilling == s.id }.count
      if henvist > 0 { detaljer.append(Line(o.tekst("skjerm.arbeidsgiver.tilvist", ["antall": "\(henvist)"]))) }
      return Listerad(s.id.description, linje, detaljer)
    }
    let logg = sak.logg.reversed().map { l in
      let linje = Radlinje.linje("✎", .muted, o.datoer.tall(l.dato), o.kode(l.tema), o.kode(l.kanal))
      let neste = Radlinje.felt("skjerm.arbeidsgivere.neste", l.neste.map { o.datoer.full($0) } ?? "", o)
      return Listerad(l.id.description, linje, [Line(l.notat)] + neste)
    }
    return stillinger + logg
  }

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let aapen = stilling(valgt, o).map { $0.lukket == nil } ?? false
    return [
      Handling("endreStilling", .enter).bare(hvis: aapen, ellers: "ingenStilling"),
      Handling("nyStilling", .character("n")), Handling("bedriftskontakt", .character("t")),
      Handling("lukkStilling", .character("x")).bare(hvis: aapen, ellers: "ingenStilling"),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "nyStilling": return [.aapne(Foringsskjerm(Stillingsforing(id, nil), o))]
    case "endreStilling": return stilling(valgt, o).map { [.aapne(Foringsskjerm(Stillingsforing(id, $0), o))] } ?? []
    case "bedriftskontakt": return [.aapne(Foringsskjerm(Bedriftsforing(id), o))]
    case "lukkStilling":
      guard let stilling = stilling(valgt, o) else { return [] }
      var lukk = RegistrerStilling(stilling: stilling.id)
      lukk.lukk = true
      return [.lagreHos([lukk], arbeidsgiver: id)]
    default: return []
    }
  }
}
