import Fagmodell

/// Finds people who are registered already and may be the one being registered: born the same day, with a name that
/// is nearly the same however it is typed, or with first and last name the other way round.
///
/// People the staff member may not see are left out: that one of them looks alike would already tell too much. The same
/// identity number is another matter, and is always refused.
public struct Dublettsok: Sendable {
  private let rader: [Indeksrad]
  private let ansatt: Ansatt

  public init(_ rader: [Indeksrad], for ansatt: Ansatt) {
    self.rader = rader
    self.ansatt = ansatt
  }

  public func finn(_ navn: Navn, fodt: Dato) -> [Brukerrad] {
    let dag = fodt.description
    return rader.lazy.filter { Brukerrad.erFodt(dag, i: $0) }.compactMap { Brukerrad($0) }.filter {
      Tilgang.hindring(ansatt, $0) == nil && Dublettsok.likner($0.navn, navn)
    }
  }

  /// Boundary: one letter more, less, other or swapped with its neighbour is alike; two are not.
  static func likner(_ a: Navn, _ b: Navn) -> Bool {
    let en = Sokefolding.fold("\(a.fornavn) \(a.etternavn)")
    let to = Sokefolding.fold("\(b.fornavn) \(b.etternavn)")
    let snudd = Sokefolding.fold("\(b.etternavn) \(b.fornavn)")
    return erNaer(en, to) || erNaer(en, snudd) || erDel(en, to) || erDel(to, en)
  }

  /// All words of the shorter name stand in the longer: a middle name left out. One word alone is too little.
  private static func erDel(_ kort: String, _ lang: String) -> Bool {
    let ord = Set(kort.split(separator: " "))
    return ord.count >= 2 && ord.isSubset(of: lang.split(separator: " "))
  }

  private static func erNaer(_ a: String, _ b: String) -> Bool {
    let en = Array(a.utf8)
    let to = Array(b.utf8)
    var start = 0
    while start < min(en.count, to.count), en[start] == to[start] { start += 1 }
    var slutt = 0
    while slutt < min(en.count, to.count) - start, en[en.count - 1 - slutt] == to[to.count - 1 - slutt] { slutt += 1 }
    let rest = (en[start..<(en.count - slutt)], to[start..<(to.count - slutt)])
    if rest.0.count <= 1, rest.1.count <= 1 { return true }
    return rest.0.count == 2 && rest.1.count == 2 && rest.0.elementsEqual(rest.1.reversed())
  }
}
