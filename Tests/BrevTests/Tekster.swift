import Fagmodell
import Testhjelp

/// The shipped text tables as the program reads them.
enum Tekster {
  static let nb = katalog(.bokmaal)
  static let nn = katalog(.nynorsk)
  static let en = katalog(.engelsk)
  static let alle = [nb, nn, en]

  /// The parts this suite answers for.
  static let deler = ["brev", "plan", "innsyn", "historikk", "kode", "dato", "egenvurdering", "feil"]

  static func bytes(_ del: String, _ spraak: Spraak) -> [UInt8]? {
    Filer.les("\(Program.packageFolder)/Resources/tekster/\(spraak.rawValue)/\(del).json")
  }

  private static func katalog(_ spraak: Spraak) -> Tekstkatalog {
    let lest = deler.compactMap { del in bytes(del, spraak).map { (navn: del, bytes: $0) } }
    return (try? Tekstkatalog.les(lest, spraak: spraak)) ?? Tekstkatalog(spraak: spraak, tekster: [:])
  }
}
