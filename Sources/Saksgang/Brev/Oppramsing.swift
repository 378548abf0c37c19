import Fagmodell

/// Lists within a sentence: `a`, `a og b`, `a, b og c`.
public enum Oppramsing {
  public static func lag(_ ledd: [String], _ tekst: Tekstkatalog) -> String {
    guard ledd.count > 1, let siste = ledd.last else { return ledd.first ?? "" }
    return "\(ledd.dropLast().joined(separator: ", ")) \(tekst("historikk.og")) \(siste)"
  }
}
