import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// A sick leave as a line of time: the legal steps with who and when, and the meetings between them.
struct Sykefravaersliste: Saksliste {
  let navn = Skjermnavn.sykefravaer
  let sak: SakId?
  private let id: SakId

  init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private var moterad: String { "mote." }

  private func mote(_ rad: Listerad?, _ o: Omgivelser) -> Dialogmote? {
    saken(o)?.dialogmoter.first { moterad + $0.id.description == rad?.id }
  }

  func hode(_ o: Omgivelser) -> [Line] {
    guard let fravaer = saken(o)?.sykefravaer.last else { return [] }
    let uke = (o.idag - fravaer.fra) / 7 + 1
    var verdier = ["dato": o.datoer.lang(fravaer.fra), "prosent": "\(fravaer.grader.last?.prosent ?? 0)"]
    if let slutt = fravaer.slutt {
      verdier["til"] = o.datoer.lang(slutt.til)
      verdier["utfall"] = o.kode(slutt.utfall)
      return [Line(o.tekst("skjerm.sykefravaer.sluttet", verdier), .muted)]
    }
    verdier["uke"] = "\(uke)"
    let svar: [(String, Bool?)] = [("harArbeidsgiver", fravaer.harArbeidsgiver), ("iAktivitet", fravaer.iAktivitet)]
    let fakta = svar.compactMap { nokkel, ja in
      ja.map { "\(o.tekst("skjerm.sykmelding.felt.\(nokkel)")): \(o.tekst($0 ? "skjema.ja" : "skjema.nei"))" }
    }
    return [
      Line(o.tekst("skjerm.sykefravaer.loper", verdier), .heading), Line(fakta.joined(separator: "  "), .muted),
    ]
  }

  func rader(_ o: Omgivelser) -> [Listerad] {
    guard let sak = saken(o) else { return [] }
    let frister = Sykefravaersfrister.vurder(Fakta(sak, paa: o.idag), dato: o.idag, pakke: o.pakke)
      .map { (dato: $0.frist, rad: fristrad($0, sak, o)) }
    let moter = sak.dialogmoter.map { (dato: $0.dato, rad: moterad($0, o)) }
    // Stable: a meeting stands after the step of the same day.
    return (frister + moter).enumerated().sorted { ($0.element.dato, $0.offset) < ($1.element.dato, $1.offset) }
      .map(\.element.rad)
  }

  private func fristrad(_ f: Sykefravaersfrist, _ sak: Brukersak, _ o: Omgivelser) -> Listerad {
    let regel = o.pakke.regler(.sykefravaer).first { $0.milepael?.kode == f.kode }
    let (tegn, stil): (String, Style) = erGjort(f, sak) ? ("✓", .success) : f.passert ? ("!", .warning) : ("○", .accent)
    let naar = f.passert ? "" : o.datoer.relativ(f.frist, fra: o.idag)
    let hva = regel?.tekst(o.tekst.spraak) ?? f.kode
    var detaljer = [Line(hva)]
    if let fra = f.fra { detaljer.append(Line(o.datoer.periode(fra, f.frist), .muted)) }
    if f.erPaaminnelse { detaljer.append(Line(o.tekst("skjerm.sykefravaer.paaminnelse"), .muted)) }
    // The row is cut where the sentence is long; here is room for when.
    detaljer.append(Line([f.hjemmel, naar].filter { !$0.isEmpty }.joined(separator: "  "), .muted))
    return Listerad(f.kode, Radlinje.linje(tegn, stil, o.datoer.tall(f.frist), hva, naar), detaljer)
  }

  /// Whether what we know says the step was taken.
  private func erGjort(_ f: Sykefravaersfrist, _ sak: Brukersak) -> Bool {
    guard let fravaer = sak.aapentSykefravaer else { return false }
    if f.kode.hasPrefix("OPPFOLGINGSPLAN") { return fravaer.oppfolgingsplanMottatt != nil }
    return false
  }

  private func moterad(_ m: Dialogmote, _ o: Omgivelser) -> Listerad {
    let tittel = o.tekst("skjerm.sykefravaer.mote", ["nummer": "\(m.nummer)"])
    var detaljer = Radlinje.felt("skjerm.dialogmote.felt.initiativ", o.kode(m.initiativ), o)
    let hvem = Motepart.allCases.filter { m.deltakere.contains($0) }.map { o.kode($0) }.joined(separator: ", ")
    detaljer += Radlinje.felt("skjerm.dialogmote.felt.deltakere", hvem, o)
    let (tegn, stil, tilstand): (String, Style, String)
    switch m.tilstand {
    case .innkalt: (tegn, stil, tilstand) = m.dato < o.idag ? ("!", .warning, "innkalt") : ("○", .accent, "innkalt")
    case .avholdt(let tilbake, let notat):
      (tegn, stil, tilstand) = ("✓", .success, "avholdt")
      detaljer += Radlinje.felt("skjerm.moteholdt.felt.tilbake", tilbake.map { o.kode($0) } ?? "", o)
      detaljer += Radlinje.felt("skjerm.felles.felt.notat", notat, o)
    case .avlyst(let grunn):
      (tegn, stil, tilstand) = ("×", .muted, "avlyst")
      detaljer += Radlinje.felt("skjerm.felles.felt.grunn", grunn, o)
    }
    let linje = Radlinje.linje(
      tegn, stil, o.datoer.tall(m.dato), tittel, o.tekst("skjerm.sykefravaer.tilstand.\(tilstand)"))
    return Listerad(moterad + m.id.description, linje, detaljer)
  }

  // MARK: Actions

  func handlinger(_ valgt: Listerad?, _ o: Omgivelser) -> [Handling] {
    let sak = saken(o)
    let aapent = sak?.aapentSykefravaer != nil
    let innkalt = mote(valgt, o)?.tilstand == .innkalt
    return [
      Handling("sykmelding", .character("r")),
      Handling("innkall", .character("i")).bare(hvis: sak?.sykefravaer.isEmpty == false, ellers: "ingenSykefravaer"),
      Handling("motetHoldt", .enter).bare(hvis: innkalt, ellers: "ingenInnkalling"),
      Handling("avlysMote", .character("x"), iBunnlinjen: innkalt).bare(hvis: innkalt, ellers: "ingenInnkalling"),
      Handling("avsluttSykefravaer", .character("a")).bare(hvis: aapent, ellers: "ingenSykefravaer"),
      Handling("giUnntak", .character("u"), iBunnlinjen: false),
    ]
  }

  func utfor(_ handling: String, _ valgt: Listerad?, _ o: Omgivelser) -> [Virkning] {
    func aapne(_ foring: any Foring) -> [Virkning] { [.aapne(Foringsskjerm(foring, o))] }
    switch handling {
    case "sykmelding": return aapne(Sykmeldingsforing(id: id))
    case "innkall": return aapne(Dialogmoteforing(id: id))
    case "avsluttSykefravaer": return aapne(Sykefravaerslutt(id: id))
    case "giUnntak": return aapne(Unntaksforing(id, ytelse: .sykepenger))
    case "motetHoldt": return mote(valgt, o).map { aapne(Moteutfall($0, holdt: true, sak: id)) } ?? []
    case "avlysMote": return mote(valgt, o).map { aapne(Moteutfall($0, holdt: false, sak: id)) } ?? []
    default: return []
    }
  }
}
