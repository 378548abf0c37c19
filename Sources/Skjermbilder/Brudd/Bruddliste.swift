import Fagmodell
import Saksgang
import TerminalKit

/// Possible breaches of a duty, step by step: contact, notice, what the person says, the weighing, and the decision.
/// What can be done now follows from the rules' order; what cannot says why.
struct Bruddliste: Saksliste {
  let navn = Skjermnavn.bruddliste
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func alle(_ o: Omgivelser) -> [Brudd] {
    let alle = saken(o)?.brudd ?? []
    return alle.filter(\.erAapent).sorted { $0.dato > $1.dato }
      + alle.filter { !$0.erAapent }.sorted { $0.dato > $1.dato }
  }

  private func brudd(_ rad: Listerad?, _ o: Omgivelser) -> Brudd? { alle(o).first { $0.id.description == rad?.id } }

  func hode(_ o: Omgivelser) -> [Line] {
    (saken(o)?.unntak ?? []).filter { $0.gjelder(paa: o.idag) }.map { u in
      let til = u.til.map { o.datoer.tall($0) } ?? ""
      return Line(
        [
          Span("– ", .muted), Span("\(o.tekst("skjerm.bruddliste.unntak")): \(o.kode(u.ytelse)), \(o.kode(u.plikt))"),
          Span("  \(o.datoer.tall(u.fra))–\(til)  \(o.kode(u.grunn))", .muted),
        ])
    }
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    guard let sak = saken(o) else { return [] }
    return alle(o).map { b in
      let (tegn, stil): (String, Style) = b.erAapent ? ("●", .warning) : ("✓", .muted)
      let linje = Radlinje.linje(
        tegn, stil, o.datoer.tall(b.dato), "\(o.kode(b.ytelse)): \(o.kode(b.type))", Bruddtekst.tilstand(b, o))
      return Listerad(b.id.description, linje, Bruddtekst(b, sak, o).detaljer)
    }
  }

  // MARK: Actions

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let brudd = brudd(valgt, o)
    func naar(_ handling: Bruddhandling) -> String? {
      guard let brudd, let sak = saken(o) else { return "ingenBrudd" }
      guard let grunnlag = Bruddgrunnlag(brudd, i: sak, pakke: o.pakke, paa: o.idag) else { return "ingenBrudd" }
      return grunnlag.hindring(for: handling, i: brudd, paa: o.idag).map { "brudd.\($0.rawValue)" }
    }
    return [
      Handling("kontaktforsok", .character("t"), hindring: naar(.kontakt)),
      Handling("sendVarsel", .character("v"), hindring: naar(.varsel)),
      Handling("forUttalelse", .character("u"), hindring: naar(.uttalelse)),
      Handling("avgjorBrudd", .character("a"), hindring: naar(.avgjorUtenReaksjon)),
      Handling("gjenoppta", .character("o"), hindring: naar(.gjenoppta)),
      Handling("nyttBrudd", .character("n")), Handling("giUnntak", .character("x"), iBunnlinjen: false),
      Handling("visVarsel", .character("p"), iBunnlinjen: brudd?.varsel != nil).bare(
        hvis: brudd?.varsel != nil, ellers: "brudd.manglerVarsel"),
      Handling("hvorfor", .character("w"), iBunnlinjen: false),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "nyttBrudd": return [.aapne(Foringsskjerm(Bruddforing(id: id), o))]
    case "giUnntak": return [.aapne(Foringsskjerm(Unntaksforing(id), o))]
    case "hvorfor": return [.aapne(Hvorforskjerm(.plan, sak: id, o))]
    default: break
    }
    guard let brudd = brudd(valgt, o) else { return [] }
    if handling == "visVarsel" { return [.aapne(Dokumentskjerm(.forhaandsvarsel(brudd.id), sak: id, o))] }
    guard let steg = Bruddsteg.Art(rawValue: handling) else { return [] }
    return [.aapne(Foringsskjerm(steg.foring(brudd, sak: id), o))]
  }
}

/// A breach case told in lines: the rule, what has been done, and the decision.
struct Bruddtekst {
  private let brudd: Brudd
  private let sak: Brukersak
  private let o: Omgivelser

  init(_ brudd: Brudd, _ sak: Brukersak, _ o: Omgivelser) {
    self.brudd = brudd
    self.sak = sak
    self.o = o
  }

  /// Where the case stands, in a few words.
  static func tilstand(_ b: Brudd, _ o: Omgivelser) -> String {
    if let avgjorelse = b.avgjorelse {
      if case .gjenopptatt = b.tilstand { return o.tekst("skjerm.bruddliste.tilstand.gjenopptatt") }
      return utfall(avgjorelse.utfall, o)
    }
    if let varsel = b.varsel {
      if b.uttalelser.contains(where: { $0.dato >= varsel.dato }) {
        return o.tekst("skjerm.bruddliste.tilstand.uttalt")
      }
      let nokkel = varsel.svarfrist < o.idag ? "fristUte" : "varslet"
      return o.tekst("skjerm.bruddliste.tilstand.\(nokkel)", ["dato": o.datoer.tall(varsel.svarfrist)])
    }
    return o.tekst("skjerm.bruddliste.tilstand.\(b.kontaktforsok.isEmpty ? "nytt" : "kontaktet")")
  }

  static func utfall(_ utfall: Bruddavgjorelse.Utfall, _ o: Omgivelser) -> String {
    switch utfall {
    case .rimeligGrunn: return o.tekst("skjerm.bruddliste.tilstand.rimeligGrunn")
    case .ingenReaksjon: return o.tekst("skjerm.bruddliste.tilstand.ingenReaksjon")
    case .reaksjon(let reaksjon, let fra, let til):
      let periode = til.map { "\(o.datoer.tall(fra))–\(o.datoer.tall($0))" } ?? o.datoer.tall(fra) + "–"
      return "\(o.kode(reaksjon)) \(periode)"
    }
  }

  var detaljer: [Line] {
    var linjer = brudd.erAapent ? [Line(Bruddtekst.tilstand(brudd, o), .heading)] : []
    if !brudd.beskrivelse.isEmpty { linjer.append(Line("«\(brudd.beskrivelse)»")) }
    linjer += regel
    linjer += brudd.kontaktforsok.map { forsok in
      let svar = o.tekst("skjerm.bruddliste.\(forsok.svar ? "fikkSvar" : "ikkeSvar")")
      let notat = forsok.notat.isEmpty ? "" : ": \(forsok.notat)"
      return Line("\(o.datoer.tall(forsok.dato))  \(o.kode(forsok.kanal)), \(svar)\(notat)")
    }
    if let varsel = brudd.varsel {
      let frist = o.tekst("skjerm.bruddliste.svarInnen", ["dato": o.datoer.full(varsel.svarfrist)])
      linjer.append(
        Line("\(o.datoer.tall(varsel.dato))  \(o.tekst("skjerm.bruddliste.varsel")): \(varsel.tekst) \(frist)"))
    }
    linjer += brudd.uttalelser.map {
      Line("\(o.datoer.tall($0.dato))  \(o.tekst("skjerm.bruddliste.uttalelse")): «\($0.tekst)»")
    }
    return linjer + avgjorelsen
  }

  /// The rule behind it and what may follow, as long as nothing is decided.
  private var regel: [Line] {
    guard brudd.erAapent, let grunnlag = Bruddgrunnlag(brudd, i: sak, pakke: o.pakke, paa: o.idag) else { return [] }
    let mulige = grunnlag.reaksjoner.map { o.kode($0.reaksjon) }.joined(separator: " · ")
    let varsel = o.tekst("skjerm.bruddliste.\(grunnlag.varselKreves ? "varselKreves" : "varselKrevesIkke")")
    return [Line("\(grunnlag.hjemmel)  \(varsel)", .muted)]
      + Radlinje.felt("skjerm.bruddliste.kanFolge", mulige, o)
  }

  private var avgjorelsen: [Line] {
    guard let a = brudd.avgjorelse else { return [] }
    var linjer = [Line("\(o.datoer.tall(a.dato))  \(Bruddtekst.utfall(a.utfall, o))", .heading)]
    linjer += Radlinje.felt("skjerm.bruddavgjorelse.felt.arbeidsmarked", a.vurdering.arbeidsmarked, o)
    linjer += Radlinje.felt("skjerm.bruddavgjorelse.felt.helse", a.vurdering.helse, o)
    linjer += Radlinje.felt("skjerm.bruddavgjorelse.felt.funksjonsevne", a.vurdering.funksjonsevne, o)
    linjer.append(Line(a.begrunnelse))
    if !a.hjemmel.isEmpty { linjer.append(Line(a.hjemmel, .muted)) }
    if a.erInnstilling { linjer.append(Line(o.tekst("skjerm.bruddliste.innstilling"), .muted)) }
    if case .gjenopptatt(_, let gjenopptak) = brudd.tilstand {
      linjer.append(
        Line(
          o.tekst("skjerm.bruddliste.gjenopptattFra", ["dato": o.datoer.full(gjenopptak.dato)])
            + " " + gjenopptak.begrunnelse))
    }
    return linjer
  }
}
