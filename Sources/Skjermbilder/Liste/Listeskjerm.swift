import Fagmodell
import Saksgang
import TerminalKit

/// A list with its keys: the rows above, and below them what there is to tell of the row under the cursor.
struct Listeskjerm: Skjerm {
  private let innhold: any Saksliste
  private var liste = ListState()
  private var rader: [Listerad] = []
  /// First line in sight of what is told of the row.
  private var detaljstart = 0
  private var storrelse = Size(width: 80, height: 19)

  init(_ innhold: any Saksliste, _ o: Omgivelser) {
    self.innhold = innhold
    rader = innhold.rader(o)
  }

  var navn: Skjermnavn { innhold.navn }
  var sak: SakId? { innhold.sak }

  private var valgt: Listerad? { rader.indices.contains(liste.cursor) ? rader[liste.cursor] : nil }

  func handlinger(_ o: Omgivelser) -> [Handling] { innhold.handlinger(valgt, o) }

  mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    switch tast {
    case .character("j"): return flytt(.down)
    case .character("k"): return flytt(.up)
    case .character(" "):
      let (_, detaljer) = deling(o)
      let siste = max(0, detaljlinjer.count - detaljer.height)
      detaljstart = detaljstart >= siste ? 0 : min(siste, detaljstart + max(1, detaljer.height - 1))
      return []
    case .enter: return nil
    default: return liste.handleNavigation(tast, count: rader.count).isHandled ? startPaaNytt() : nil
    }
  }

  private mutating func flytt(_ tast: Key) -> [Virkning] {
    _ = liste.handleNavigation(tast, count: rader.count)
    return startPaaNytt()
  }

  private mutating func startPaaNytt() -> [Virkning] {
    detaljstart = 0
    return []
  }

  mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    var inne = mus
    inne.point.y -= deling(o).liste.y
    let svar = liste.handle(inne, count: rader.count)
    guard svar == .submitted else { return [] }
    let forste = handlinger(o).first { $0.taster.contains(.enter) && $0.hindring == nil }
    return forste.map { utfor($0.id, o) } ?? []
  }

  mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] { innhold.utfor(handling, valgt, o) }

  mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .svar(let id, let valg?): return innhold.svar(id, valg, valgt, o)
    case .feilet(let feil): return [.melding(feil.melding(o.tekst), .danger)]
    case .lagret:
      hentRader(o)
      return [.melding(o.tekst("skall.lagret"), .success)]
    case .sak, .spraak: hentRader(o)
    default: break
    }
    return []
  }

  /// The rows as they are now, with the cursor on the same thing.
  private mutating func hentRader(_ o: Omgivelser) {
    let paa = valgt?.id
    rader = innhold.rader(o)
    let plass = rader.firstIndex { $0.id == paa } ?? liste.cursor
    liste.move(to: plass, of: rader.count)
  }

  // MARK: Drawing

  private var detaljlinjer: [Line] {
    guard let valgt else { return [] }
    return Linjebrytning.brutt(valgt.detaljer, bredde: storrelse.width - 4)
  }

  /// Where the list and the details are: the list gets what it needs up to half, the details the rest.
  private func deling(_ o: Omgivelser) -> (liste: Rect, detaljer: Rect) {
    let topp = 1 + innhold.hode(o).count + 1
    let rest = max(0, storrelse.height - topp)
    let trenger = detaljlinjer.count + 1
    let hoyde = max(min(rest, 3), min(max(1, rader.count), max(rest / 2, rest - trenger)))
    let under = min(storrelse.height, topp + hoyde + 1)
    return (
      Rect(x: 0, y: topp, width: storrelse.width, height: hoyde),
      Rect(x: 2, y: under, width: max(0, storrelse.width - 3), height: max(0, storrelse.height - under))
    )
  }

  mutating func layout(_ size: Size, _ o: Omgivelser) {
    storrelse = size
    hentRader(o)
    liste.layout(height: deling(o).liste.height, count: rader.count)
    detaljstart = min(detaljstart, max(0, detaljlinjer.count - 1))
  }

  func tegn(_ flate: Surface, _ o: Omgivelser) {
    flate.put(" " + o.tekst("skjerm.\(navn.rawValue).tittel"), x: 0, y: 0, style: .heading)
    if rader.count > 1 { flate.putRight(Line("\(liste.cursor + 1)/\(rader.count) ", .muted), y: 0) }
    for (y, linje) in innhold.hode(o).enumerated() { flate.put(linje.clipped(to: flate.width - 2), x: 1, y: 1 + y) }
    let (listefelt, detaljfelt) = deling(o)
    ListView(count: rader.count, empty: Line(o.tekst("skjerm.\(navn.rawValue).ingen"), .muted)) { rader[$0].linje }
      .draw(liste, on: flate.part(listefelt))
    tegnDetaljer(flate.part(detaljfelt))
  }

  private func tegnDetaljer(_ flate: Surface) {
    let linjer = detaljlinjer
    for (y, linje) in linjer.dropFirst(detaljstart).prefix(flate.height).enumerated() {
      flate.put(linje.clipped(to: flate.width - 2), x: 0, y: y)
    }
    if detaljstart > 0 { flate.putRight(Line("▲", .muted), y: 0) }
    if detaljstart + flate.height < linjer.count { flate.putRight(Line("▼", .muted), y: max(0, flate.height - 1)) }
  }

  func forklaring(_ o: Omgivelser) -> String? { o.tekst("skjerm.\(navn.rawValue).hjelp") }
}
