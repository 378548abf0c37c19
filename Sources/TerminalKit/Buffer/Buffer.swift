/// A grid of cells: one whole screen as a value. All text passes `put`, which sanitises it.
public struct Buffer: Hashable, Sendable {
  /// Columns and rows of the grid.
  public let size: Size
  var cells: [Cell]

  /// An empty screen.
  public init(size: Size, style: Style = .normal) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.width * size.height)
  }

  /// The whole grid.
  public var bounds: Rect { Rect(size) }

  /// The cell at a column and row, both from 0; blank outside the grid.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank() }
    return cells[y * size.width + x]
  }

  /// Writes `text` from `point` on, and nothing outside `clip` (the whole grid when left out) or beyond `maxWidth`
  /// columns. A wide character that would be cut in half leaves blanks instead. Returns the column after the text.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, at point: Point, style: Style = .normal, maxWidth: Int? = nil, clip: Rect? = nil
  ) -> Int {
    let area = bounds.intersection(clip ?? bounds)
    guard point.y >= area.y, point.y < area.endY else { return point.x + TextWidth.of(text) }
    let end = min(area.endX, maxWidth.map { point.x + max(0, $0) } ?? area.endX)
    var x = point.x
    for glyph in Glyphs(text) {
      guard x < end else { break }
      place(glyph, at: x, y: point.y, from: area.x, to: end, style: style)
      x = min(x + glyph.width, end)
    }
    return x
  }

  /// Fills what `area` and the grid have in common with blanks of `style`.
  public mutating func fill(_ area: Rect, style: Style) {
    let inside = bounds.intersection(area)
    for y in inside.y..<max(inside.y, inside.endY) {
      for x in inside.x..<max(inside.x, inside.endX) { set(.blank(style), x, y) }
    }
  }

  /// Changes the style in `area` and leaves the text.
  public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let inside = bounds.intersection(area)
    for y in inside.y..<max(inside.y, inside.endY) {
      for x in inside.x..<max(inside.x, inside.endX) {
        let index = y * size.width + x
        cells[index].style = change(cells[index].style)
      }
    }
  }

  private mutating func place(_ glyph: Glyph, at x: Int, y: Int, from start: Int, to end: Int, style: Style) {
    if x >= start, x + glyph.width <= end {
      set(Cell(glyph, style: style), x, y)
      if glyph.width == 2 { set(.continuation(style), x + 1, y, mending: false) }
    } else {
      for column in max(x, start)..<max(x, start, min(x + glyph.width, end)) { set(.blank(style), column, y) }
    }
  }

  /// Sets one cell. The other half of a wide character that is overwritten becomes blank, so that no half is left.
  private mutating func set(_ cell: Cell, _ x: Int, _ y: Int, mending: Bool = true) {
    let index = y * size.width + x
    let old = cells[index]
    if mending, old.width == 0, x > 0 { cells[index - 1] = .blank(cells[index - 1].style) }
    cells[index] = cell
    let next = index + 1
    if x + 1 < size.width, cells[next].width == 0, cell.width != 2 { cells[next] = .blank(cells[next].style) }
  }
}
