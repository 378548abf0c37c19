import Fagmodell
import Saksgang
import TerminalKit

/// The person's page: what comes next on top, then the plan, assessments, decisions, benefits and log as pages.
public struct Brukerskjerm: Skjerm {
  public let navn = Skjermnavn.bruker
  public let sak: SakId?
  private let id: SakId
  private var fane = Brukerfane.plan
  private var liste = ListState()
  private var linjer: [Line] = []
  /// What is looked for in the log; nil while nothing is.
  private var sok: TextFieldState?
  private var skriverSok = false

  public init(_ id: SakId) {
    self.id = id
    sak = id
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let sak = o.sak(id)
    let harBehov = sak?.sisteBehovskonklusjon != nil
    let forst =
      fane == .vedtak ? [Handling("aapneVedtak", .enter).bare(hvis: !linjer.isEmpty, ellers: "ingenVedtak")] : []
    return forst + [
      Handling("videre", .enter, .character("v")).uten(fane == .vedtak ? [.enter] : []),
      Handling("samtale", .character("s")), Handling("henvendelse", .character("h")),
      Handling("registrering", .character("r")), Handling("nesteFane", .tab),
      Handling("hvorfor", .character("w")),
      Handling("sokILogg", .character("/"), iBunnlinjen: fane == .logg),
      Handling("visPlanen", .character("p"), iBunnlinjen: false).bare(hvis: sak?.plan != nil, ellers: "ingenPlan"),
      Handling("nyBehovsvurdering", iBunnlinjen: false), Handling("nyArbeidsevnevurdering", iBunnlinjen: false),
      Handling("nyttVedtak", iBunnlinjen: false).bare(hvis: harBehov, ellers: "ingenBehovsvurdering"),
      Handling("visNummer", .character("n"), iBunnlinjen: false),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    if skriverSok { return skrivSok(tast) }
    if tast == .escape, sok != nil {
      sok = nil
      return []
    }
    if tast == .tab || tast == .backTab { return bytt(tast == .tab ? 1 : -1) }
    let faner = Tabs(Brukerfane.allCases.map { o.tekst("skjerm.bruker.fane.\($0.rawValue)") })
    if let ny = faner.selection(after: tast, from: Brukerfane.allCases.firstIndex(of: fane) ?? 0) {
      return bytt(til: Brukerfane.allCases[ny])
    }
    switch tast {
    case .character("j"): return flytt(.down)
    case .character("k"): return flytt(.up)
    case .character("g"): return flytt(.home)
    case .character("G"): return flytt(.end)
    case .enter: return nil
    default: return liste.handleNavigation(tast, count: linjer.count).isHandled ? [] : nil
    }
  }

  private mutating func flytt(_ tast: Key) -> [Virkning] {
    _ = liste.handleNavigation(tast, count: linjer.count)
    return []
  }

  private mutating func bytt(_ steg: Int) -> [Virkning] {
    let alle = Brukerfane.allCases
    let plass = (alle.firstIndex(of: fane) ?? 0) + steg
    return bytt(til: alle[(plass + alle.count) % alle.count])
  }

  private mutating func bytt(til ny: Brukerfane) -> [Virkning] {
    fane = ny
    liste = ListState()
    sok = nil
    return []
  }

  // MARK: Looking in the log

  private mutating func skrivSok(_ tast: Key) -> [Virkning]? {
    switch tast {
    case .enter, .down, .tab: skriverSok = false
    case .escape, .ctrl("c"):
      skriverSok = false
      sok = nil
    default: if sok?.handle(tast).isHandled != true { return nil }
    }
    return []
  }

  public mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning] {
    if skriverSok { _ = sok?.paste(tekst) }
    return []
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    var inne = mus
    inne.point.y -= 5
    return liste.handle(inne, count: linjer.count) == .submitted && fane == .vedtak ? utfor("aapneVedtak", o) : []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    guard let sak = o.sak(id) else { return [] }
    func aapne(_ navn: Skjermnavn) -> [Virkning] {
      Skjermer.lag(navn, id, gjelder: nil, o).map { [.aapne($0)] } ?? []
    }
    switch handling {
    case "videre": return Veiviser.neste(sak, o)
    case "nesteFane": return bytt(1)
    case "registrering": return aapne(.registrering)
    case "samtale": return aapne(.samtale)
    case "henvendelse": return aapne(.henvendelse)
    case "nyBehovsvurdering": return aapne(.behovsvurdering)
    case "nyArbeidsevnevurdering": return aapne(.arbeidsevne)
    case "nyttVedtak": return aapne(.vedtak)
    case "visPlanen": return aapne(.plan)
    case "hvorfor": return [.aapne(Hvorforskjerm(.person, sak: id, o))]
    case "aapneVedtak":
      let alle = Brukerfane.vedtak(sak)
      guard alle.indices.contains(liste.cursor) else { return [] }
      return [.aapne(Dokumentskjerm(.vedtaksbrev(alle[liste.cursor].id), sak: id, o))]
    case "sokILogg":
      _ = bytt(til: .logg)
      sok = TextFieldState()
      skriverSok = true
      return []
    case "visNummer": return [.visFulltNummer(id)]
    default: return []
    }
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    if case .feilet(let feil) = nytt { return [.melding(feil.melding(o.tekst), .danger)] }
    return []
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    if let aapen = o.saker[id] {
      let bredde = size.width - 4
      linjer =
        fane == .logg
        ? Brukerlogg(aapen, o).linjer(bredde, sok: sok?.text ?? "") : fane.linjer(aapen, o, bredde: bredde)
    } else {
      linjer = []
    }
    liste.layout(height: max(1, size.height - 5), count: linjer.count)
    sok?.layout(width: max(1, size.width - 10))
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    guard let sak = o.sak(id) else { return }
    tegnNeste(sak, o, flate)
    let faner = flate.part(Rect(x: 1, y: 3, width: flate.width - 1, height: 1))
    Tabs(Brukerfane.allCases.map { o.tekst("skjerm.bruker.fane.\($0.rawValue)") }).draw(
      selected: Brukerfane.allCases.firstIndex(of: fane) ?? 0, on: faner)
    let resten = flate.part(Rect(x: 0, y: 5, width: flate.width, height: max(0, flate.height - 5)))
    let tom = o.tekst(sok == nil ? "skjerm.bruker.tom" : "skjerm.bruker.ingenTreff")
    ListView(count: linjer.count, empty: Line(tom, .muted)) { linjer[$0] }.draw(liste, on: resten)
    guard let sok else { return }
    flate.put("/ ", x: 1, y: 4, style: .key)
    TextField().draw(
      sok, on: flate.part(Rect(x: 3, y: 4, width: max(0, flate.width - 4), height: 1)), focused: skriverSok)
  }

  // MARK: Line by line

  public func opplesning(_ o: Omgivelser) -> Opplesning {
    guard let sak = o.sak(id) else { return Opplesning() }
    let hode = nestelinjer(sak, o).map { Enkellinje.trimmet($0.text) }
    let innhold = linjer.map(\.text)
    let tom = innhold.isEmpty ? [o.tekst(sok == nil ? "skjerm.bruker.tom" : "skjerm.bruker.ingenTreff")] : []
    let tittel = o.tekst("enkel.fane", ["fane": o.tekst("skjerm.bruker.fane.\(fane.rawValue)")])
    // Decisions are opened by number; what stands on the other pages is only read.
    if fane == .vedtak { return Opplesning(hode + [tittel] + tom, rader: innhold) }
    return Opplesning(hode + [tittel] + tom + innhold, ledetekst: fane == .logg ? "enkel.sokILogg" : nil)
  }

  public mutating func velg(rad: Int, _ o: Omgivelser) { liste.move(to: rad, of: linjer.count) }

  /// On the page of the log a word is looked for.
  public mutating func skrevet(_ linje: String, _ o: Omgivelser) -> [Virkning]? {
    guard fane == .logg else { return nil }
    sok = TextFieldState(linje)
    return []
  }

  private func tegnNeste(_ sak: Brukersak, _ o: Omgivelser, _ flate: Surface) {
    for (y, linje) in nestelinjer(sak, o).enumerated() { flate.put(linje.clipped(to: flate.width), x: 0, y: y) }
  }

  /// What comes next, and what is missing.
  private func nestelinjer(_ sak: Brukersak, _ o: Omgivelser) -> [Line] {
    let neste = o.tekst("skjerm.bruker.neste.\(sak.steg.rawValue)")
    let naar = sak.nesteDato.map { "  \(o.datoer.iListe($0)) (\(o.datoer.relativ($0, fra: o.idag)))" } ?? ""
    let forsent = sak.nesteDato.map { $0 < o.idag } ?? false
    let linje = Line([
      Span(" " + o.tekst("skjerm.bruker.neste.tittel") + " ", .muted), Span(neste, .heading),
      Span((forsent ? "  !" : "") + naar, forsent ? .danger : .muted),
    ])
    let mangler = sak.bruker.mangler.map { o.kode($0) }.joined(separator: ", ")
    guard !mangler.isEmpty else { return [linje] }
    return [linje, Line(" ! " + o.tekst("skjerm.bruker.mangler", ["felt": mangler]), .warning)]
  }

  public func forklaring(_ o: Omgivelser) -> String? { o.tekst("skjerm.bruker.forklaring") }
}
