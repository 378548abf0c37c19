import Fagmodell
import Saksgang

/// The derived rows, one array per kind of sak, and which of them are out of date.
struct Radtabell {
  private struct Plass {
    var art: Sakart
    var plass: Int32
  }

  private var tabeller: [Sakart: [Indeksrad]] = [:]
  /// By the register's entry number: where its row is.
  private var plasser: [Plass?] = []
  private(set) var foreldede: Set<Int> = []

  mutating func foreld(_ nummer: Int) { foreldede.insert(nummer) }

  mutating func reserver(_ antall: Int) { plasser.reserveCapacity(antall) }

  func rader(_ art: Sakart) -> [Indeksrad] { tabeller[art] ?? [] }

  func rad(_ nummer: Int) -> Indeksrad? {
    guard nummer < plasser.count, let her = plasser[nummer] else { return nil }
    return tabeller[her.art]![Int(her.plass)]
  }

  mutating func sett(_ rad: Indeksrad, nummer: Int) {
    if !foreldede.isEmpty { foreldede.remove(nummer) }
    while plasser.count <= nummer { plasser.append(nil) }
    if let her = plasser[nummer] {
      // A sak never changes its kind; should a line say so, the first word stands.
      tabeller[her.art]![Int(her.plass)] = rad
    } else {
      plasser[nummer] = Plass(art: rad.art, plass: Int32(tabeller[rad.art]?.count ?? 0))
      tabeller[rad.art, default: []].append(rad)
    }
  }

  /// - Parameter nummerAv: the entry number of a sak, to follow the row that is moved into the gap.
  mutating func fjern(_ nummer: Int, nummerAv: (SakId) -> Int?) {
    foreldede.remove(nummer)
    guard nummer < plasser.count, let her = plasser[nummer] else { return }
    plasser[nummer] = nil
    let sist = tabeller[her.art]!.removeLast()
    guard Int(her.plass) < tabeller[her.art]!.count else { return }
    tabeller[her.art]![Int(her.plass)] = sist
    if let flyttet = nummerAv(sist.sak) { plasser[flyttet] = her }
  }
}
