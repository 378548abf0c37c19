import Fagmodell
import Saksgang

/// Makes the rows of many saker at once, on all processors: every sak is read from its lines and folded, and nothing of
/// it is kept but its row.
///
/// A class so that its threads can each leave their part; every part is written by one thread alone.
final class Ombygging: @unchecked Sendable {
  /// Fewer saker are not worth a thread.
  private static let minst = 500

  /// What one thread made.
  struct Del {
    var nye: [Radtabell.Ny] = []
    var bytes: [UInt8] = []
    /// Saker that cannot be read: they have no row, and hide nobody else's.
    var uleselige: [Int] = []
  }

  private let journal: Journal
  private let register: Saksregister
  private let radbygger: Radbygger
  private let numre: [Int]
  private var deler: [Result<Del, Lagerfeil>]
  private let vakt = Traadvakt()

  /// - Parameter numre: the saker's numbers in the register.
  init(_ numre: [Int], _ journal: Journal, _ register: Saksregister, _ radbygger: @escaping Radbygger) {
    self.numre = numre
    self.journal = journal
    self.register = register
    self.radbygger = radbygger
    let antall = max(1, min(Traader.antall, numre.count / Ombygging.minst))
    deler = Array(repeating: .success(Del()), count: antall)
  }

  func kjor() throws(Lagerfeil) -> [Del] {
    let antall = deler.count
    Traader.kjor(antall) { nr in
      let fra = self.numre.count * nr / antall
      let til = self.numre.count * (nr + 1) / antall
      let del = Result { () throws(Lagerfeil) in try self.bygg(self.numre[fra..<til]) }
      self.vakt.med { self.deler[nr] = del }
    }
    var ut: [Del] = []
    for del in deler { ut.append(try del.get()) }
    return ut
  }

  private func bygg(_ numre: ArraySlice<Int>) throws(Lagerfeil) -> Del {
    let leser = Linjeleser(journal: journal, mange: true)
    var del = Del()
    del.nye.reserveCapacity(numre.count)
    del.bytes.reserveCapacity(numre.count * 160)
    for nummer in numre {
      do throws(Lagerfeil) {
        guard let bilde = try leser.bilde(register.oppforing(nummer)) else {
          del.uleselige.append(nummer)
          continue
        }
        del.nye.append(Radtabell.Ny(nummer: nummer, art: bilde.art, start: del.bytes.count))
        Radfelt.skriv(radbygger(bilde), til: &del.bytes)
      } catch .skadet {
        del.uleselige.append(nummer)
      } catch {
        throw error
      }
    }
    return del
  }
}
