/// How many columns a text takes on the screen, after sanitising.
public enum TextWidth {
  /// Columns of `text`.
  public static func of(_ text: some StringProtocol) -> Int {
    var columns = 0
    for byte in text.utf8 {
      guard byte >= 0x20, byte < 0x7F else { return Glyphs(text).reduce(0) { $0 + $1.width } }
      columns += 1
    }
    return columns
  }

  /// Columns of one user-perceived character, which may fill several cells or none.
  public static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    return Glyphs(String(character)).reduce(0) { $0 + $1.width }
  }

  /// The longest beginning of `text` that fits in `columns`, ending with `…` when something was cut off.
  public static func clip(_ text: String, to columns: Int) -> String {
    guard of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    var used = 0
    var kept = ""
    for character in text {
      let width = of(character)
      if used + width > columns - 1 { break }
      kept.append(character)
      used += width
    }
    return kept + "…"
  }
}
