import Testing

@testable import TerminalKit

@Suite struct BufferTests {
  @Test func `a wide character at the edge is clipped whole`() {
    var buffer = Buffer(size: Size(width: 4, height: 1))
    #expect(buffer.put("abc日", at: .zero) == 4)
    #expect(buffer.textDump == "abc")
    buffer.put("日本", at: Point(x: -1, y: 0))
    #expect(buffer.textDump == " 本")
  }

  @Test func `writing over half a wide character leaves no half behind`() {
    var buffer = Buffer(size: Size(width: 6, height: 1))
    buffer.put("日本語", at: .zero)
    buffer.put("x", at: Point(x: 1, y: 0))
    #expect(buffer.textDump == " x本語")
    buffer.put("字", at: Point(x: 3, y: 0))
    #expect(buffer.textDump == " x 字")
  }

  @Test func `a limit on columns is kept and the end is told`() {
    var buffer = Buffer(size: Size(width: 10, height: 2))
    #expect(buffer.put("abcdef", at: .zero, maxWidth: 3) == 3)
    #expect(buffer.put("åø", at: Point(x: 8, y: 1)) == 10)
    #expect(buffer.put("outside", at: Point(x: 0, y: 9)) == 7)
    #expect(buffer.textDump == "abc\n        åø")
  }

  @Test func `the style dump has a letter per cell`() {
    var buffer = Buffer(size: Size(width: 5, height: 1))
    buffer.put("ab", at: .zero, style: .heading)
    buffer.put("c", at: Point(x: 3, y: 0), style: .normal.adding(.reverse))
    #expect(buffer.styleDump == "hh.+.")
  }

  @Test func `the difference drawn on the old screen gives the new one`() {
    var random = SeededRandom(7)
    for _ in 0..<400 {
      let size = Size(width: 1 + random.upTo(20), height: 1 + random.upTo(4))
      let old = scribbled(size, &random)
      var new = random.upTo(3) == 0 ? scribbled(size, &random) : old
      new.put(random.pick(Samples.texts), at: Point(x: random.upTo(20) - 3, y: random.upTo(4)))
      let runs = old.diff(to: new)
      #expect(old.applying(runs) == new)
      #expect(runs.allSatisfy { $0.cells.first?.width != 0 })
      #expect(new.diff(to: new).isEmpty)
    }
  }

  @Test func `every wide character in a grid has both its halves`() {
    var random = SeededRandom(11)
    for _ in 0..<200 {
      let buffer = scribbled(Size(width: 1 + random.upTo(12), height: 2), &random)
      for y in 0..<2 {
        let widths = (0..<buffer.size.width).map { buffer[$0, y].width }
        for (x, width) in widths.enumerated() {
          if width == 2 { #expect(x + 1 < widths.count && widths[x + 1] == 0) }
          if width == 0 { #expect(x > 0 && widths[x - 1] == 2) }
        }
      }
    }
  }

  private func scribbled(_ size: Size, _ random: inout SeededRandom) -> Buffer {
    var buffer = Buffer(size: size)
    for _ in 0..<6 {
      let point = Point(x: random.upTo(size.width + 4) - 4, y: random.upTo(size.height) - 1)
      buffer.put(random.pick(Samples.texts), at: point, style: Style(random.pick(Role.allCases)))
      let area = Rect(x: random.upTo(9), y: 0, width: random.upTo(5), height: 1)
      if random.upTo(4) == 0 { buffer.fill(area, style: .band) }
    }
    return buffer
  }

  static let spans: [([Constraint], Int, [Int])] = [
    ([.fixed(2), .fill, .fixed(1)], 24, [2, 21, 1]), ([.fill, .fill], 5, [2, 3]), ([.percent(50), .fill], 9, [4, 5]),
    ([.atLeast(5), .fill(3)], 25, [10, 15]), ([.fixed(2), .fill, .fixed(1)], 2, [2, 0, 0]), ([.fill], 0, [0]),
    ([.fixed(9), .fixed(9)], 10, [9, 1]), ([], 10, []), ([.fill(0), .fixed(-3)], 4, [0, 0]),
  ]

  @Test func `parts share a length and never reach past it`() {
    for (constraints, length, expected) in BufferTests.spans {
      let area = Rect(x: 3, y: 1, width: length, height: 2)
      #expect(area.columns(constraints).map(\.width) == expected)
      #expect(area.columns(constraints, gap: 2).allSatisfy { $0.endX <= area.endX })
    }
  }

  @Test func `rectangles meet, shrink and lie in the middle`() {
    let area = Rect(x: 0, y: 0, width: 10, height: 6)
    #expect(area.intersection(Rect(x: 8, y: 4, width: 9, height: 9)) == Rect(x: 8, y: 4, width: 2, height: 2))
    #expect(area.intersection(Rect(x: 20, y: 0, width: 1, height: 1)).isEmpty)
    #expect(area.inset(columns: 99, rows: 1) == Rect(x: 5, y: 1, width: 0, height: 4))
    #expect(area.centered(Size(width: 4, height: 99)) == Rect(x: 3, y: 0, width: 4, height: 6))
  }

  @Test func `every theme tells selection and danger from normal text without colour`() {
    for theme in [Theme.standard, .eightColours, .monochrome, .highContrast] {
      for role in [Role.selection, .danger, .band, .heading] { #expect(!theme[role].attributes.isEmpty) }
      #expect(theme[.normal] == Paint())
    }
  }
}
