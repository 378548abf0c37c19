/// Keys as people write them: text is typed as it stands, names stand in angle brackets.
///
/// `<Enter> <Tab> <Shift-Tab> <Esc> <Space> <Backspace> <Delete> <Insert> <Home> <End> <PageUp> <PageDown> <Up> <Down>
/// <Left> <Right> <F1>…<F12>`, with `Ctrl-`, `Alt-` and `Shift-` before them or before one character (`<Ctrl-P>`,
/// `<Alt-Enter>`, `<Ctrl-Right>`), repeated with `*` (`<Down*10>`); `<Click:12,3>` clicks on column 12, row 3 (from 0);
/// `<lt>` is the character `<`.
enum KeyScript {
  /// One key's bytes. A lone Esc must be told from the start of a sequence by time alone.
  struct Stroke: Hashable {
    var bytes: [UInt8]
    var isEscape = false
  }

  static func strokes(
    _ script: String, terminal: TerminalType, applicationCursor: Bool
  ) throws(KeyScriptFailure) -> [Stroke] {
    var strokes: [Stroke] = []
    var rest = script[...]
    while let first = rest.first {
      guard first == "<", let close = rest.firstIndex(of: ">") else {
        strokes.append(Stroke(bytes: Array(String(first).utf8)))
        rest.removeFirst()
        continue
      }
      let name = String(rest[rest.index(after: rest.startIndex)..<close])
      strokes += try named(name, terminal, applicationCursor)
      rest = rest[rest.index(after: close)...]
    }
    return strokes
  }

  private static func named(
    _ name: String, _ terminal: TerminalType, _ applicationCursor: Bool
  ) throws(KeyScriptFailure) -> [Stroke] {
    let parts = name.split(separator: "*", maxSplits: 1)
    let count = parts.count == 2 ? Int(parts[1]) : 1
    guard let key = parts.first, let count, let bytes = bytes(String(key), terminal, applicationCursor) else {
      throw KeyScriptFailure(key: name)
    }
    let stroke = Stroke(bytes: Array(bytes.utf8), isEscape: bytes == "\u{1B}")
    return Array(repeating: stroke, count: count)
  }

  private static func bytes(_ name: String, _ terminal: TerminalType, _ applicationCursor: Bool) -> String? {
    let lower = name.lowercased()
    if lower.hasPrefix("click:") { return click(lower.dropFirst(6)) }
    if let plain = terminal.bytes(for: lower, applicationCursor: applicationCursor) { return plain }
    var rest = name[...]
    var modifier = 0
    while let dash = rest.dropFirst().firstIndex(of: "-"), rest.index(after: dash) < rest.endIndex,
      let bit = ["shift": 1, "alt": 2, "ctrl": 4][rest[..<dash].lowercased()]
    {
      modifier |= bit
      rest = rest[rest.index(after: dash)...]
    }
    guard modifier > 0 else { return nil }
    if let special = terminal.bytes(for: rest.lowercased(), modifier: modifier + 1) { return special }
    return character(rest, modifier, terminal, applicationCursor)
  }

  private static func character(
    _ key: Substring, _ modifier: Int, _ terminal: TerminalType, _ applicationCursor: Bool
  ) -> String? {
    var text = terminal.bytes(for: key.lowercased(), applicationCursor: applicationCursor)
    if text == nil, key.unicodeScalars.count == 1, let scalar = key.unicodeScalars.first {
      let isLetter = scalar.isASCII && scalar.value >= 0x40
      if modifier & 4 != 0, !isLetter { return nil }
      let value = modifier & 4 != 0 ? scalar.value & 0x1F : scalar.value
      text = Unicode.Scalar(value).map { String(Character($0)) }
    }
    return text.map { modifier & 2 != 0 ? "\u{1B}" + $0 : $0 }
  }

  private static func click(_ place: Substring) -> String? {
    let numbers = place.split(separator: ",").compactMap { Int($0) }
    guard numbers.count == 2 else { return nil }
    let (x, y) = (numbers[0] + 1, numbers[1] + 1)
    return "\u{1B}[<0;\(x);\(y)M\u{1B}[<0;\(x);\(y)m"
  }
}

/// A key that no keyboard has.
public struct KeyScriptFailure: Error, CustomStringConvertible {
  public let key: String
  public var description: String { "no such key: <\(key)>" }
}
