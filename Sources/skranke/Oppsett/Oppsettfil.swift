import Fagmodell

/// The user's own file `oppsett`: one `navn = verdi` on a line, `#` begins a remark. Strict: what is not understood
/// stops the program with file and line, so that a misspelled name never passes for a choice.
struct Oppsettfil {
  struct Verdi: Hashable {
    let tekst: String
    let linje: Int
  }

  let sti: String
  private(set) var verdier: [Innstilling: Verdi] = [:]

  private static let storst = 65_536

  /// No file is no choices.
  init(sti: String) throws(Programfeil) {
    self.sti = sti
    guard Filer.finnes(sti) else { return }
    try les(try Filer.les(sti))
  }

  init(sti: String, bytes: [UInt8]) throws(Programfeil) {
    self.sti = sti
    try les(bytes)
  }

  private mutating func les(_ bytes: [UInt8]) throws(Programfeil) {
    guard bytes.count <= Oppsettfil.storst, let tekst = String(validating: bytes, as: UTF8.self) else {
      throw feil("ikkeTekst", linje: 1)
    }
    let linjer = tekst.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (plass, linje) in linjer.enumerated() { try les(linje: Oppsettfil.trimmet(linje), plass + 1) }
  }

  private mutating func les(linje: Substring, _ nummer: Int) throws(Programfeil) {
    if linje.isEmpty || linje.hasPrefix("#") { return }
    guard let likhet = linje.firstIndex(of: "=") else { throw feil("manglerLikhet", linje: nummer) }
    let navn = String(Oppsettfil.trimmet(linje[..<likhet]))
    let verdi = String(Oppsettfil.trimmet(linje[linje.index(after: likhet)...]))
    guard let innstilling = Innstilling(rawValue: navn) else {
      let alle = Innstilling.allCases.map(\.rawValue).joined(separator: ", ")
      throw feil("ukjentNavn", linje: nummer, ["navn": navn, "lovlige": alle])
    }
    if let forrige = verdier[innstilling] {
      throw feil("toGanger", linje: nummer, ["navn": navn, "forste": "\(forrige.linje)"])
    }
    guard innstilling.tar(verdi) else {
      throw feil("ugyldigVerdi", linje: nummer, ["navn": navn, "verdi": verdi, "lovlige": innstilling.lovlige])
    }
    verdier[innstilling] = Verdi(tekst: verdi, linje: nummer)
  }

  private func feil(_ hva: String, linje: Int, _ argumenter: [String: String] = [:]) -> Programfeil {
    Programfeil("oppsett.\(hva)", .data, argumenter.merging(["fil": sti, "linje": "\(linje)"]) { $1 })
  }

  private static func trimmet(_ tekst: Substring) -> Substring {
    let foran = tekst.drop { $0.isWhitespace }
    return foran.lastIndex { !$0.isWhitespace }.map { foran[...$0] } ?? ""
  }
}
