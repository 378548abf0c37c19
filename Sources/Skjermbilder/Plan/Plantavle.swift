import Fagmodell
import Saksgang
import TerminalKit

/// The steps as cards in a column for each status. The cursor is the list's; left and right go to the nearest card of
/// the next column that has one.
struct Plantavle {
  private let steg: [Aktivitet]
  private let o: Omgivelser
  private static let kolonner = Aktivitetsstatus.allCases
  private static let kortHoyde = 3

  init(_ steg: [Aktivitet], _ o: Omgivelser) {
    self.steg = steg
    self.o = o
  }

  /// Places in `steg` of one status, in the plan's order.
  private func plasser(_ status: Aktivitetsstatus) -> [Int] { steg.indices.filter { steg[$0].status == status } }

  /// The place after an arrow key; nil when the key is for something else.
  func flytt(fra plass: Int, _ tast: Key) -> Int? {
    guard steg.indices.contains(plass) else { return nil }
    let egen = plasser(steg[plass].status)
    let rad = egen.firstIndex(of: plass) ?? 0
    switch tast {
    case .down, .character("j"): return egen[min(rad + 1, egen.count - 1)]
    case .up, .character("k"): return egen[max(rad - 1, 0)]
    case .left: return naboen(steg[plass].status, -1, rad) ?? plass
    case .right: return naboen(steg[plass].status, 1, rad) ?? plass
    default: return nil
    }
  }

  private func naboen(_ status: Aktivitetsstatus, _ retning: Int, _ rad: Int) -> Int? {
    var kolonne = (Plantavle.kolonner.firstIndex(of: status) ?? 0) + retning
    while Plantavle.kolonner.indices.contains(kolonne) {
      let andre = plasser(Plantavle.kolonner[kolonne])
      if !andre.isEmpty { return andre[min(rad, andre.count - 1)] }
      kolonne += retning
    }
    return nil
  }

  func tegn(valgt: Int, paa flate: Surface) {
    let bredde = flate.width / Plantavle.kolonner.count
    for (nummer, status) in Plantavle.kolonner.enumerated() {
      let kolonne = flate.part(Rect(x: nummer * bredde, y: 0, width: bredde, height: flate.height))
      tegnKolonne(status, valgt: valgt, paa: kolonne)
    }
  }

  private func tegnKolonne(_ status: Aktivitetsstatus, valgt: Int, paa flate: Surface) {
    let plasser = plasser(status)
    flate.put(TextWidth.clip("\(o.kode(status)) \(plasser.count)", to: flate.width - 1), x: 1, y: 0, style: .muted)
    flate.put(String(repeating: "─", count: max(0, flate.width - 2)), x: 1, y: 1, style: .line)
    let plass = max(1, (flate.height - 2) / Plantavle.kortHoyde)
    let egen = plasser.firstIndex(of: valgt)
    // The card under the cursor is always in sight.
    let start = egen.map { max(0, min($0 - plass + 1, plasser.count - plass)) } ?? 0
    for (rad, indeks) in plasser.dropFirst(start).prefix(plass).enumerated() {
      tegnKort(
        steg[indeks], erValgt: indeks == valgt,
        paa: flate.part(
          Rect(x: 0, y: 2 + rad * Plantavle.kortHoyde, width: flate.width - 1, height: Plantavle.kortHoyde)))
    }
    let skjult = plasser.count - start - plass
    if skjult > 0 { flate.putRight(Line("▼\(skjult) ", .muted), y: 0) }
  }

  private func tegnKort(_ a: Aktivitet, erValgt: Bool, paa flate: Surface) {
    let forsent = Aktivitetslinje.erForsent(a, o)
    flate.put(erValgt ? ">" : " ", x: 0, y: 0)
    let tittel = TextWidth.clip(a.tittel, to: max(1, flate.width - 2))
    flate.put(tittel, x: 1, y: 0, style: erValgt ? .selection : a.status.erEndelig ? .muted : .normal)
    let merke = a.avtalt ? "§" : ""
    let frist = (forsent ? "!" : "") + o.datoer.kort(a.til ?? a.fra)
    let hvem = TextWidth.clip(o.kode(a.ansvarlig), to: max(1, flate.width - TextWidth.of(frist + merke) - 3))
    flate.put(Line([Span(frist, forsent ? .danger : .muted), Span(merke + " " + hvem, .muted)]), x: 1, y: 1)
    if erValgt { flate.placeCursor(x: 0, y: 0) }
  }
}
