import TerminalKit

/// Lines to read, with keys to move in them. The text keeps its place when it is made anew.
struct Rulletekst {
  private(set) var linjer: [Line] = []
  private var forste = 0
  private var hoyde = 20

  mutating func sett(_ nye: [Line]) { linjer = nye }

  mutating func layout(hoyde: Int) { self.hoyde = max(1, hoyde) }

  private var bunn: Int { max(0, linjer.count - hoyde) }
  /// The first line in sight. Where one was is kept while a large window shows the end from further up.
  private var start: Int { min(forste, bunn) }

  /// False when the key is not for reading.
  mutating func tast(_ tast: Key) -> Bool {
    switch tast {
    case .down, .character("j"): flytt(til: start + 1)
    case .up, .character("k"): flytt(til: start - 1)
    case .pageDown, .character(" "): flytt(til: start + hoyde - 1)
    case .pageUp: flytt(til: start - hoyde + 1)
    case .home: flytt(til: 0)
    case .end, .character("G"): flytt(til: bunn)
    default: return false
    }
    return true
  }

  mutating func mus(_ mus: Mouse) {
    switch mus.kind {
    case .wheelDown: flytt(til: start + 3)
    case .wheelUp: flytt(til: start - 3)
    default: break
    }
  }

  mutating func flytt(til rad: Int) { forste = max(0, min(bunn, rad)) }

  func tegn(_ flate: Surface) {
    let start = max(0, min(forste, linjer.count - flate.height))
    for (y, linje) in linjer.dropFirst(start).prefix(flate.height).enumerated() {
      flate.put(linje.clipped(to: flate.width - 1), x: 0, y: y)
    }
    if start > 0 { flate.putRight(Line("▲", .muted), y: 0) }
    if start + flate.height < linjer.count { flate.putRight(Line("▼", .muted), y: flate.height - 1) }
    flate.placeCursor(x: 0, y: 0)
  }
}
