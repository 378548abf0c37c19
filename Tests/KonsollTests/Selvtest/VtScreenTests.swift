import Testhjelp
import Testing

/// The emulator against what the standards and xterm say: bytes in, cells out.
@Suite struct VtScreenTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: String
    let rows: [String]
    var testDescription: String { name }

    init(_ name: String, _ bytes: String, _ rows: [String]) {
      self.name = name
      self.bytes = bytes
      self.rows = rows
    }
  }

  /// All on a screen of ten columns and four rows. `^` stands for ESC.
  static let cases: [Case] = [
    Case("plain lines", "ab\r\ncd", ["ab", "cd", "", ""]),
    Case("a full row waits with wrapping", "0123456789\r\nx", ["0123456789", "x", "", ""]),
    Case("the eleventh character wraps", "0123456789x", ["0123456789", "x", "", ""]),
    Case("a move forgets the pending wrap", "0123456789^[1;3Hx", ["01x3456789", "", "", ""]),
    Case("without wrapping the last column is overwritten", "^[?7l0123456789x", ["012345678x", "", "", ""]),
    Case("output at the bottom scrolls", "a\r\nb\r\nc\r\nd\r\ne", ["b", "c", "d", "e"]),
    Case("cursor position and vertical position", "^[3;2Hx^[1dy", ["  y", "", " x", ""]),
    Case("relative moves", "^[4;10H^[2A^[3Dx^[By^[G^[2Cz", ["", "      x", "  z    y", ""]),
    Case("erase to the end of the row", "abcdef^[1;4H^[K", ["abc", "", "", ""]),
    Case("erase from the start of the row", "abcdef^[1;3H^[1K", ["   def", "", "", ""]),
    Case("erase below", "aa\r\nbb\r\ncc^[2;2H^[J", ["aa", "b", "", ""]),
    Case("erase above", "aa\r\nbb\r\ncc^[2;1H^[1J", ["", " b", "cc", ""]),
    Case("insert and delete characters", "abcdef^[1;2H^[2@^[1;7H^[P", ["a  bcdf", "", "", ""]),
    Case("insert mode", "abc^[1;1H^[4hxy^[4lz", ["xyzbc", "", "", ""]),
    Case("erase characters", "abcdef^[1;2H^[3X", ["a   ef", "", "", ""]),
    Case("insert line", "a\r\nb\r\nc^[2;1H^[L", ["a", "", "b", "c"]),
    Case("delete line", "a\r\nb\r\nc^[1;1H^[M", ["b", "c", "", ""]),
    Case("a scrolling region keeps the rest", "a\r\nb\r\nc\r\nd^[2;3r^[3;1H\ne", ["a", "c", "e", "d"]),
    Case("scroll up and down", "a\r\nb\r\nc\r\nd^[S^[2T", ["", "", "b", "c"]),
    Case("reverse line feed at the top", "a\r\nb^[1;1H^Mx", ["x", "a", "b", ""]),
    Case("lines inserted in a region", "a\r\nb\r\nc\r\nd^[1;3r^[2;1H^[L", ["a", "", "b", "d"]),
    Case("repeat", "x^[4b", ["xxxxx", "", "", ""]),
    Case("tabs forward and back", "a\tb^[Z^[Zc", ["c       b", "", "", ""]),
    Case("own tab stops", "^[3g^[1;4H^H\rx\ty", ["x  y", "", "", ""]),
    Case("save and restore", "ab^7^[4;4Hx^8c", ["abc", "", "", "   x"]),
    Case("line drawing by designation", "^(0lqk^(Bx", ["┌─┐x", "", "", ""]),
    Case("line drawing by shift", "^)0\u{0E}tqu\u{0F}q", ["├─┤q", "", "", ""]),
    Case("the alternate screen comes and goes", "ab^[?1049h^[2Jxyz^[?1049lc", ["abc", "", "", ""]),
    Case("commands and strings leave no trace", "a^]0;title\u{07}b^]8;;x^\\c^Pq^\\d^_q^\\e", ["abcde", "", "", ""]),
    Case("Norwegian, Sami and combining", "æøåčŋe\u{301}o", ["æøåčŋe\u{301}o", "", "", ""]),
    Case("wide characters take two columns", "日本x", ["日本x", "", "", ""]),
    Case("a wide character wraps whole", "012345678日", ["012345678", "日", "", ""]),
    Case("half of a wide character is none", "日本^[1;2Hx", [" x本", "", "", ""]),
    Case("origin mode", "^[2;3r^[?6h^[1;1Hx^[9;1Hy", ["", "x", "y", ""]),
    Case("alignment test", "^#8^[2;3r^[2;1H^[2M", ["EEEEEEEEEE", "", "", "EEEEEEEEEE"]),
    Case("nonsense is swallowed", "a^[<99zb^[1;?2mc^[\u{18}d", ["abcd", "", "", ""]),
  ]

  @Test(arguments: cases)
  func `the grid is as a terminal would show it`(_ example: Case) {
    var screen = VtScreen(columns: 10, rows: 4)
    screen.feed(example.bytes.map { $0 == "^" ? "\u{1B}" : String($0) }.joined())
    #expect(screen.text == example.rows.joined(separator: "\n"))
  }

  @Test(arguments: cases)
  func `bytes may be cut anywhere`(_ example: Case) {
    var screen = VtScreen(columns: 10, rows: 4)
    for byte in example.bytes.map({ $0 == "^" ? "\u{1B}" : String($0) }).joined().utf8 { screen.feed([byte]) }
    #expect(screen.text == example.rows.joined(separator: "\n"))
  }

  struct StyleCase: CustomTestStringConvertible, Sendable {
    let sequence: String
    let style: String
    var testDescription: String { sequence }

    init(_ sequence: String, _ style: String) {
      self.sequence = sequence
      self.style = style
    }
  }

  static let styles: [StyleCase] = [
    StyleCase("1", "b"), StyleCase("1;4;7", "bur"), StyleCase("1;22", ""), StyleCase("31;44", "fg1bg4"),
    StyleCase("95;103", "fg13bg11"), StyleCase("38;5;200", "fg200"), StyleCase("48;2;1;2;3", "bg(1,2,3)"),
    StyleCase("38:5:12", "fg12"), StyleCase("38:2::9:8:7", "fg(9,8,7)"), StyleCase("38:2:9:8:7;1", "bfg(9,8,7)"),
    StyleCase("4:3", "u"), StyleCase("4;4:0", ""), StyleCase("38;5;1;1", "bfg1"), StyleCase("2;3;9;5;8", "dikhs"),
    StyleCase("1;31;0", ""), StyleCase("58;5;3;1", "b"), StyleCase("", ""), StyleCase("31;39;41;49", ""),
  ]

  @Test(arguments: styles)
  func `SGR gives the cell its look`(_ example: StyleCase) {
    var screen = VtScreen(columns: 10, rows: 1)
    screen.feed("\u{1B}[\(example.sequence)mx")
    #expect(screen[0, 0].style.description == example.style)
  }

  @Test func `erased cells keep the background and nothing else`() {
    var screen = VtScreen(columns: 4, rows: 1)
    screen.feed("\u{1B}[1;31;44m\u{1B}[K")
    #expect(screen.styleRuns(0) == ["0-3 bg4"])
  }

  @Test func `a terminal with modes on says which`() {
    var screen = VtScreen()
    #expect(screen.leftovers.isEmpty)
    screen.feed("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[?1000;1006h\u{1B}[?1004h\u{1B}[?1h\u{1B}=\u{1B}[1m")
    screen.feed("\u{1B}[2;5r\u{1B}(0")
    #expect(screen.leftovers.count == 10)
    screen.feed("\u{1B}[r\u{1B}(B\u{1B}[m\u{1B}>\u{1B}[?1l\u{1B}[?1004l\u{1B}[?1000;1006l\u{1B}[?2004l\u{1B}[?25h")
    screen.feed("\u{1B}[?1049l")
    #expect(screen.leftovers.isEmpty)
  }

  @Test func `questions are answered and titles remembered`() {
    var screen = VtScreen()
    screen.feed("\u{1B}[3;5H\u{1B}[6n\u{1B}[c\u{1B}]2;Skranke\u{1B}\\")
    #expect(String(decoding: screen.takeReplies(), as: UTF8.self) == "\u{1B}[3;5R\u{1B}[?62;22c")
    #expect(screen.takeReplies().isEmpty)
    #expect(screen.title == "Skranke")
  }

  @Test func `random bytes never trap and never leave the grid`() {
    var random = SeededRandom("VtScreen fuzz")
    let alphabet = Array(
      "\u{1B}\u{1B}[[[?;:0123456789ABCDHJKLMPSTXZ@bhlmrdgstnc()0B78=>\u{0E}\u{0F}\r\n\t\u{08}æ日e\u{301}".utf8)
    for _ in 0..<40 {
      var screen = VtScreen(
        columns: Int.random(in: 1...12, using: &random), rows: Int.random(in: 1...6, using: &random))
      for _ in 0..<20 {
        screen.feed((0..<60).map { _ in alphabet.randomElement(using: &random)! })
        if Bool.random(using: &random) {
          screen.resize(columns: Int.random(in: 1...12, using: &random), rows: Int.random(in: 1...6, using: &random))
        }
      }
      #expect((0..<screen.columns).contains(screen.cursor.x) && (0..<screen.rows).contains(screen.cursor.y))
      #expect(screen.text.split(separator: "\n", omittingEmptySubsequences: false).count == screen.rows)
    }
  }
}
