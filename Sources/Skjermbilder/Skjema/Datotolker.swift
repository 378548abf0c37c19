import Fagmodell

/// Reads dates as people write them: `3.5.93`, `030593`, `1993-05-03`, `3/5`, `i dag`, `+14d`, `+2u`, `+3m`, `fre`.
struct Datotolker {
  private let idag: Dato
  private let tekst: Tekstkatalog

  init(idag: Dato, tekst: Tekstkatalog) {
    self.idag = idag
    self.tekst = tekst
  }

  /// Nil when the text is no day that exists. A year of two digits is the nearest one that is not more than ten years
  /// ahead.
  func tolk(_ innhold: String) -> Dato? {
    let renset = innhold.lowercased().filter { $0 != " " }
    if renset.isEmpty { return nil }
    return Dato(iso: renset) ?? ord(renset) ?? forskyvning(renset) ?? ukedag(renset) ?? sifre(renset)
  }

  private func ord(_ renset: String) -> Dato? {
    for (nokkel, dager) in [("idag", 0), ("imorgen", 1), ("igaar", -1)] {
      let former = tekst("dato.ord.\(nokkel)").split(separator: ",").map { $0.filter { $0 != " " } }
      if former.contains(renset) { return idag + dager }
    }
    return nil
  }

  /// `+14`, `+14d`, `+2u`, `+3m`, `-1m`.
  private func forskyvning(_ renset: String) -> Dato? {
    guard let tegn = renset.first, tegn == "+" || tegn == "-" else { return nil }
    var rest = renset.dropFirst()
    let enhet = rest.last.flatMap { $0.isLetter ? $0 : nil } ?? "d"
    if rest.last?.isLetter == true { rest = rest.dropLast() }
    guard rest.count <= 4, let antall = Int(rest) else { return nil }
    let tall = tegn == "-" ? -antall : antall
    switch enhet {
    case "d": return idag + tall
    case "u", "w", "v": return idag.pluss(uker: tall)
    case "m": return idag.pluss(maaneder: tall)
    case "y", "a": return idag.pluss(aar: tall)
    default: return nil
    }
  }

  /// The next day with that name, never today.
  private func ukedag(_ renset: String) -> Dato? {
    guard renset.count >= 3, renset.allSatisfy(\.isLetter) else { return nil }
    let treff = Ukedag.allCases.filter { tekst("dato.ukedag.\($0.rawValue)").lowercased().hasPrefix(renset) }
    guard treff.count == 1 else { return nil }
    let dager = (treff[0].rawValue - idag.ukedag.rawValue + 7) % 7
    return idag + (dager == 0 ? 7 : dager)
  }

  private func sifre(_ renset: String) -> Dato? {
    let deler = renset.split { ".-/".contains($0) }
    guard renset.allSatisfy({ $0.isASCII && ($0.isNumber || ".-/".contains($0)) }) else { return nil }
    if deler.count == 1, deler[0].count == renset.count { return tett(renset) }
    guard (2...3).contains(deler.count), let dag = Int(deler[0]), let maaned = Int(deler[1]) else { return nil }
    if deler.count == 2 { return nesteMedDag(dag, maaned) }
    return deler[2].count == 2 || deler[2].count == 4
      ? Int(deler[2]).flatMap { Dato(aar: fulltAar($0, sifre: deler[2].count), maaned: maaned, dag: dag) } : nil
  }

  /// Day and month without a year: this year.
  private func nesteMedDag(_ dag: Int, _ maaned: Int) -> Dato? { Dato(aar: idag.aar, maaned: maaned, dag: dag) }

  /// `030593` and `03051993`.
  private func tett(_ sifre: String) -> Dato? {
    guard sifre.count == 6 || sifre.count == 8, let tall = Int(sifre) else { return nil }
    let aarssifre = sifre.count - 4
    let skala = aarssifre == 2 ? 100 : 10_000
    let dagOgMaaned = tall / skala
    return Dato(aar: fulltAar(tall % skala, sifre: aarssifre), maaned: dagOgMaaned % 100, dag: dagOgMaaned / 100)
  }

  private func fulltAar(_ aar: Int, sifre: Int) -> Int {
    guard sifre == 2 else { return aar }
    let hundreaar = idag.aar / 100 * 100
    return hundreaar + aar > idag.aar + 10 ? hundreaar - 100 + aar : hundreaar + aar
  }
}
