import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// The steps as bars on a line of time, from the first start to the review, with today marked. Days without anything
/// stand as a row of their own.
struct Plantidslinje {
  private let steg: [Aktivitet]
  private let plan: Aktivitetsplan
  private let hull: [Periode]
  private let o: Omgivelser
  private let fra: Dato
  private let til: Dato

  init(_ steg: [Aktivitet], _ plan: Aktivitetsplan, hull: [Periode], _ o: Omgivelser) {
    self.steg = steg
    self.plan = plan
    self.hull = hull
    self.o = o
    fra = min(steg.map(\.fra).min() ?? o.idag, o.idag)
    let slutt = steg.map { $0.til ?? $0.fra } + [plan.revurderes, o.idag].compactMap { $0 }
    til = max(slutt.max() ?? o.idag, fra + 28)
  }

  /// - Parameter liste: which step is under the cursor, and which are in sight.
  func tegn(_ liste: ListState, paa flate: Surface) {
    let navn = min(28, max(12, flate.width / 3))
    let akse = Rect(x: navn + 1, y: 0, width: max(1, flate.width - navn - 2), height: 1)
    tegnAkse(flate.part(Rect(x: akse.x, y: 0, width: akse.width, height: 2)))
    let rader = flate.height - 3
    let start = max(0, min(liste.cursor - rader + 1, steg.count - 1))
    for (y, a) in steg.dropFirst(start).prefix(max(0, rader)).enumerated() {
      let erValgt = start + y == liste.cursor
      let rad = flate.part(Rect(x: 0, y: 2 + y, width: flate.width, height: 1))
      rad.put(erValgt ? "> " : "  ", x: 0, y: 0)
      rad.put(TextWidth.clip(a.tittel, to: navn - 2), x: 2, y: 0, style: erValgt ? .selection : .normal)
      if erValgt { rad.placeCursor(x: 0, y: 0) }
      tegnStolpe(a, rad.part(akse))
    }
    tegnHull(flate, akse, y: min(flate.height - 1, 2 + steg.count))
  }

  private func kolonne(_ dato: Dato, _ bredde: Int) -> Int {
    max(0, min(bredde - 1, (dato - fra) * bredde / max(1, til - fra + 1)))
  }

  /// The months by name where they begin, and today.
  private func tegnAkse(_ flate: Surface) {
    var maaned = fra - (fra.dag - 1)
    var sist = -9
    while maaned <= til {
      let x = kolonne(max(maaned, fra), flate.width)
      let navn = o.datoer.maanedsnavn(maaned.deler.1)
      if x - sist > TextWidth.of(navn), x + TextWidth.of(navn) <= flate.width {
        flate.put(navn, x: x, y: 0, style: .muted)
        sist = x
      }
      maaned = maaned.pluss(maaneder: 1)
    }
    let idag = "▼ " + o.tekst("dato.iDag")
    flate.put(
      idag, x: max(0, min(kolonne(o.idag, flate.width), flate.width - TextWidth.of(idag))), y: 1, style: .accent)
  }

  private func tegnStolpe(_ a: Aktivitet, _ flate: Surface) {
    let start = kolonne(a.fra, flate.width)
    let slutt = kolonne(a.til ?? a.fra, flate.width)
    let (tegn, stil): (String, Style) =
      switch a.status {
      case .forslag: ("░", .muted)
      case .planlagt: ("▒", .accent)
      case .gjennomfores: ("█", .accent)
      case .fullfort: ("█", .success)
      case .avbrutt: ("×", .muted)
      }
    let forsent = Aktivitetslinje.erForsent(a, o)
    flate.put(String(repeating: tegn, count: slutt - start + 1), x: start, y: 0, style: forsent ? .danger : stil)
    if forsent { flate.put("!", x: min(slutt + 1, flate.width - 1), y: 0, style: .danger) }
  }

  private func tegnHull(_ flate: Surface, _ akse: Rect, y: Int) {
    guard !hull.isEmpty, y > 0 else { return }
    let rad = flate.part(Rect(x: 0, y: y, width: flate.width, height: 1))
    rad.put(TextWidth.clip(o.tekst("skjerm.plan.hull"), to: akse.x - 2), x: 2, y: 0, style: .warning)
    let felt = rad.part(akse)
    for periode in hull {
      let start = kolonne(periode.fra, felt.width)
      let slutt = kolonne(periode.til ?? periode.fra, felt.width)
      felt.put(String(repeating: "?", count: slutt - start + 1), x: start, y: 0, style: .warning)
    }
  }
}
