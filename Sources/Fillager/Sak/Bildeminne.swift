import Fagmodell
import Saksgang

/// The last few saker that were opened, folded.
struct Bildeminne {
  private static let plass = 64
  private var bilder: [SakId: (bilde: Saksbilde, brukt: Int)] = [:]
  private var teller = 0

  mutating func bilde(_ sak: SakId, revisjon: Int) -> Saksbilde? {
    guard let funnet = bilder[sak], funnet.bilde.revisjon == revisjon else { return nil }
    teller += 1
    bilder[sak]!.brukt = teller
    return funnet.bilde
  }

  /// The newest picture there is, whatever its revision: a start to fold on from.
  func eldre(_ sak: SakId) -> Saksbilde? { bilder[sak]?.bilde }

  mutating func husk(_ bilde: Saksbilde) {
    teller += 1
    bilder[bilde.id] = (bilde, teller)
    guard bilder.count > 2 * Bildeminne.plass else { return }
    let grense = bilder.values.map(\.brukt).sorted()[bilder.count - Bildeminne.plass]
    bilder = bilder.filter { $0.value.brukt >= grense }
  }

  mutating func glem(_ sak: SakId) { bilder[sak] = nil }
}
