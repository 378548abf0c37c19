/// How one row of a list shows that it is chosen or marked, without colour: `>` and `•` before the text, reversed text.
enum ListRow {
  /// Columns before the text.
  static let margin = 2

  static func draw(_ y: Int, chosen: Bool, marked: Bool, focused: Bool, on surface: Surface, content: (Surface) -> Void)
  {
    let text = surface.part(Rect(x: margin, y: y, width: surface.width - margin, height: 1))
    content(text)
    if marked { surface.put("•", x: 1, y: y, style: .accent) }
    guard chosen else { return }
    surface.put(">", x: 0, y: y, style: .accent)
    guard focused else { return }
    text.restyle { Style(.selection, $0.attributes.intersection(.bold)) }
    surface.placeCursor(x: 0, y: y)
  }
}
