import Fagmodell
import TerminalKit

/// Drawing the panel.
extension Kurspanel {
  /// Heading, pages and a blank row above; message and three rows of keys below.
  static let hodehoyde = 4
  static let bunnhoyde = 4

  /// - Parameter fokus: the panel has the keyboard.
  public func tegn(_ flate: Surface, _ ark: Kursark, _ t: Tekstkatalog, fokus: Bool) {
    flate.fill(.normal)
    if case .gjennomgang(let tekst) = lag { return tegnGjennomgang(tekst, flate, ark, t) }
    let inne = SidePanel(title: t("kurs.tittel", ["oppgave": ark.tittel])).draw(on: flate)
    tegnSider(inne, t)
    let innhold = inne.part(
      Rect(x: 0, y: 2, width: inne.width, height: max(0, inne.height - 2 - Kurspanel.bunnhoyde)))
    tegnInnhold(innhold, ark, t, fokus: fokus)
    tegnBunn(inne, ark, t, fokus: fokus)
    if case .sporrOmPaaNytt(let modal) = lag { modal.draw(on: flate) }
  }

  /// The one line there is while the panel is out of sight.
  public static func tegnStripe(_ flate: Surface, _ ark: Kursark, _ t: Tekstkatalog) {
    flate.fill(.alarmBand)
    let tast = t.tastenavn(aapnere[0])
    let hoyre = Line(" \(tast) \(t("kurs.stripe")) ", .alarmBand)
    let tittel = " " + t("kurs.tittel", ["oppgave": ark.tittel])
    flate.put(tittel, x: 0, y: 0, style: .alarmBand, maxWidth: max(0, flate.width - hoyre.width))
    flate.putRight(hoyre, y: 0)
  }

  private func tegnSider(_ inne: Surface, _ t: Tekstkatalog) {
    Tabs(Side.allCases.map { t("kurs.side.\($0.rawValue)") }).draw(
      selected: Side.allCases.firstIndex(of: side) ?? 0,
      on: inne.part(Rect(x: 0, y: 0, width: inne.width, height: 1)))
  }

  private func tegnInnhold(_ flate: Surface, _ ark: Kursark, _ t: Tekstkatalog, fokus: Bool) {
    switch lag {
    case .papir(let tekst): return tekst.tegn(flate)
    case .hjelp(let tilstand): return hjelp(ark, t).draw(from: tilstand.cursor, on: flate)
    case .egneOrd(let felt): return tegnEgneOrd(felt, flate, t)
    case .ingen, .sporrOmPaaNytt, .gjennomgang: break
    }
    switch side {
    case .oppgave: oppgavetekst.tegn(flate)
    case .spor: tegnSporsmaal(flate, ark, t, fokus: fokus)
    case .papirer:
      ListView(count: ark.papirer.count, empty: Line(t("kurs.ingenPapirer"), .muted)) { Line(ark.papirer[$0].tittel) }
        .draw(liste, on: flate, focused: fokus)
    }
  }

  private func tegnEgneOrd(_ felt: TextFieldState, _ flate: Surface, _ t: Tekstkatalog) {
    flate.put(t("kurs.egneOrd"), x: 0, y: 0, style: .heading)
    TextField().draw(felt, on: flate.part(Rect(x: 0, y: 1, width: max(0, flate.width - 1), height: 1)))
  }

  /// The latest answer on top, and what may be asked next below it.
  private func tegnSporsmaal(_ flate: Surface, _ ark: Kursark, _ t: Tekstkatalog, fokus: Bool) {
    var y = 0
    if let siste = ark.svar.last {
      for linje in Kurspanel.replikk(siste, bredde: max(1, flate.width - 1)) {
        flate.put(linje, x: 0, y: y)
        y += 1
      }
      y += 1
    }
    let rest = flate.part(Rect(x: 0, y: y, width: flate.width, height: max(0, flate.height - y)))
    guard !ark.sporsmaal.isEmpty else {
      rest.put(Line(t("kurs.altErSpurt"), .muted), x: 0, y: 0)
      return
    }
    tegnValg(ark.sporsmaal.map(\.tekst), rest, fokus: fokus)
  }

  /// A list whose rows are wrapped, not cut: a question must be read whole before it is asked.
  private func tegnValg(_ tekster: [String], _ flate: Surface, fokus: Bool) {
    let rader = tekster.enumerated().flatMap { nr, tekst in
      WordWrap.lines(tekst, width: max(1, flate.width - 3)).enumerated().map { (nr: nr, rad: $0, tekst: $1) }
    }
    let valgt = min(liste.cursor, tekster.count - 1)
    let slutt = (rader.lastIndex { $0.nr == valgt } ?? 0) + 1
    for (y, rad) in rader.dropFirst(max(0, slutt - flate.height)).prefix(flate.height).enumerated() {
      let erValgt = rad.nr == valgt
      flate.put(rad.tekst, x: 2, y: y, style: erValgt && fokus ? .selection : .normal)
      guard erValgt, rad.rad == 0 else { continue }
      flate.put(">", x: 0, y: y)
      if fokus { flate.placeCursor(x: 0, y: y) }
    }
  }

  /// The question, and the answer in quotes.
  static func replikk(_ svar: Kursark.Svar, bredde: Int) -> [Line] {
    WordWrap.lines(svar.sporsmaal, width: bredde).map { Line($0, .muted) }
      + WordWrap.lines("«\(svar.svar)»", width: bredde).map { Line($0) }
  }

  /// The task, what the person has told so far, and the hints taken.
  func oppgavelinjer(_ ark: Kursark, _ t: Tekstkatalog, bredde: Int) -> [Line] {
    func brutt(_ tekst: String) -> [Line] { WordWrap.lines(tekst, width: bredde).map { Line($0) } }
    var linjer = brutt(ark.oppgave)
    if !ark.hint.isEmpty {
      linjer += [Line(), Line(t("kurs.tips"), .heading)] + ark.hint.flatMap { brutt("• " + $0) }
    }
    if !ark.svar.isEmpty {
      linjer += [Line(), Line(t("kurs.fortalt"), .heading)]
      linjer += ark.svar.flatMap { Kurspanel.replikk($0, bredde: bredde) }
    }
    return linjer
  }

  private func tegnBunn(_ inne: Surface, _ ark: Kursark, _ t: Tekstkatalog, fokus: Bool) {
    let y = inne.height - Kurspanel.bunnhoyde
    if !melding.isEmpty { inne.put(TextWidth.clip(melding, to: inne.width), x: 0, y: y, style: .warning) }
    var taster = [KeyFooter.Item(t.tastenavn(Kurspanel.aapnere[0]), t("kurs.hit"))]
    if fokus { taster = bunnlinje(ark, t) }
    for nr in 1..<Kurspanel.bunnhoyde {
      let rad = inne.part(Rect(x: 0, y: y + nr, width: inne.width, height: 1))
      taster.removeFirst(KeyFooter(taster).draw(on: rad))
    }
  }

  private func bunnlinje(_ ark: Kursark, _ t: Tekstkatalog) -> [KeyFooter.Item] {
    handlinger(ark).filter { $0.iBunnlinjen && $0.hindring == nil }.compactMap { handling in
      handling.taster.first.map { KeyFooter.Item(t.tastenavn($0), t("handling.\(handling.id)")) }
    }
  }

  func hjelp(_ ark: Kursark, _ t: Tekstkatalog) -> HelpView {
    var uten = self
    uten.lag = .ingen
    let taster = uten.handlinger(ark).map {
      HelpView.Entry($0.taster.map(t.tastenavn).joined(separator: " "), t("handling.\($0.id)"))
    }
    return HelpView([
      HelpView.Section(t("skall.hjelp"), text: t("kurs.hjelp")), HelpView.Section(t("skall.taster"), entries: taster),
    ])
  }

  private func tegnGjennomgang(_ tekst: Rulletekst, _ flate: Surface, _ ark: Kursark, _ t: Tekstkatalog) {
    let bredde = min(Dokumentskjerm.bredde + 2, flate.width)
    tekst.tegn(
      flate.part(Rect(x: (flate.width - bredde) / 2, y: 0, width: bredde, height: max(0, flate.height - 2))))
    flate.put(TextWidth.clip(melding, to: flate.width), x: 0, y: flate.height - 2, style: .muted)
    let bunn = flate.part(Rect(x: 0, y: flate.height - 1, width: flate.width, height: 1))
    KeyFooter(bunnlinje(ark, t)).draw(on: bunn)
  }
}

extension Tekstkatalog {
  /// What people call a key.
  func tastenavn(_ tast: Key) -> String {
    let nokkel = "tast.\(tast.name)"
    return tast.displayName(har(nokkel) ? [tast.name: self(nokkel)] : [:])
  }
}
