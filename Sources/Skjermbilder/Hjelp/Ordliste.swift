import Fagmodell

/// The words of the field, explained in the language of the texts.
public struct Ordliste {
  public struct Ord: Hashable, Sendable {
    /// As `oppfolgingsvedtak`.
    public let id: String
    public let ord: String
    public let betyr: String
    /// What to look for in a text: the word, and an abbreviation that stands behind it in parentheses.
    let former: [String]
  }

  /// All of them, by the alphabet.
  public let alle: [Ord]

  public init(_ tekst: Tekstkatalog) {
    alle = tekst.nokler.compactMap { nokkel -> Ord? in
      let deler = nokkel.split(separator: ".")
      guard deler.count == 3, deler[0] == "ordliste", deler[2] == "ord" else { return nil }
      let ord = tekst(nokkel)
      return Ord(
        id: String(deler[1]), ord: ord, betyr: tekst("ordliste.\(deler[1]).betyr"), former: Ordliste.former(ord))
    }.sorted { ($0.ord.lowercased(), $0.id) < ($1.ord.lowercased(), $1.id) }
  }

  private static func former(_ ord: String) -> [String] {
    let deler = ord.split(separator: "(", maxSplits: 1)
    let korte = deler.dropFirst().first?.dropLast().split(separator: ",") ?? []
    return ([deler[0]] + korte).map { $0.trimmed.lowercased() }
  }

  /// The words whose name or explanation holds what is looked for.
  public func sok(_ tekst: String) -> [Ord] {
    let sokt = tekst.lowercased()
    return alle.filter { $0.ord.lowercased().contains(sokt) || $0.betyr.lowercased().contains(sokt) }
  }

  /// The words that begin somewhere in a text, also with an ending: «vedtaket» is a «vedtak».
  public func ord(i tekst: String) -> [Ord] {
    let ordene = Ordliste.ordstarter(tekst.lowercased())
    return alle.filter { ord in ord.former.contains { form in ordene.contains { $0.hasPrefix(form) } } }
  }

  /// The text from the beginning of each of its words on, as far as the longest term.
  private static func ordstarter(_ tekst: String) -> [Substring] {
    var ut: [Substring] = []
    var iOrd = false
    for plass in tekst.indices {
      let erBokstav = tekst[plass].isLetter
      if erBokstav, !iOrd { ut.append(tekst[plass...].prefix(40)) }
      iOrd = erBokstav
    }
    return ut
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var ut = drop(while: \.isWhitespace)
    while ut.last?.isWhitespace == true { ut.removeLast() }
    return ut
  }
}
