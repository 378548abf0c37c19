import Fagmodell
import Saksgang
import TerminalKit

/// The coach beside the console: the task, what the person tells when asked, papers to read, hints on request, and the
/// debrief. Knows nothing of courses or stores: it shows a `Kursark` and answers keys with what it wants done.
public struct Kurspanel: Sendable {
  enum Side: String, CaseIterable { case oppgave, spor, papirer }

  /// What lies over the pages.
  enum Lag {
    case ingen
    /// A question in the trainee's own words.
    case egneOrd(TextFieldState)
    case papir(Rulletekst)
    case sporrOmPaaNytt(Modal)
    case hjelp(ListState)
    case gjennomgang(Rulletekst)
  }

  /// The keys that open and close the panel, wherever the keyboard is.
  public static let aapnere: [Key] = [.alt("o"), .function(2)]

  private(set) var side = Side.oppgave
  var lag = Lag.ingen
  var liste = ListState()
  var oppgavetekst = Rulletekst()
  /// One line that answers the last key; gone at the next.
  public private(set) var melding = ""
  private var bredde = 36
  private var hoyde = 20

  public init() {}

  /// The debrief is shown: it takes the whole screen.
  public var viserGjennomgang: Bool { if case .gjennomgang = lag { true } else { false } }

  public mutating func si(_ tekst: String) { melding = tekst }

  /// Shows the debrief; `sted` says where it is written.
  public mutating func vis(gjennomgang: Dokument, sted: String) {
    var tekst = Rulletekst()
    tekst.sett(Dokumentskjerm.linjer(gjennomgang))
    lag = .gjennomgang(tekst)
    melding = sted
  }

  /// A new attempt has begun.
  public mutating func begynnForfra() { self = Kurspanel() }

  // MARK: Actions

  /// The table of what can be done now.
  func handlinger(_ ark: Kursark) -> [Handling] {
    let tilbake = Handling("kursTilKonsollen", .escape, .alt("o"), .function(2))
    let slutt = Handling("avslutt", .ctrl("q"), iBunnlinjen: false)
    switch lag {
    case .gjennomgang:
      return [
        Handling("kursPaaNytt", .character("n")), Handling("kursMer", .escape, .alt("o"), .function(2)),
        Handling("avslutt", .ctrl("q")),
      ]
    case .egneOrd: return [Handling("kursSpor", .enter), Handling("tilbake", .escape), slutt]
    case .papir: return [Handling("tilbake", .escape, .enter), slutt]
    case .ingen, .sporrOmPaaNytt, .hjelp: break
    }
    let velg: [Handling] =
      switch side {
      case .oppgave: []
      case .spor:
        [
          Handling("kursSpor", .enter).bare(hvis: !ark.sporsmaal.isEmpty, ellers: "altErSpurt"),
          Handling("kursEgneOrd", .character("/")),
        ]
      case .papirer: [Handling("kursLes", .enter).bare(hvis: !ark.papirer.isEmpty, ellers: "ingenPapirer")]
      }
    return velg + [
      Handling("nesteFane", .tab),
      Handling("kursHint", .character("t")).bare(hvis: ark.harFlereHint, ellers: "ingenFlereHint"),
      Handling("kursFerdig", .character("f")),
      Handling("kursAngre", .character("u")).bare(hvis: ark.kanAngre, ellers: "ingentingAaAngre"),
      Handling("kursPaaNytt", .character("n")), tilbake,
      Handling("hjelp", .function(1), .alt("?"), .character("?")), slutt,
    ]
  }

  public mutating func tast(_ tast: Key, _ ark: Kursark, _ t: Tekstkatalog) -> [Kursvirkning] {
    melding = ""
    if tast == .ctrl("q") { return [.avslutt] }
    if Kurspanel.aapnere.contains(tast), !viserGjennomgang { return lukk() }
    switch lag {
    case .egneOrd(var felt): return egneOrd(&felt, tast)
    case .papir(var tekst):
      if [.escape, .enter].contains(tast) { lag = .ingen } else if tekst.tast(tast) { lag = .papir(tekst) }
    case .sporrOmPaaNytt(var modal): return svar(&modal, tast)
    case .hjelp(var tilstand):
      let svar = tilstand.handle(tast, count: hjelp(ark, t).height(width: bredde - 3))
      lag = svar.isHandled && svar != .submitted ? .hjelp(tilstand) : .ingen
    case .gjennomgang(var tekst):
      if tekst.tast(tast) { lag = .gjennomgang(tekst) } else { return gjor(tast, ark, t) }
    case .ingen: return iSiden(tast, ark, t)
    }
    return []
  }

  private mutating func lukk() -> [Kursvirkning] {
    lag = .ingen
    return [.tilKonsollen]
  }

  private mutating func iSiden(_ tast: Key, _ ark: Kursark, _ t: Tekstkatalog) -> [Kursvirkning] {
    let sider = Tabs(Side.allCases.map(\.rawValue))
    if tast == .backTab { return bytt(-1) }
    if let ny = sider.selection(after: tast, from: Side.allCases.firstIndex(of: side) ?? 0) {
      return bytt(ny - (Side.allCases.firstIndex(of: side) ?? 0))
    }
    switch side {
    case .oppgave: if oppgavetekst.tast(tast) { return [] }
    case .spor, .papirer:
      if tast == .character("j") || tast == .character("k") {
        _ = liste.handleNavigation(tast == .character("j") ? .down : .up, count: antall(ark))
        return []
      }
      if tast != .enter, liste.handleNavigation(tast, count: antall(ark)).isHandled { return [] }
    }
    return gjor(tast, ark, t)
  }

  private mutating func gjor(_ tast: Key, _ ark: Kursark, _ t: Tekstkatalog) -> [Kursvirkning] {
    guard let handling = handlinger(ark).first(where: { $0.taster.contains(tast) }) else { return [] }
    if let hindring = handling.hindring {
      melding = t("hindring.\(hindring)")
      return []
    }
    switch handling.id {
    case "nesteFane": return bytt(1)
    case "kursSpor":
      guard ark.sporsmaal.indices.contains(liste.cursor) else { return [] }
      return [.spor(ark.sporsmaal[liste.cursor].id)]
    case "kursEgneOrd": lag = .egneOrd(TextFieldState())
    case "kursLes": return les(ark)
    case "kursHint":
      side = .oppgave
      return [.hint]
    case "kursFerdig": return [.ferdig]
    case "kursAngre": return [.angre]
    case "kursPaaNytt":
      lag = .sporrOmPaaNytt(
        Modal(
          title: t("kurs.paaNyttTittel"), text: t("kurs.paaNyttTekst"),
          buttons: [t("kurs.paaNyttJa"), t("skall.tilbake")]))
    case "kursMer": lag = .ingen
    case "kursTilKonsollen": return lukk()
    case "hjelp": lag = .hjelp(ListState())
    default: break
    }
    return []
  }

  private mutating func bytt(_ steg: Int) -> [Kursvirkning] {
    let alle = Side.allCases
    side = alle[((alle.firstIndex(of: side) ?? 0) + steg + alle.count) % alle.count]
    liste = ListState()
    return []
  }

  private func antall(_ ark: Kursark) -> Int { side == .spor ? ark.sporsmaal.count : ark.papirer.count }

  private mutating func les(_ ark: Kursark) -> [Kursvirkning] {
    guard ark.papirer.indices.contains(liste.cursor) else { return [] }
    let papir = ark.papirer[liste.cursor]
    var tekst = Rulletekst()
    tekst.sett(
      [Line(papir.tittel, .heading), Line()] + WordWrap.lines(papir.tekst, width: max(1, bredde - 5)).map { Line($0) })
    lag = .papir(tekst)
    return [.les(papir.id)]
  }

  private mutating func egneOrd(_ felt: inout TextFieldState, _ tast: Key) -> [Kursvirkning] {
    switch tast {
    case .escape, .ctrl("c"): lag = .ingen
    case .enter:
      lag = .ingen
      return felt.text.isEmpty ? [] : [.sporFritt(felt.text)]
    default:
      _ = felt.handle(tast)
      lag = .egneOrd(felt)
    }
    return []
  }

  private mutating func svar(_ modal: inout Modal, _ tast: Key) -> [Kursvirkning] {
    switch modal.handle(tast == .ctrl("c") ? .escape : tast) {
    case .submitted:
      lag = .ingen
      return modal.selected == 0 ? [.paaNytt] : []
    case .cancelled: lag = .ingen
    default: lag = .sporrOmPaaNytt(modal)
    }
    return []
  }

  public mutating func lim(_ tekst: String) {
    guard case .egneOrd(var felt) = lag else { return }
    _ = felt.paste(tekst)
    lag = .egneOrd(felt)
  }

  // MARK: Room

  public mutating func layout(_ size: Size, _ ark: Kursark, _ t: Tekstkatalog) {
    (bredde, hoyde) = (max(1, size.width), max(1, size.height))
    let innhold = max(1, hoyde - Kurspanel.hodehoyde - Kurspanel.bunnhoyde)
    oppgavetekst.sett(oppgavelinjer(ark, t, bredde: max(1, bredde - 5)))
    oppgavetekst.layout(hoyde: innhold)
    liste.layout(height: innhold, count: antall(ark))
    switch lag {
    case .papir(var tekst):
      tekst.layout(hoyde: innhold)
      lag = .papir(tekst)
    case .gjennomgang(var tekst):
      tekst.layout(hoyde: max(1, hoyde - 2))
      lag = .gjennomgang(tekst)
    case .egneOrd(var felt):
      felt.layout(width: max(1, bredde - 6))
      lag = .egneOrd(felt)
    case .ingen, .sporrOmPaaNytt, .hjelp: break
    }
  }
}
