/// A clipped view on a part of a frame, with its own origin. A widget draws on the surface it is given and can reach
/// nothing else, whatever it is asked to draw.
public struct Surface {
  private let canvas: Canvas
  /// Where the surface lies on the frame; may reach outside what can be seen of it.
  private let area: Rect
  private let visible: Rect

  init(canvas: Canvas, area: Rect) {
    self.init(canvas: canvas, area: area, visible: area)
  }

  private init(canvas: Canvas, area: Rect, visible: Rect) {
    self.canvas = canvas
    self.area = area
    self.visible = visible.intersection(Rect(canvas.buffer.size))
  }

  /// Columns and rows of the surface.
  public var size: Size { area.size }
  /// Columns of the surface.
  public var width: Int { area.width }
  /// Rows of the surface.
  public var height: Int { area.height }
  /// The whole surface in its own coordinates.
  public var bounds: Rect { Rect(area.size) }

  /// A part of this surface as a surface of its own; `rect` is in this surface's coordinates and may reach outside.
  public func part(_ rect: Rect) -> Surface {
    let moved = absolute(rect)
    return Surface(canvas: canvas, area: moved, visible: moved.intersection(visible))
  }

  /// Writes text and returns the column after it. Nothing is written outside the surface or beyond `maxWidth` columns.
  @discardableResult
  public func put(_ text: some StringProtocol, x: Int, y: Int, style: Style = .normal, maxWidth: Int? = nil) -> Int {
    let start = Point(x: area.x + x, y: area.y + y)
    return canvas.buffer.put(text, at: start, style: style, maxWidth: maxWidth, clip: visible) - area.x
  }

  /// Writes a line of spans and returns the column after it.
  @discardableResult
  public func put(_ line: Line, x: Int, y: Int, maxWidth: Int? = nil) -> Int {
    let end = maxWidth.map { x + $0 }
    return line.spans.reduce(x) { at, span in
      put(span.text, x: at, y: y, style: span.style, maxWidth: end.map { max(0, $0 - at) })
    }
  }

  /// Writes text so that it ends at the surface's right edge; returns the column it starts in.
  @discardableResult
  public func putRight(_ line: Line, y: Int) -> Int {
    let start = max(0, width - line.width)
    put(line, x: start, y: y)
    return start
  }

  /// Fills with blanks of `style`: the whole surface, or `rect` in its coordinates.
  public func fill(_ style: Style, _ rect: Rect? = nil) {
    canvas.buffer.fill(absolute(rect ?? bounds).intersection(visible), style: style)
  }

  /// Changes the style of what is drawn, and leaves the text.
  public func restyle(_ rect: Rect? = nil, _ change: (Style) -> Style) {
    canvas.buffer.restyle(absolute(rect ?? bounds).intersection(visible), change)
  }

  /// Puts the terminal's cursor here. The last call in a frame wins; a place outside the surface moves to its edge.
  public func placeCursor(x: Int, y: Int) {
    guard !visible.isEmpty else { return }
    canvas.cursor = Point(
      x: min(max(area.x + x, visible.x), visible.endX - 1), y: min(max(area.y + y, visible.y), visible.endY - 1))
  }

  private func absolute(_ rect: Rect) -> Rect {
    Rect(origin: Point(x: area.x + rect.x, y: area.y + rect.y), size: rect.size)
  }
}
