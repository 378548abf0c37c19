import Fagmodell
import Kurs
import Skjermbilder
import TerminalKit

/// Plays a script to the end without a screen, as fast as it goes: every expectation is checked, nobody watches.
enum Demokjoring {
  static let storrelse = Size(width: 80, height: 24 + Demovisning.bunn)
  /// Milliseconds of the script's own time in each round; nothing is waited for.
  private static let rundeMs = 50

  /// The first expectation that did not hold, with the screen as it was; nil when all held.
  static func spill(_ konsoll: Konsoll, _ manus: Manus, tekst: Tekstkatalog) -> (avvik: Avspiller.Avvik, bilde: String)?
  {
    var naa = 0
    var visning = Demovisning(konsoll, Avspiller(manus, tempo: 10), tekst: tekst) { naa }
    while true {
      visning.layout(storrelse)
      naa += rundeMs
      let steg = visning.handle(.tick)
      switch visning.avspiller.tilstand {
      case .feilet(let avvik): return (avvik, visning.bilde)
      case .ferdig: return nil
      case .spiller, .pauset: if steg == .quit { return nil }
      }
    }
  }
}
