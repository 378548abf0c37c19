import Fagmodell
import Regelverk
import Testhjelp

/// The shipped rule packs as the program reads them.
enum Regler {
  static let alle: Pakkesamling = {
    do throws(Pakkefeil) {
      return try Pakkesamling.les { Filer.les("\(Program.packageFolder)/Resources/regelverk/\($0)") }
    } catch {
      fatalError("\(error)")
    }
  }()

  static var g2016: Regelpakke { alle[.gjeldende2016] }
  static var g2026: Regelpakke { alle[.gjeldende2026] }
}
