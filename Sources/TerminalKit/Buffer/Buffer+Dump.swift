extension Buffer {
  /// The rows as text, without blanks at their ends: what a golden screen is compared with.
  public var textDump: String {
    (0..<size.height).map { row($0) }.joined(separator: "\n")
  }

  /// One row as text, without blanks at its end.
  public func row(_ y: Int) -> String {
    var text = ""
    for x in 0..<size.width { text += self[x, y].text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// One letter per cell: the role's letter, in upper case (`+` for a role without one) where attributes were added.
  public var styleDump: String {
    (0..<size.height).map { y in
      String((0..<size.width).map { styleLetter(self[$0, y].style) })
    }.joined(separator: "\n")
  }

  private func styleLetter(_ style: Style) -> Character {
    guard !style.attributes.isEmpty else { return style.role.letter }
    return style.role.letter.isLetter ? Character(style.role.letter.uppercased()) : "+"
  }
}
