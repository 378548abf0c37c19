import Fagmodell

/// Names in a journal folder: `0000000001.jsonl` counts; `.0000000002.<random>.tmp` is one being made.
enum Segmentnavn {
  static let endelse = ".jsonl"

  static func navn(_ nummer: Int) -> String { tallord(nummer, sifre: 10) + endelse }

  /// Nil for every name we did not make.
  static func nummer(_ navn: String) -> Int? {
    guard navn.utf8.count == 16, navn.hasSuffix(endelse) else { return nil }
    let sifre = navn.utf8.prefix(10)
    guard sifre.allSatisfy({ (0x30...0x39).contains($0) }), let nummer = Int(String(decoding: sifre, as: UTF8.self)),
      nummer > 0
    else { return nil }
    return nummer
  }

  static func midlertidig(_ nummer: Int) -> String { ".\(nummer).\(Tilfeldig.tekst(byte: 8)).tmp" }
  static func erMidlertidig(_ navn: String) -> Bool { navn.hasPrefix(".") && navn.hasSuffix(".tmp") }
}
