import Fagmodell

/// Dates as people read them, from the words of the catalogue.
enum Datotekst {
  /// `fredag 3. mai 1993`.
  static func lang(_ dato: Dato, _ tekst: Tekstkatalog) -> String {
    tekst(
      "dato.lang",
      [
        "ukedag": tekst("dato.ukedag.\(dato.ukedag.rawValue)"), "dag": "\(dato.dag)",
        "maaned": tekst("dato.maaned.\(dato.maaned)"), "aar": "\(dato.aar)",
      ])
  }

  /// `03.05.1993`.
  static func kort(_ dato: Dato, _ tekst: Tekstkatalog) -> String {
    let (aar, maaned, dag) = dato.deler
    return tekst("dato.kort", ["dag": tosifret(dag), "maaned": tosifret(maaned), "aar": "\(aar)"])
  }

  private static func tosifret(_ tall: Int) -> String { tall < 10 ? "0\(tall)" : "\(tall)" }
}
