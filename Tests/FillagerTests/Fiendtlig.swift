/// Texts that try to move the cursor, hide themselves, break out of JSON, or become commands.
enum Fiendtlig {
  private static let biter: [String] = [
    "\u{1B}[2J", "\u{1B}]0;tittel\u{7}", "\u{1B}]52;c;ZXZpbA==\u{7}", "\u{9B}31m", "\u{90}q\u{9C}", "\u{202E}snudd",
    "\u{2066}a\u{2069}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{E0041}\u{E007F}", "\u{7F}",
    "\r\n", "\n", "\t", "\u{0}", "\u{8}\u{8}", "\u{85}", "\",\"c\":\"", "\"},{\"o\":[", "\\u0000", "\\", "\"", "{}",
    ",\"o\":[]", "=1+1", "@SUM(A1)", "-2+3", "$(reboot)", "`id`", "; rm -rf /", "%n%s", "../../x", "é", "e\u{301}",
    "Ødegård", "Čáhppes", "😀", "👩‍👩‍👧", "🇳🇴", "\u{061C}", "\u{FFF9}", "\u{2060}",
  ]

  static func tekster(_ antall: Int) -> [String] {
    var tall = Prove.Tall(fro: 12)
    return (0..<antall).map { nr in
      if nr < biter.count { return biter[nr] }
      return (0...tall.neste(under: 5)).map { _ in biter[tall.neste(under: biter.count)] }.joined()
    }
  }
}
