import Fagmodell
import Saksgang
import TerminalKit

/// The plan: wish and goals on top, the steps below, the duties of the benefits last. Approved with the person's view.
public struct Planskjerm: Skjerm {
  public let navn = Skjermnavn.plan
  public let sak: SakId?
  public let steg: Steg? = .plan
  private let id: SakId
  private var liste = ListState()

  public init(_ id: SakId) {
    self.id = id
    sak = id
  }

  private func plan(_ o: Omgivelser) -> Aktivitetsplan? { o.sak(id)?.plan }

  private func aktiviteter(_ o: Omgivelser) -> [Aktivitet] {
    guard let sak = o.sak(id), let plan = sak.plan else { return [] }
    return sak.aktiviteter(i: plan)
  }

  private func valgt(_ o: Omgivelser) -> Aktivitet? {
    let alle = aktiviteter(o)
    return alle.indices.contains(liste.cursor) ? alle[liste.cursor] : nil
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let valgt = valgt(o)
    let erAapen = valgt.map { !$0.status.erEndelig } ?? false
    return [
      Handling("leggTil", .character("l")),
      Handling("endre", .enter).bare(hvis: erAapen, ellers: "ingenAapenAktivitet"),
      Handling("flytt", .character("f")).bare(hvis: erAapen, ellers: "ingenAapenAktivitet"),
      Handling("avtal", .character("a")).bare(hvis: erAapen && valgt?.avtalt == false, ellers: "ingenUavtalt"),
      Handling("planmaal", .character("m")), Handling("godkjenn", .character("g")),
      Handling("visDokument", .character("p")), Handling("hvorfor", .character("w")),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    switch tast {
    case .character("j"), .character("k"), .up, .down, .pageUp, .pageDown, .home, .end:
      return liste.handle(tast, count: aktiviteter(o).count).isHandled ? [] : nil
    default: return nil
    }
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    var inne = mus
    inne.point.y -= listestart(o)
    let svar = liste.handle(inne, count: aktiviteter(o).count)
    return svar == .submitted && valgt(o).map { !$0.status.erEndelig } == true ? utfor("endre", o) : []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "leggTil": return [.aapne(Aktivitetsskjerm(ny: id, o))]
    case "endre": return valgt(o).map { [.aapne(Aktivitetsskjerm(id, endre: $0, o))] } ?? []
    case "avtal": return valgt(o).map { [.lagre([AvtalAktivitet(aktivitet: Aktivitetsvalg($0.id))], paa: id)] } ?? []
    case "flytt": return valgt(o).map { [.sporr(id: "flyttSteg", flytting($0, o))] } ?? []
    case "planmaal": return [.aapne(Planmaalskjerm(id, o))]
    case "godkjenn": return [.aapne(Plangodkjenningsskjerm(id, o))]
    case "hvorfor": return [.aapne(Hvorforskjerm(.plan, sak: id, o))]
    case "visDokument": return [.aapne(Dokumentskjerm(.plan, sak: id, o))]
    default: return []
    }
  }

  private func flytting(_ a: Aktivitet, _ o: Omgivelser) -> Modal {
    let andre = Planskjerm.maal(fra: a)
    return Modal(
      title: o.tekst("skjerm.plan.flyttTittel"), text: o.tekst("skjerm.plan.flyttTekst", ["tittel": a.tittel]),
      buttons: andre.map { o.kode($0) })
  }

  /// Where a step may go, the natural next first. What needs a reason is asked for in the step's own form.
  private static func maal(fra a: Aktivitet) -> [Aktivitetsstatus] {
    let alle = Aktivitetsstatus.allCases
    let her = alle.firstIndex(of: a.status) ?? 0
    return (alle[her...] + alle[..<her]).filter { $0 != a.status && !a.trengerBegrunnelse(for: $0) }
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .svar("flyttSteg", let valg?):
      guard let a = valgt(o) else { return [] }
      let maal = Planskjerm.maal(fra: a)
      guard maal.indices.contains(valg) else { return [] }
      return [.lagre([FlyttAktivitet(aktivitet: Aktivitetsvalg(a.id), status: maal[valg])], paa: id)]
    case .feilet(let feil): return [.melding(feil.melding(o.tekst), .danger)]
    case .lagret: return [.melding(o.tekst("skall.lagret"), .success)]
    default: return []
    }
  }

  /// Rows above the steps.
  private func listestart(_ o: Omgivelser) -> Int { 3 + min(2, plan(o)?.maal.count ?? 0) }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    let plikter = o.sak(id).map { o.plikter($0).count } ?? 0
    liste.layout(
      height: Planskjerm.listehoyde(size.height - listestart(o), plikter: plikter), count: aktiviteter(o).count)
  }

  /// Duties get the rows below the steps, but never all of them.
  private static func listehoyde(_ rest: Int, plikter: Int) -> Int {
    max(1, rest - (plikter == 0 ? 0 : min(plikter + 1, max(2, rest / 2))))
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    guard let sak = o.sak(id), let plan = sak.plan else { return }
    var y = 0
    func linje(_ innhold: Line) {
      flate.put(innhold.clipped(to: flate.width - 1), x: 1, y: y)
      y += 1
    }
    for hode in hodelinjer(plan, o) { linje(hode) }
    y += 1
    let alle = aktiviteter(o)
    let plikter = o.plikter(sak)
    let hoyde = Planskjerm.listehoyde(flate.height - y, plikter: plikter.count)
    let tom = Line(o.tekst("skjerm.plan.ingenSteg"), .muted)
    ListView(count: alle.count, empty: tom) { Aktivitetslinje.linje(alle[$0], o, bredde: flate.width - 2) }
      .draw(liste, on: flate.part(Rect(x: 0, y: y, width: flate.width, height: hoyde)))
    y += min(hoyde, max(1, alle.count)) + 1
    let plass = flate.height - y
    for plikt in plikter.prefix(plikter.count > plass ? max(0, plass - 1) : plass) { linje(pliktlinje(plikt, o)) }
    if plikter.count > plass {
      linje(Line(o.tekst("skjerm.plan.flereKrav", ["antall": "\(plikter.count - max(0, plass - 1))"]), .muted))
    }
  }

  /// Wish, goals and whether it is approved.
  private func hodelinjer(_ plan: Aktivitetsplan, _ o: Omgivelser) -> [Line] {
    [Line([Span(o.tekst("skjerm.plan.onske") + " ", .muted), Span("«\(plan.onske)»", .heading)])]
      + plan.maal.prefix(2).map { Line([Span(o.kode($0.art) + ": ", .muted), Span($0.tekst)]) } + [tilstand(plan, o)]
  }

  public func opplesning(_ o: Omgivelser) -> Opplesning {
    guard let sak = o.sak(id), let plan = sak.plan else { return Opplesning() }
    let steg = aktiviteter(o)
    let tom = steg.isEmpty ? [o.tekst("enkel.ingenSteg")] : []
    let linjer = hodelinjer(plan, o).map(\.text) + o.plikter(sak).map { pliktlinje($0, o).text } + tom
    let rader = steg.map { Aktivitetslinje.linje($0, o, bredde: Opplesning.flate.width * 2).text }
    return Opplesning(linjer, rader: rader, markererBare: true)
  }

  public mutating func velg(rad: Int, _ o: Omgivelser) { liste.move(to: rad, of: aktiviteter(o).count) }

  private func tilstand(_ plan: Aktivitetsplan, _ o: Omgivelser) -> Line {
    let revurderes =
      plan.revurderes.map {
        "  " + o.tekst("skjerm.plan.revurderes", ["dato": o.datoer.tall($0)])
      } ?? ""
    guard let g = plan.godkjenning else { return Line(o.tekst("skjerm.plan.utkast") + revurderes, .warning) }
    return Line("✓ " + o.tekst("skjerm.plan.godkjent", ["dato": o.datoer.tall(g.dato)]) + revurderes, .success)
  }

  private func pliktlinje(_ linje: Pliktlinje, _ o: Omgivelser) -> Line {
    let frist = linje.frist.map { "  " + o.tekst("skjerm.plan.frist", ["dato": o.datoer.tall($0)]) } ?? ""
    return Line([
      Span("§ " + o.tekst("skjerm.plan.krav") + ": ", .accent), Span(linje.tekst),
      Span("  \(linje.hjemmel)\(frist)", .muted),
    ])
  }
}
