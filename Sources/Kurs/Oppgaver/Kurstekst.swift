/// The lines of a course file: an unindented line begins a section (`sporsmaal bolig Hvor bor du?`), indented lines
/// below it are its fields (`  svar Hos en venn.`). A field that is written again continues on a new line. `#` begins a
/// remark.
struct Kurstekst {
  struct Avsnitt {
    let linje: Int
    let ord: String
    let rest: String
    private(set) var felt: [Felt] = []

    /// The field's text, its lines joined; nil when it is not there.
    subscript(ord: String) -> String? {
      let funnet = felt.filter { $0.ord == ord }.map(\.rest)
      return funnet.isEmpty ? nil : funnet.joined(separator: "\n")
    }

    /// The line the field begins on; the section's own when it is not there.
    func linje(til ord: String) -> Int { felt.first { $0.ord == ord }?.linje ?? linje }

    fileprivate mutating func legg(_ nytt: Felt) { felt.append(nytt) }

    fileprivate init(linje: Int, ord: String, rest: String) {
      self.linje = linje
      self.ord = ord
      self.rest = rest
    }
  }
  struct Felt {
    let linje: Int
    let ord: String
    let rest: String
  }

  let avsnitt: [Avsnitt]

  init(_ tekst: String, fil: String) throws(Kursfeil) {
    var avsnitt: [Avsnitt] = []
    let linjer = tekst.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (i, linje) in linjer.enumerated() {
      let uten = linje.drop { $0 == " " }
      guard let forste = uten.first, forste != "#" else { continue }
      let ord = String(uten.prefix { $0 != " " })
      let rest = String(uten.dropFirst(ord.count).drop { $0 == " " })
      if linje.first != " " {
        avsnitt.append(Avsnitt(linje: i + 1, ord: ord, rest: rest))
      } else if avsnitt.isEmpty {
        throw Kursfeil(.feilInnhold, fil: fil, sted: "linje \(i + 1)", detalj: ord)
      } else {
        avsnitt[avsnitt.count - 1].legg(Felt(linje: i + 1, ord: ord, rest: rest))
      }
    }
    self.avsnitt = avsnitt
  }
}
