import Fagmodell
import Saksgang
import TerminalKit

/// The plan: wish and goals on top, the steps as list, board or line of time below, the duties of the benefits last.
/// Approved with the person's view.
public struct Planskjerm: Skjerm {
  /// How the steps are shown.
  enum Visning: String, CaseIterable { case liste, tavle, tidslinje }

  public let navn = Skjermnavn.plan
  public let sak: SakId?
  public let steg: Steg? = .plan
  private let id: SakId
  private var liste = ListState()
  private var visning = Visning.liste

  public init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func aktiviteter(_ o: Omgivelser) -> [Aktivitet] {
    guard let sak = o.sak(id), let plan = sak.plan else { return [] }
    return sak.aktiviteter(i: plan)
  }

  private func valgt(_ o: Omgivelser) -> Aktivitet? {
    let alle = aktiviteter(o)
    return alle.indices.contains(liste.cursor) ? alle[liste.cursor] : nil
  }

  // MARK: Actions

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let valgt = valgt(o)
    let erAapen = valgt.map { !$0.status.erEndelig } ?? false
    let harReferat = valgt.map { $0.type == .mote || $0.type == .samtalereferat } ?? false
    let erDelt = valgt?.detaljer.referat?.delt != nil
    let kanSokes: Bool = if case .tiltak(let del) = valgt?.detaljer { del.soknad.kanSokes && erAapen } else { false }
    return [
      Handling("leggTil", .character("l")),
      Handling("endre", .enter).bare(hvis: erAapen, ellers: "ingenAapenAktivitet"),
      Handling("nesteStatus", .character("+")).bare(hvis: erAapen, ellers: "ingenAapenAktivitet"),
      Handling("forrigeStatus", .character("-"), iBunnlinjen: false).bare(
        hvis: valgt.map { Planflytting.forrige($0) != nil } ?? false, ellers: "ingenAapenAktivitet"),
      Handling("flytt", .character("f"), iBunnlinjen: false).bare(hvis: erAapen, ellers: "ingenAapenAktivitet"),
      Handling("godkjenn", .character("g")),
      Handling("avtal", .character("a")).bare(hvis: erAapen && valgt?.avtalt == false, ellers: "ingenUavtalt"),
      Handling("nesteVisning", .character("v")), Handling("planmaal", .character("m")),
      Handling("visDokument", .character("p")),
      Handling("fraMal", .character("t"), iBunnlinjen: false),
      Handling("sokSteg", .character("s"), iBunnlinjen: kanSokes).bare(hvis: kanSokes, ellers: "ikkeTiltakssteg"),
      Handling("delReferat", .character("d"), iBunnlinjen: harReferat && !erDelt).bare(
        hvis: harReferat && !erDelt, ellers: erDelt ? "referatErDelt" : "ingenReferat"),
      Handling("belegg", .character("b"), iBunnlinjen: false).bare(hvis: valgt != nil, ellers: "ingenAktivitet"),
      Handling("aapneJobblogg", .character("o"), iBunnlinjen: valgt?.type == .jobbsoking),
      Handling("hvorfor", .character("w")),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    let alle = aktiviteter(o)
    if visning == .tavle, let plass = Plantavle(alle, o).flytt(fra: liste.cursor, tast) {
      liste.move(to: plass, of: alle.count)
      return []
    }
    switch tast {
    case .character("j"), .character("k"), .up, .down, .pageUp, .pageDown, .home, .end:
      return liste.handle(tast, count: alle.count).isHandled ? [] : nil
    default: return nil
    }
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    guard visning == .liste else { return [] }
    var inne = mus
    inne.point.y -= topplinjer(o).count
    let svar = liste.handle(inne, count: aktiviteter(o).count)
    return svar == .submitted && valgt(o).map { !$0.status.erEndelig } == true ? utfor("endre", o) : []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "leggTil": return [.aapne(Aktivitetsskjerm(ny: id, o))]
    case "fraMal": return [.aapne(Listeskjerm(Malliste(id), o))]
    case "planmaal": return [.aapne(Planmaalskjerm(id, o))]
    case "godkjenn": return [.aapne(Plangodkjenningsskjerm(id, o))]
    case "hvorfor": return [.aapne(Hvorforskjerm(.plan, sak: id, o))]
    case "visDokument": return [.aapne(Dokumentskjerm(.plan, sak: id, o))]
    case "aapneJobblogg": return [.aapneSkjerm(.jobblogg, id)]
    case "nesteVisning":
      let alle = Visning.allCases
      visning = alle[((alle.firstIndex(of: visning) ?? 0) + 1) % alle.count]
      return [.melding(o.tekst("skjerm.plan.visning.\(visning.rawValue)"), .accent)]
    default: return valgt(o).map { utfor(handling, paa: $0, o) } ?? []
    }
  }

  private func utfor(_ handling: String, paa a: Aktivitet, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "endre": return [.aapne(Aktivitetsskjerm(id, endre: a, o))]
    case "avtal": return [.sporr(id: "avtalSteg", orientering(a, o))]
    case "flytt": return [.sporr(id: "flyttSteg", flytting(a, o))]
    case "nesteStatus": return flytt(a, Planflytting.neste(a), o)
    case "forrigeStatus": return flytt(a, Planflytting.forrige(a), o)
    case "delReferat": return [.aapne(Foringsskjerm(Referatforing(id: id, aktivitet: a), o))]
    case "belegg": return [.aapne(Foringsskjerm(Beleggforing(id: id, aktivitet: a), o))]
    case "sokSteg": return [.aapne(Foringsskjerm(Soknadsforing(id, fra: a), o))]
    default: return []
    }
  }

  /// Where a reason is needed, the step's own form asks for it.
  private func flytt(_ a: Aktivitet, _ til: Aktivitetsstatus?, _ o: Omgivelser) -> [Virkning] {
    guard let til else { return [] }
    if a.trengerBegrunnelse(for: til) { return [.aapne(Aktivitetsskjerm(id, endre: a, til: til, o))] }
    return [.lagre([FlyttAktivitet(aktivitet: Aktivitetsvalg(a.id), status: til)], paa: id)]
  }

  private func flytting(_ a: Aktivitet, _ o: Omgivelser) -> Modal {
    Modal(
      title: o.tekst("skjerm.plan.flyttTittel"), text: o.tekst("skjerm.plan.flyttTekst", ["tittel": a.tittel]),
      buttons: Planflytting.utenGrunn(a).map { o.kode($0) })
  }

  /// Agreed once is agreed for good, and the person must know what it means; that is said before.
  private func orientering(_ a: Aktivitet, _ o: Omgivelser) -> Modal {
    let plikt = o.sak(id).map { !o.plikter($0).isEmpty } ?? false
    return Modal(
      title: o.tekst("skjerm.plan.avtalTittel"),
      text: o.tekst("skjerm.plan.\(plikt ? "avtalTekstPlikt" : "avtalTekst")", ["tittel": a.tittel]),
      buttons: [o.tekst("skjerm.plan.avtalNaa"), o.tekst("skall.tilbake")])
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .svar("avtalSteg", 0):
      return valgt(o).map { [.lagre([AvtalAktivitet(aktivitet: Aktivitetsvalg($0.id))], paa: id)] } ?? []
    case .svar("flyttSteg", let valg?):
      guard let a = valgt(o) else { return [] }
      let maal = Planflytting.utenGrunn(a)
      return maal.indices.contains(valg) ? flytt(a, maal[valg], o) : []
    case .feilet(let feil): return [.melding(feil.melding(o.tekst), .danger)]
    case .lagret: return [.melding(o.tekst("skall.lagret"), .success)]
    default: return []
    }
  }

  // MARK: Drawing

  /// Wish, goals, where the plan stands, and what there is to talk about; then an empty row.
  private func topplinjer(_ o: Omgivelser) -> [Line] {
    guard let sak = o.sak(id), let plan = sak.plan else { return [] }
    let onske = Line([Span(o.tekst("skjerm.plan.onske") + " ", .muted), Span("«\(plan.onske)»", .heading)])
    let maal = plan.maal.prefix(2).map { Line([Span(o.kode($0.art) + ": ", .muted), Span($0.tekst)]) }
    let hint = Planhint(sak, o)
    let hintlinjer = hint.setninger.prefix(2).map { Line("… " + $0, .accent) }
    return [onske] + maal + [tilstand(plan, hint.ungdomsfrist, o)] + hintlinjer + [Line()]
  }

  private func tilstand(_ plan: Aktivitetsplan, _ ungdomsfrist: Dato?, _ o: Omgivelser) -> Line {
    let revurderes =
      plan.revurderes.map { "  " + o.tekst("skjerm.plan.revurderes", ["dato": o.datoer.tall($0)]) } ?? ""
    let frist = ungdomsfrist.map { dato in
      Span(
        "  \(dato < o.idag ? "!" : "◆") " + o.tekst("skjerm.plan.ungdomsfrist", ["dato": o.datoer.tall(dato)]),
        dato < o.idag ? .danger : .warning)
    }
    let stand =
      plan.godkjenning.map {
        Span("✓ " + o.tekst("skjerm.plan.godkjent", ["dato": o.datoer.tall($0.dato)]) + revurderes, .success)
      } ?? Span(o.tekst("skjerm.plan.utkast") + revurderes, .warning)
    return Line([stand] + (frist.map { [$0] } ?? []))
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    let plikter = o.sak(id).map { o.plikter($0).count } ?? 0
    let rest = size.height - topplinjer(o).count
    liste.layout(height: Planskjerm.listehoyde(rest, plikter: plikter), count: aktiviteter(o).count)
  }

  /// Duties get the rows below the steps, but never all of them.
  private static func listehoyde(_ rest: Int, plikter: Int) -> Int {
    max(1, rest - (plikter == 0 ? 0 : min(plikter + 1, max(2, rest / 2))))
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    guard let sak = o.sak(id), let plan = sak.plan else { return }
    let topp = topplinjer(o)
    for (y, linje) in topp.enumerated() { flate.put(linje.clipped(to: flate.width - 1), x: 1, y: y) }
    let plikter = o.plikter(sak)
    let hoyde = Planskjerm.listehoyde(flate.height - topp.count, plikter: plikter.count)
    let felt = flate.part(Rect(x: 0, y: topp.count, width: flate.width, height: hoyde))
    let alle = aktiviteter(o)
    var brukt = hoyde
    switch visning {
    case .liste:
      let tom = Line(o.tekst("skjerm.plan.ingenSteg"), .muted)
      ListView(count: alle.count, empty: tom) { Aktivitetslinje.linje(alle[$0], o, bredde: flate.width - 2) }
        .draw(liste, on: felt)
      brukt = min(hoyde, max(1, alle.count))
    case .tavle: Plantavle(alle, o).tegn(valgt: liste.cursor, paa: felt)
    case .tidslinje: Plantidslinje(alle, plan, hull: Planhint(sak, o).hull, o).tegn(liste, paa: felt)
    }
    tegnPlikter(plikter, flate, fra: topp.count + brukt + 1, o)
  }

  private func tegnPlikter(_ plikter: [Pliktlinje], _ flate: Surface, fra start: Int, _ o: Omgivelser) {
    let plass = flate.height - start
    let vises = plikter.count > plass ? max(0, plass - 1) : plass
    var linjer = plikter.prefix(max(0, vises)).map { pliktlinje($0, o) }
    if plikter.count > plass, plass > 0 {
      linjer.append(Line(o.tekst("skjerm.plan.flereKrav", ["antall": "\(plikter.count - vises)"]), .muted))
    }
    for (y, linje) in linjer.enumerated() { flate.put(linje.clipped(to: flate.width - 1), x: 1, y: start + y) }
  }

  public func opplesning(_ o: Omgivelser) -> Opplesning {
    guard let sak = o.sak(id), sak.plan != nil else { return Opplesning() }
    let steg = aktiviteter(o)
    let tom = steg.isEmpty ? [o.tekst("enkel.ingenSteg")] : []
    let linjer = topplinjer(o).map(\.text).filter { !$0.isEmpty } + o.plikter(sak).map { pliktlinje($0, o).text } + tom
    let rader = steg.map { Aktivitetslinje.linje($0, o, bredde: Opplesning.flate.width * 2).text }
    return Opplesning(linjer, rader: rader, markererBare: true)
  }

  public mutating func velg(rad: Int, _ o: Omgivelser) { liste.move(to: rad, of: aktiviteter(o).count) }

  private func pliktlinje(_ linje: Pliktlinje, _ o: Omgivelser) -> Line {
    let frist = linje.frist.map { "  " + o.tekst("skjerm.plan.frist", ["dato": o.datoer.tall($0)]) } ?? ""
    return Line([
      Span("§ " + o.tekst("skjerm.plan.krav") + ": ", .accent), Span(linje.tekst),
      Span("  \(linje.hjemmel)\(frist)", .muted),
    ])
  }

  /// The step under the cursor, told in full where there is a panel.
  public func forklaring(_ o: Omgivelser) -> String? {
    guard let sak = o.sak(id) else { return nil }
    return valgt(o).map { Aktivitetslinje.detaljer($0, i: sak, o) }
  }
}

/// Where a step may go by one key.
enum Planflytting {
  /// The natural next status; nil when the step is over.
  static func neste(_ a: Aktivitet) -> Aktivitetsstatus? {
    switch a.status {
    case .forslag: .planlagt
    case .planlagt: .gjennomfores
    case .gjennomfores: .fullfort
    case .fullfort, .avbrutt: nil
    }
  }

  /// Back; what is over stays over.
  static func forrige(_ a: Aktivitet) -> Aktivitetsstatus? {
    switch a.status {
    case .planlagt: .forslag
    case .gjennomfores: .planlagt
    case .forslag, .fullfort, .avbrutt: nil
    }
  }

  /// Every other status that asks for no reason, the natural next first.
  static func utenGrunn(_ a: Aktivitet) -> [Aktivitetsstatus] {
    let alle = Aktivitetsstatus.allCases
    let her = alle.firstIndex(of: a.status) ?? 0
    return (alle[her...] + alle[..<her]).filter { $0 != a.status && !a.trengerBegrunnelse(for: $0) }
  }
}

extension Tiltakssoknad {
  /// A wish or a proposal can be applied for; the rest of the road is the application's own.
  var kanSokes: Bool { self == .onsket || self == .foreslaatt }
}
