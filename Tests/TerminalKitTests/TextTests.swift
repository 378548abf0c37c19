import Testing

@testable import TerminalKit

@Suite struct TextTests {
  static let widths: [(String, Int)] = [
    ("", 0), ("abc", 3), ("æøåÆØÅ", 6), ("e\u{301}", 1), ("\u{301}", 1), ("日本", 4), ("🙂", 2), ("❤\u{FE0F}", 1),
    ("👍🏽", 2), ("👨‍👩‍👧", 6), ("🇳🇴", 2), ("\u{1B}[0m", 4), ("a\tb", 3), ("\u{200B}\u{202E}", 0), ("\u{E000}", 1),
    ("─│█", 3), ("\u{1160}", 1), ("x\u{20DD}y", 2), ("\u{9B}", 1),
  ]

  @Test func `widths are those of the C library where it can be trusted`() {
    for (text, width) in TextTests.widths {
      #expect(TextWidth.of(text) == width, "\(text.unicodeScalars.map(\.value))")
    }
  }

  static let shown: [(String, String)] = [
    ("\u{1B}[31mred", "·[31mred"), ("a\u{0}b\u{7F}c\u{9B}d", "a·b·c·d"), ("a\nb\tc\u{2028}d", "a b c d"),
    ("\u{202E}abc\u{2066}", "abc"), ("🇳🇴", "NO"), ("\u{301}a", "◌\u{301}a"), ("\u{E000}", "?"), ("a\u{AD}b", "ab"),
    ("👨‍👩‍👧", "👨👩👧"), ("Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "Z\u{300}\u{301}\u{302}\u{303}"),
  ]

  @Test func `a stored text reaches a cell as text only`() {
    for (text, expected) in TextTests.shown {
      var buffer = Buffer(size: Size(width: 40, height: 1))
      buffer.put(text, at: .zero)
      #expect(Array(buffer.textDump.unicodeScalars) == Array(expected.unicodeScalars), "\(text.debugDescription)")
    }
  }

  @Test func `no scalar of Unicode gives a cell that commands a terminal`() {
    var bad: [UInt32] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for glyph in Glyphs(String(Character(scalar))) {
        let isControl = glyph.base.value < 0x20 || (0x7F..<0xA0).contains(glyph.base.value)
        let isBidi = (0x202A...0x202E).contains(glyph.base.value) || (0x2066...0x2069).contains(glyph.base.value)
        if isControl || isBidi || !(1...2).contains(glyph.width) { bad.append(value) }
      }
    }
    #expect(bad.isEmpty)
  }

  static let fallbacks: [(String, String)] = [
    ("æøåÆØÅ", "aoaAOA"), ("Čáčđŋ", "Cacdn"), ("┌─┐│", "+-+|"), ("日x", "??x"), ("▸●✓×█", ">**x#"), ("e\u{301}", "e"),
    ("∑", "?"),
  ]

  @Test func `stand-ins in ASCII are one cell for one cell`() {
    for (text, expected) in TextTests.fallbacks {
      var buffer = Buffer(size: Size(width: 20, height: 1))
      let end = buffer.put(text, at: .zero)
      let ascii = (0..<end).map { buffer[$0, 0].ascii.text }.joined()
      #expect(ascii == expected)
    }
  }

  static let wraps: [(String, Int, [String])] = [
    ("", 5, [""]), ("ett to tre", 6, ["ett to ", "tre"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a\n\nb", 5, ["a", "", "b"]), ("ord    ord", 4, ["ord    ", "ord"]), ("日本語", 4, ["日本", "語"]),
    ("e-post er bra", 6, ["e-post ", "er bra"]), ("日", 1, ["日"]), ("ab", 0, ["a", "b"]),
  ]

  @Test func `words wrap at spaces and hyphens`() {
    for (text, width, rows) in TextTests.wraps { #expect(WordWrap.lines(text, width: width) == rows) }
  }

  @Test func `wrapping loses no character and keeps within the width`() {
    var random = SeededRandom(3)
    for _ in 0..<300 {
      let text = (0..<random.upTo(5)).map { _ in random.pick(Samples.texts) }.joined(separator: " ")
      let width = 1 + random.upTo(30)
      let rows = WordWrap.rows(Array(text), width: width).map { String(Array(text)[$0]) }
      #expect(rows.joined().filter { !$0.isNewline } == text.filter { !$0.isNewline })
      for row in rows where row.count > 1 {
        let trimmed = row.reversed().drop { $0 == " " }
        #expect(TextWidth.of(String(trimmed)) <= max(width, TextWidth.of(trimmed.first ?? " ")))
      }
    }
  }

  static let clips: [(String, Int, String)] = [
    ("kort", 10, "kort"), ("langt navn", 6, "langt…"), ("日本語", 4, "日…"), ("abc", 0, ""), ("abc", 1, "…"),
  ]

  @Test func `a clipped text says that something is missing`() {
    for (text, columns, expected) in TextTests.clips {
      #expect(TextWidth.clip(text, to: columns) == expected)
      #expect(Line(text).clipped(to: columns).text == expected)
    }
    let line = Line([Span("abc"), Span("def", .muted)])
    #expect(line.clipped(to: 3).text == "ab…")
    #expect(line.clipped(to: 5).text == "abcd…")
  }

  @Test func `an alias and the beginnings of words find a thing before scattered letters do`() {
    let names = ["Vis saksgang", "Skriv brev", "Sett frist", "Skriv ut brevet"]
    #expect(Fuzzy.ranked("skr br", names) == [1, 3])
    #expect(Fuzzy.ranked("brev", names).first == 1)
    #expect(Fuzzy.score("xyz", in: names[0]) == nil)
    #expect(Fuzzy.ranked("", names) == [0, 1, 2, 3])
  }
}
