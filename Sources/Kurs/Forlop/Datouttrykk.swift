import Fagmodell

/// A date told relative to another: `@idag-25d`, `@dag+6m`, `@fodt+18a`. Units are d (days), u (weeks), m (months) and
/// a (years); several may follow each other, as `@idag-18a-40d`.
struct Datouttrykk: Sendable {
  enum Fra: String, Sendable { case idag, dag, fodt, start }
  let fra: Fra
  private let ledd: [(antall: Int, enhet: Character)]

  /// Nil when the text is not such an expression.
  init?(_ tekst: some StringProtocol) {
    guard tekst.first == "@" else { return nil }
    let rest = tekst.dropFirst()
    let navn = rest.prefix { $0.isLetter }
    guard let fra = Fra(rawValue: String(navn)), let ledd = Datouttrykk.ledd(rest.dropFirst(navn.count)) else {
      return nil
    }
    self.fra = fra
    self.ledd = ledd
  }

  private static func ledd(_ tekst: some StringProtocol) -> [(antall: Int, enhet: Character)]? {
    var ledd: [(Int, Character)] = []
    var rest = Substring(tekst)
    while let fortegn = rest.popFirst() {
      guard fortegn == "+" || fortegn == "-" else { return nil }
      let sifre = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(sifre.count)
      guard let antall = Int(sifre), let enhet = rest.popFirst(), "duma".contains(enhet) else { return nil }
      ledd.append((fortegn == "-" ? -antall : antall, enhet))
    }
    return ledd
  }

  func dato(_ fra: (Fra) -> Dato?) -> Dato? {
    guard var dato = fra(self.fra) else { return nil }
    for (antall, enhet) in ledd {
      switch enhet {
      case "u": dato = dato.pluss(uker: antall)
      case "m": dato = dato.pluss(maaneder: antall)
      case "a": dato = dato.pluss(aar: antall)
      default: dato = dato + antall
      }
    }
    return dato
  }
}
