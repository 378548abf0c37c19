/// Readability by LIX: words a sentence plus the share of words of more than six letters. Below 40 is easy.
struct Lix {
  private(set) var ord = 0
  private var lange = 0
  private var setninger = 0

  /// Each text is at least one sentence; places count as a short word, and of two forms the plural is read.
  init(_ tekster: [String]) {
    for tekst in tekster { les(tekst) }
  }

  var verdi: Double {
    if ord == 0 { return 0 }
    return Double(ord) / Double(max(1, setninger)) + 100 * Double(lange) / Double(ord)
  }

  private mutating func les(_ tekst: String) {
    let form = tekst.split(separator: "|").last.map(String.init) ?? ""
    var utenSteder = ""
    var erISted = false
    for tegn in form {
      if tegn == "{" { erISted = true }
      if !erISted { utenSteder.append(tegn) }
      if tegn == "}" {
        erISted = false
        utenSteder.append("x")
      }
    }
    let biter = utenSteder.split(separator: " ")
    let slutt = biter.count { $0.last.map(".!?:".contains) ?? false }
    setninger += max(1, slutt)
    for bit in biter {
      let bokstaver = bit.count(where: \.isLetter)
      if bokstaver > 0 { ord += 1 }
      if bokstaver > 6 { lange += 1 }
    }
  }

  /// The names between braces.
  static func steder(_ tekst: String) -> Set<String> {
    Set(
      tekst.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first.map(String.init)
      })
  }
}
