/// A piece of Swift source that a rule may want to look at.
struct Token: Hashable {
  enum Kind { case identifier, rawIdentifier, number, string, comment, punctuation }

  var kind: Kind
  /// Of a string: its text without quotes, a `\(…)` left out. Of a raw identifier: without backticks.
  var text: String
  /// Counted from 1; where the token starts.
  var line: Int
  /// First on its line.
  var isFirst = false
  /// A string with `\(…)` in it; the tokens inside follow the string's own.
  var isInterpolated = false
}

/// Cuts Swift source into tokens: enough to tell code from comments and strings, which is what every rule needs.
struct SwiftLexer {
  private let bytes: [UInt8]
  private var i = 0
  private var line = 1
  private var isFirst = true
  private var tokens: [Token] = []

  static func tokens(_ bytes: [UInt8]) -> [Token] {
    var lexer = SwiftLexer(bytes: bytes)
    while lexer.i < lexer.bytes.count { lexer.next() }
    return lexer.tokens
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func peek(_ offset: Int = 0) -> UInt8 { i + offset < bytes.count ? bytes[i + offset] : 0 }

  private mutating func next() {
    let byte = bytes[i]
    switch byte {
    case UInt8(ascii: "\n"):
      line += 1
      isFirst = true
      i += 1
    case 0x20, 0x09, 0x0D: i += 1
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"): lineComment()
    case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "*"): blockComment()
    case UInt8(ascii: "\""): string(hashes: 0)
    case UInt8(ascii: "#"): hash()
    case UInt8(ascii: "`"): rawIdentifier()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): word(.number)
    default:
      if isWord(byte) { word(.identifier) } else { add(.punctuation, from: i, to: i + 1) }
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
      true
    default: false
    }
  }

  /// Adds a token of the bytes up to `end` and goes there.
  private mutating func add(_ kind: Token.Kind, from start: Int, to end: Int, resume: Int? = nil) {
    let text = String(decoding: bytes[start..<min(end, bytes.count)], as: UTF8.self)
    tokens.append(Token(kind: kind, text: text, line: line, isFirst: isFirst))
    isFirst = false
    i = resume ?? end
  }

  private mutating func word(_ kind: Token.Kind) {
    var end = i
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    add(kind, from: i, to: end)
  }

  private mutating func rawIdentifier() {
    var end = i + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "`") { end += 1 }
    add(.rawIdentifier, from: i + 1, to: end, resume: end + 1)
  }

  private mutating func lineComment() {
    var end = i
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    add(.comment, from: i, to: end)
  }

  private mutating func blockComment() {
    var end = i + 2
    var depth = 1
    while end < bytes.count, depth > 0 {
      let pair = (bytes[end], end + 1 < bytes.count ? bytes[end + 1] : 0)
      if pair == (UInt8(ascii: "/"), UInt8(ascii: "*")) { depth += 1 }
      if pair == (UInt8(ascii: "*"), UInt8(ascii: "/")) { depth -= 1 }
      end += 1
    }
    let start = i
    add(.comment, from: start, to: end + 1)
    line += bytes[start..<min(end, bytes.count)].count { $0 == UInt8(ascii: "\n") }
  }

  /// `#"…"#` is a string; every other `#` belongs to a directive or a macro.
  private mutating func hash() {
    var count = 0
    while peek(count) == UInt8(ascii: "#") { count += 1 }
    guard peek(count) == UInt8(ascii: "\"") else { return add(.punctuation, from: i, to: i + 1) }
    i += count
    string(hashes: count)
  }

  private mutating func string(hashes: Int) {
    let isLong = peek(1) == UInt8(ascii: "\"") && peek(2) == UInt8(ascii: "\"")
    let place = tokens.count
    tokens.append(Token(kind: .string, text: "", line: line, isFirst: isFirst))
    isFirst = false
    i += isLong ? 3 : 1
    var text: [UInt8] = []
    while i < bytes.count, !endsString(hashes, isLong) {
      if bytes[i] == UInt8(ascii: "\\"), hasHashes(hashes, at: 1) {
        escape(hashes, &text, place)
      } else {
        if bytes[i] == UInt8(ascii: "\n") { line += 1 }
        text.append(bytes[i])
        i += 1
      }
    }
    i += (isLong ? 3 : 1) + hashes
    tokens[place].text = String(decoding: text, as: UTF8.self)
  }

  private func hasHashes(_ count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { peek(offset + $0) == UInt8(ascii: "#") }
  }

  private func endsString(_ hashes: Int, _ isLong: Bool) -> Bool {
    let quotes = isLong ? 3 : 1
    guard (0..<quotes).allSatisfy({ peek($0) == UInt8(ascii: "\"") }) else { return false }
    return hasHashes(hashes, at: quotes)
  }

  /// At a backslash that counts: an interpolation is cut into tokens of its own, anything else is two bytes of text.
  private mutating func escape(_ hashes: Int, _ text: inout [UInt8], _ place: Int) {
    guard peek(1 + hashes) == UInt8(ascii: "(") else {
      text += [bytes[i], peek(1 + hashes)]
      i += 2 + hashes
      return
    }
    tokens[place].isInterpolated = true
    i += 2 + hashes
    var depth = 1
    while i < bytes.count {
      let before = tokens.count
      next()
      guard tokens.count > before, tokens[before].kind == .punctuation else { continue }
      if tokens[before].text == "(" { depth += 1 }
      if tokens[before].text == ")" { depth -= 1 }
      if depth == 0 {
        tokens.remove(at: before)
        return
      }
    }
  }
}
