import Fagmodell
import Saksgang

/// What the store remembers of every sak: its revision and where its lines are. Never what they say.
struct Saksregister {
  struct Oppforing {
    let sak: SakId
    var revisjon: Int
    var linjer: [Linjeplass]
    /// Erased: it existed, nothing of it remains, and its id is never used again.
    var slettet = false
    /// A revision is missing: a line was lost.
    var hull = false
  }

  private(set) var oppforinger: [Oppforing] = []
  private var plasser: [SakId: Int32] = [:]

  /// True when some sak lacks a revision.
  private(set) var harHull = false

  var antall: Int { oppforinger.count }

  mutating func reserver(_ antall: Int) {
    oppforinger.reserveCapacity(antall)
    plasser.reserveCapacity(antall)
  }

  func nummer(_ sak: SakId) -> Int? { plasser[sak].map { Int($0) } }
  func oppforing(_ sak: SakId) -> Oppforing? { nummer(sak).map { oppforinger[$0] } }

  /// - Returns: the entry's number.
  @discardableResult
  mutating func legg(_ sak: SakId, revisjon: Int, plass: Linjeplass) -> Int {
    guard let nummer = nummer(sak) else {
      if revisjon != 1 { harHull = true }
      return settInn(Oppforing(sak: sak, revisjon: revisjon, linjer: [plass], hull: revisjon != 1))
    }
    if revisjon != oppforinger[nummer].revisjon + 1 {
      oppforinger[nummer].hull = true
      harHull = true
    }
    oppforinger[nummer].revisjon = revisjon
    oppforinger[nummer].linjer.append(plass)
    return nummer
  }

  @discardableResult
  mutating func settInn(_ oppforing: Oppforing) -> Int {
    plasser[oppforing.sak] = Int32(oppforinger.count)
    oppforinger.append(oppforing)
    return oppforinger.count - 1
  }

  @discardableResult
  mutating func slett(_ sak: SakId, revisjon: Int) -> Int {
    let nummer = nummer(sak) ?? settInn(Oppforing(sak: sak, revisjon: revisjon, linjer: []))
    oppforinger[nummer].slettet = true
    oppforinger[nummer].revisjon = revisjon
    oppforinger[nummer].linjer = []
    return nummer
  }

  /// A loss was accepted: the sak may be written again.
  mutating func godtaHull() {
    harHull = false
    for nummer in oppforinger.indices { oppforinger[nummer].hull = false }
  }
}
