import Fagmodell
import Saksgang

/// A demonstration's clock: the machine's, so many days ahead as the script has let go by.
final class Demoklokke: Klokke, @unchecked Sendable {
  private let maskinens: Systemklokke
  // Moved by the one who plays the script, on the only thread that reads it.
  private var dager = 0

  init(_ maskinens: Systemklokke) { self.maskinens = maskinens }

  func ga(dager: Int) { self.dager += dager }

  var idag: Dato { maskinens.idag + dager }
  var naa: Tidspunkt { Tidspunkt(millisekunder: maskinens.naa.millisekunder + Int64(dager) * 86_400_000) }
}
