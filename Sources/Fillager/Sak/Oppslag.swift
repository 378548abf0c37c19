import Fagmodell
import Saksgang

/// Finds a sak's number by its id: open addressing over numbers alone, the ids stand in the register. A dictionary with
/// the ids in it costs five times the memory and most of the start.
struct Oppslag {
  private var plasser: [Int32] = []
  private var antall = 0

  /// The number of `sak` in `saker`.
  func finn(_ sak: SakId, _ saker: [SakId]) -> Int? {
    guard !plasser.isEmpty else { return nil }
    var i = start(sak)
    while plasser[i] >= 0 {
      if saker[Int(plasser[i])] == sak { return Int(plasser[i]) }
      i = (i + 1) & (plasser.count - 1)
    }
    return nil
  }

  /// Takes in the last of `saker`, which is not there before.
  mutating func leggTil(_ saker: [SakId]) {
    if (antall + 1) * 2 > plasser.count {
      self = Oppslag(saker, plassTil: saker.count * 2)
    } else {
      sett(saker.count - 1, saker)
    }
  }

  init() {}

  init(_ saker: [SakId], plassTil: Int = 0) {
    var storrelse = 64
    while storrelse < max(saker.count, plassTil) * 2 { storrelse *= 2 }
    plasser = Array(repeating: -1, count: storrelse)
    for nummer in saker.indices { sett(nummer, saker) }
  }

  private mutating func sett(_ nummer: Int, _ saker: [SakId]) {
    var i = start(saker[nummer])
    while plasser[i] >= 0 { i = (i + 1) & (plasser.count - 1) }
    plasser[i] = Int32(nummer)
    antall += 1
  }

  /// Ids made after each other differ in their last bits, ids made at the same time in all of them.
  private func start(_ sak: SakId) -> Int {
    let (_, hoy, lav) = sak.ulid.tall
    let blandet = (lav ^ hoy &* 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: blandet >> 32) & (plasser.count - 1)
  }
}
