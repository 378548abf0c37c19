extension VtScreen {
  /// The cell at a column and a row, both from 0.
  public subscript(x: Int, y: Int) -> VtCell { grid[y][x] }

  /// One row's text without blanks at its end.
  public func row(_ y: Int) -> String {
    var text = grid[y].map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows, joined by line breaks, without blanks at the ends of rows.
  public var text: String { (0..<rows).map(row).joined(separator: "\n") }

  /// Whether some row holds `text`.
  public func contains(_ text: String) -> Bool { find(text) != nil }

  /// The first place of `text`, as a column and a row from 0.
  public func find(_ text: String) -> (x: Int, y: Int)? {
    guard !text.isEmpty else { return nil }
    for y in 0..<rows {
      for x in 0..<columns where !grid[y][x].text.isEmpty && text.hasPrefix(grid[y][x].text) {
        if matches(text, x, y) { return (x, y) }
      }
    }
    return nil
  }

  private func matches(_ text: String, _ x: Int, _ y: Int) -> Bool {
    var rest = text[...]
    for cell in grid[y][x...] {
      if rest.isEmpty { return true }
      guard rest.hasPrefix(cell.text) else { return false }
      rest = rest.dropFirst(cell.text.count)
    }
    return rest.isEmpty
  }

  /// The styles of one row as runs, `3-10 b fg4`: columns from 0, both ends included; plain stretches are left out.
  public func styleRuns(_ y: Int) -> [String] {
    var runs: [String] = []
    var start = 0
    for x in 1...columns where x == columns || grid[y][x].style != grid[y][start].style {
      let style = grid[y][start].style
      if style != VtStyle() { runs.append("\(start)-\(x - 1) \(style)") }
      start = x
    }
    return runs
  }

  /// The screen with a frame, the cursor's place and the modes that are on: what a failing test prints.
  public var picture: String {
    let edge = "+" + String(repeating: "-", count: columns) + "+"
    let lines = (0..<rows).map { y in
      let text = grid[y].map(\.text).joined()
      return "|\(text)|"
    }
    let place = "cursor at column \(cursor.x), row \(cursor.y)"
    let modes = leftovers.isEmpty ? "no modes on" : leftovers.joined(separator: ", ")
    return ([edge] + lines + [edge, "\(place); \(modes)"]).joined(separator: "\n")
  }

  // MARK: Modes

  public var isAlternate: Bool { other != nil }
  public var isCursorVisible: Bool { privateModes.contains(25) }
  public var hasApplicationCursorKeys: Bool { privateModes.contains(1) }
  public var hasBracketedPaste: Bool { privateModes.contains(2004) }
  public var hasFocusEvents: Bool { privateModes.contains(1004) }
  public var hasMouse: Bool { !privateModes.isDisjoint(with: VtScreen.mouseModes) }
  /// The last title the program set.
  public var title: String? {
    commands.last { $0.hasPrefix("0;") || $0.hasPrefix("2;") }.map { String($0.dropFirst(2)) }
  }

  static let mouseModes: Set<Int> = [9, 1000, 1002, 1003, 1005, 1006, 1015]

  /// Everything that differs from a terminal nobody has touched. A program that has ended must leave this empty.
  public var leftovers: [String] {
    let checks: [(Bool, String)] = [
      (isAlternate, "the alternate screen is on"),
      (!isCursorVisible, "the cursor is hidden"),
      (hasApplicationCursorKeys, "application cursor keys are on"),
      (hasKeypadMode, "the application keypad is on"),
      (hasMouse, "mouse reports are on"),
      (hasBracketedPaste, "bracketed paste is on"),
      (hasFocusEvents, "focus events are on"),
      (privateModes.contains(2026), "synchronized output is on"),
      (privateModes.contains(5), "the screen is reversed"),
      (privateModes.contains(6), "origin mode is on"),
      (!privateModes.contains(7), "wrapping is off"),
      (ansiModes.contains(4), "insert mode is on"),
      (top != 0 || bottom != rows - 1, "a scrolling region is set"),
      (cursor.style != VtStyle(), "characters still get the style \(cursor.style)"),
      (cursor.charset != 0x42, "line drawing is on"),
    ]
    return checks.filter(\.0).map(\.1)
  }
}
