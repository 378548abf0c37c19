/// Running text, wrapped at words. What does not fit below the surface is not shown.
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
    let rows = WordWrap.lines(text, width: surface.width).dropFirst(max(0, first)).prefix(surface.height)
    for (y, row) in rows.enumerated() { surface.put(row, x: 0, y: y, style: style) }
    return rows.count
  }
}
