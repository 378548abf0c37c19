import Fagmodell
import Kurs
import Skjermbilder
import TerminalKit

/// Plays a script to the end without waiting: the script's own time goes, ours does not.
struct Demokjoring {
  static let storrelse = Size(width: 80, height: 24 + Demovisning.bunn)

  private var visning: Demovisning
  private let klokke: Handklokke
  /// Milliseconds of the script's time in each round.
  private let runde: Int

  /// A clock that is moved by hand.
  private final class Handklokke {
    var naa = 0
  }

  init(
    _ manus: Manus, tempo: Int, tekst: Tekstkatalog, lagScene: @escaping () throws(Programfeil) -> Demoscene
  ) throws(Programfeil) {
    let klokke = Handklokke()
    self.klokke = klokke
    runde = tempo == 10 ? Demovisning.rundeMs : 30
    visning = try Demovisning(manus, tempo: max(1, tempo), tekst: tekst, lagScene: lagScene) { klokke.naa }
  }

  /// The first expectation that did not hold, with the screen as it was; nil when all held.
  /// - Parameter sett: what is done with each new picture and the script's time of it.
  mutating func spill(
    _ sett: (Demovisning, Int) -> Void = { _, _ in }
  ) -> (avvik: Avspiller.Avvik, bilde: String)? {
    defer { visning.slett() }
    var vist = -1
    while true {
      visning.layout(Demokjoring.storrelse)
      if visning.endringer != vist {
        vist = visning.endringer
        sett(visning, klokke.naa)
      }
      klokke.naa += runde
      let steg = visning.handle(.tick)
      switch visning.avspiller.tilstand {
      case .feilet(let avvik): return (avvik, visning.bilde)
      case .ferdig:
        sett(visning, klokke.naa)
        return nil
      case .spiller, .pauset: if steg == .quit { return nil }
      }
    }
  }
}
