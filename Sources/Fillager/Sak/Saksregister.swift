import Fagmodell
import Saksgang

/// What the store remembers of every sak: its revision and where its lines are. Never what they say.
///
/// Columns rather than objects: a hundred thousand saker are a handful of arrays, read from the index as they are.
struct Saksregister {
  /// What is remembered of one sak, put together when asked for.
  struct Oppforing {
    let sak: SakId
    let revisjon: Int
    let linjer: [Linjeplass]
    /// Erased: it existed, nothing of it remains, and its id is never used again.
    let slettet: Bool
    /// A revision is missing: a line was lost.
    let hull: Bool
  }

  private struct Merke: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    static let slettet = Merke(rawValue: 1)
    static let hull = Merke(rawValue: 2)
  }

  private var saker: [SakId] = []
  private var revisjoner: [Int] = []
  private var merker: [Merke] = []
  /// Where a sak's newest line is in `linjer`; -1 when it has none.
  private var siste: [Int32] = []
  /// Every line of every sak, and for each of them the one before of the same sak.
  private var linjer: [Linjeplass] = []
  private var forrige: [Int32] = []
  private var oppslag = Oppslag()

  /// True when some sak lacks a revision.
  private(set) var harHull = false

  init() {}

  var antall: Int { saker.count }
  var antallLinjer: Int { linjer.count }

  func nummer(_ sak: SakId) -> Int? { oppslag.finn(sak, saker) }
  func oppforing(_ sak: SakId) -> Oppforing? { nummer(sak).map { oppforing($0) } }
  func sak(_ nummer: Int) -> SakId { saker[nummer] }
  func revisjon(_ nummer: Int) -> Int { revisjoner[nummer] }
  /// 0 for a sak there are no lines of.
  func revisjon(_ sak: SakId) -> Int { nummer(sak).map(revisjon) ?? 0 }
  func harHull(_ sak: SakId) -> Bool { nummer(sak).map { merker[$0].contains(.hull) } ?? false }
  func erSlettet(_ nummer: Int) -> Bool { merker[nummer].contains(.slettet) }

  func oppforing(_ nummer: Int) -> Oppforing {
    var plasser: [Linjeplass] = []
    var linje = Int(siste[nummer])
    while linje >= 0 {
      plasser.append(linjer[linje])
      linje = Int(forrige[linje])
    }
    plasser.reverse()
    return Oppforing(
      sak: saker[nummer], revisjon: revisjoner[nummer], linjer: plasser,
      slettet: merker[nummer].contains(.slettet), hull: merker[nummer].contains(.hull))
  }

  /// The line of a sak that this byte of a segment is in.
  func linje(_ segment: Int32, byte: Int) -> Linjeplass? {
    // Lines come in the order they stand in.
    let fra = linjer.forste { ($0.segment, Int($0.byte)) > (segment, byte) }
    guard fra > 0 else { return nil }
    let plass = linjer[fra - 1]
    return plass.segment == segment && byte < Int(plass.byte) + Int(plass.lengde) ? plass : nil
  }

  /// - Returns: the entry's number.
  @discardableResult
  mutating func legg(_ sak: SakId, revisjon: Int, plass: Linjeplass) -> Int {
    let nummer = nummer(sak) ?? settInn(sak)
    if revisjon != revisjoner[nummer] + 1 {
      merker[nummer].insert(.hull)
      harHull = true
    }
    revisjoner[nummer] = revisjon
    forrige.append(siste[nummer])
    siste[nummer] = Int32(linjer.count)
    linjer.append(plass)
    return nummer
  }

  private mutating func settInn(_ sak: SakId) -> Int {
    saker.append(sak)
    revisjoner.append(0)
    merker.append([])
    siste.append(-1)
    oppslag.leggTil(saker)
    return saker.count - 1
  }

  @discardableResult
  mutating func slett(_ sak: SakId, revisjon: Int) -> Int {
    let nummer = nummer(sak) ?? settInn(sak)
    merker[nummer].insert(.slettet)
    revisjoner[nummer] = revisjon
    siste[nummer] = -1
    return nummer
  }

  /// A loss was accepted: the sak may be written again.
  mutating func godtaHull() {
    harHull = false
    for nummer in merker.indices { merker[nummer].remove(.hull) }
  }

  // MARK: On disk

  func skriv(til ut: inout [UInt8]) {
    Kolonne.skriv(saker.map(\.ulid.tall.topp), til: &ut)
    Kolonne.skriv(saker.map(\.ulid.tall.hoy), til: &ut)
    Kolonne.skriv(saker.map(\.ulid.tall.lav), til: &ut)
    Kolonne.skriv(revisjoner, til: &ut)
    Kolonne.skriv(merker, til: &ut)
    Kolonne.skriv(siste, til: &ut)
    Kolonne.skriv(linjer, til: &ut)
    Kolonne.skriv(forrige, til: &ut)
  }

  /// Nil when the columns are not there or point out of each other.
  init?(_ leser: inout Kolonneleser, antall: Int, linjer antallLinjer: Int) {
    guard let topp = leser.les(antall, UInt8.self), let hoy = leser.les(antall, UInt64.self),
      let lav = leser.les(antall, UInt64.self), let revisjoner = leser.les(antall, Int.self),
      let merker = leser.les(antall, Merke.self), let siste = leser.les(antall, Int32.self),
      let linjer = leser.les(antallLinjer, Linjeplass.self), let forrige = leser.les(antallLinjer, Int32.self),
      siste.allSatisfy({ (-1..<antallLinjer).contains(Int($0)) }), linjer.allSatisfy(\.erMulig),
      // Backwards only, so that every chain ends.
      zip(forrige.indices, forrige).allSatisfy({ (-1..<$0).contains(Int($1)) })
    else { return nil }
    saker = (0..<antall).map { SakId(Ulid(tall: (topp[$0], hoy[$0], lav[$0]))) }
    (self.revisjoner, self.merker, self.siste) = (revisjoner, merker, siste)
    (self.linjer, self.forrige) = (linjer, forrige)
    oppslag = Oppslag(saker)
  }
}
