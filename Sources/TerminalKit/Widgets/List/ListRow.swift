/// How one row of a list shows that it is chosen or marked, without colour: `>` and `•` before the text, reversed text.
/// Only as much is reversed as is needed to find the row, because every reversed cell is sent twice when the cursor
/// moves on.
enum ListRow {
  /// Columns before the text.
  static let margin = 2

  /// `content` draws the text and returns the column up to which it is reversed when the row is chosen.
  static func draw(
    _ y: Int, chosen: Bool, marked: Bool, focused: Bool, on surface: Surface, content: (Surface) -> Int
  ) {
    let row = surface.part(Rect(x: 0, y: y, width: surface.width, height: 1))
    let end = content(row.part(Rect(x: margin, y: 0, width: row.width - margin, height: 1)))
    if marked { row.put("•", x: 1, y: 0, style: .accent) }
    guard chosen else { return }
    row.put(">", x: 0, y: 0)
    guard focused else { return }
    row.restyle(Rect(x: 0, y: 0, width: margin + end, height: 1)) {
      Style(.selection, $0.attributes.intersection(.bold))
    }
    row.placeCursor(x: 0, y: 0)
  }
}
