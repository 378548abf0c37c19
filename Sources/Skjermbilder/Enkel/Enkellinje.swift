/// A line typed in the line-by-line console: a command of one sign, or the text it is.
enum Enkellinje: Hashable {
  /// Nothing: keep what is there, or do what Enter does.
  case tom
  /// `?`
  case hjelp
  /// `<`: one question or one screen back.
  case tilbake
  /// `>`: past the rest of the questions.
  case slutt
  /// `-`: take away what is there.
  case fjern
  /// `+`: keep what is there and write on below it.
  case mer
  /// `:` and the name of an action, or nothing for all of them.
  case valg(String)
  case tekst(String)

  init(_ linje: String) {
    switch linje {
    case "": self = .tom
    case "?": self = .hjelp
    case "<": self = .tilbake
    case ">": self = .slutt
    case "-": self = .fjern
    case "+": self = .mer
    case _ where linje.hasPrefix("::"): self = .tekst(String(linje.dropFirst()))
    case _ where linje.hasPrefix(":"): self = .valg(Enkellinje.trimmet(linje.dropFirst()))
    default: self = .tekst(linje)
    }
  }

  /// Without the spaces at its ends and without a carriage return from another kind of machine.
  static func trimmet(_ tekst: some StringProtocol) -> String {
    let foran = tekst.drop { $0.isWhitespace }
    guard let siste = foran.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(foran[...siste])
  }
}
