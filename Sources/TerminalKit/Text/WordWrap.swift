/// Breaking text into rows at spaces and hyphens. Spaces at a break stay at the end of the row above and may hang over
/// its edge, so that every character belongs to exactly one row.
public enum WordWrap {
  /// The rows of `text` in `width` columns, as strings. Line feeds break as well; there is always at least one row.
  public static func lines(_ text: String, width: Int) -> [String] {
    let characters = Array(text)
    return rows(characters, width: width).map { String(characters[$0]) }
  }

  /// The rows of `text` as ranges of characters; a line feed belongs to no row.
  static func rows(_ text: [Character], width: Int) -> [Range<Int>] { rows(text, 0..<text.count, width: width) }

  /// The rows of the paragraphs in `range`.
  static func rows(_ text: [Character], _ range: Range<Int>, width: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where text[index].isNewline {
      wrap(text, start..<index, max(1, width), into: &rows)
      start = index + 1
    }
    wrap(text, start..<range.upperBound, max(1, width), into: &rows)
    return rows
  }

  private static func wrap(_ text: [Character], _ range: Range<Int>, _ width: Int, into rows: inout [Range<Int>]) {
    var start = range.lowerBound
    var columns = 0
    var breakAt: Int?
    for index in range {
      let character = text[index]
      let taken = TextWidth.of(character)
      if character != " ", columns + taken > width, index > start {
        let end = breakAt ?? index
        rows.append(start..<end)
        columns = text[end..<index].reduce(0) { $0 + TextWidth.of($1) }
        start = end
        breakAt = nil
      }
      columns += taken
      if character == " " || character == "-" { breakAt = index + 1 }
    }
    rows.append(start..<range.upperBound)
  }
}
