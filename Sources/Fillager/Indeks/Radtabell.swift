import Fagmodell
import Saksgang

/// The derived rows, one array per kind of sak, and which of them are out of date.
struct Radtabell {
  private var tabeller: [Sakart: [Indeksrad]] = [:]
  /// Per entry number of the register: where its row is.
  private var plasser: [Int: (art: Sakart, plass: Int)] = [:]
  private(set) var foreldede: Set<Int> = []

  mutating func foreld(_ nummer: Int) { foreldede.insert(nummer) }

  mutating func sett(_ rad: Indeksrad, nummer: Int) {
    foreldede.remove(nummer)
    if let her = plasser[nummer], her.art == rad.art {
      tabeller[rad.art]![her.plass] = rad
      return
    }
    fjern(nummer)
    plasser[nummer] = (rad.art, tabeller[rad.art]?.count ?? 0)
    tabeller[rad.art, default: []].append(rad)
  }

  /// - Parameter nummerAv: the entry number of a sak, to follow the row that is moved into the gap.
  mutating func fjern(_ nummer: Int, nummerAv: (SakId) -> Int? = { _ in nil }) {
    foreldede.remove(nummer)
    guard let her = plasser.removeValue(forKey: nummer) else { return }
    let sist = tabeller[her.art]!.removeLast()
    guard her.plass < tabeller[her.art]!.count else { return }
    tabeller[her.art]![her.plass] = sist
    if let flyttet = nummerAv(sist.sak) { plasser[flyttet] = her }
  }

  func rader(_ art: Sakart) -> [Indeksrad] { tabeller[art] ?? [] }
  mutating func reserver(_ antall: Int) { plasser.reserveCapacity(antall) }
}
