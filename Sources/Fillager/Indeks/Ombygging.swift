import Fagmodell
import Saksgang

/// Makes the rows of many saker at once, on all processors: every sak is read from its lines and folded, and nothing of
/// it is kept but its row.
struct Ombygging: @unchecked Sendable {
  /// Fewer saker are not worth a thread.
  private static let minst = 500

  /// What one thread made.
  struct Del {
    var nye: [Radtabell.Ny] = []
    var bytes: [UInt8] = []
    /// Saker that cannot be read: they have no row, and hide nobody else's.
    var uleselige: [Int] = []
  }

  let journal: Journal
  let register: Saksregister
  let radbygger: Radbygger

  /// - Parameter numre: the saker's numbers in the register.
  func kjor(_ numre: [Int]) throws(Lagerfeil) -> [Del] {
    try Traader.del(numre, minst: Ombygging.minst) { (numre) throws(Lagerfeil) -> Del in try bygg(numre) }
  }

  private func bygg(_ numre: ArraySlice<Int>) throws(Lagerfeil) -> Del {
    let leser = Linjeleser(journal: journal, mange: true)
    var del = Del()
    del.nye.reserveCapacity(numre.count)
    del.bytes.reserveCapacity(numre.count * 160)
    for nummer in numre {
      guard let bilde = try leser.lesbart(register.oppforing(nummer)) else {
        del.uleselige.append(nummer)
        continue
      }
      del.nye.append(Radtabell.Ny(nummer: nummer, art: bilde.art, start: del.bytes.count))
      Radfelt.skriv(radbygger(bilde), til: &del.bytes)
    }
    return del
  }
}
