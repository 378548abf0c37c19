/// Running text, wrapped at words. Text that does not fit on the surface ends in `…`.
public struct Paragraph: Sendable {
  private let text: String
  private let style: Style

  public init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }

  /// Rows the text takes in `width` columns.
  public func height(width: Int) -> Int { WordWrap.lines(text, width: width).count }

  /// Draws the text from row `from` of it on; returns the rows drawn.
  @discardableResult
  public func draw(on surface: Surface, from first: Int = 0) -> Int {
    let left = WordWrap.lines(text, width: surface.width).dropFirst(max(0, first))
    let rows = left.prefix(surface.height)
    for (y, row) in rows.enumerated() {
      let isCut = y == rows.count - 1 && left.count > rows.count
      surface.put(isCut ? Paragraph.cut(row, surface.width) : row, x: 0, y: y, style: style)
    }
    return rows.count
  }

  /// The row with a sign that there is more.
  private static func cut(_ row: String, _ width: Int) -> String {
    TextWidth.of(row) < width ? row + "…" : TextWidth.clip(row + " ", to: width)
  }
}
