/// Long text with word wrap. With a soft limit, the last row counts characters against it; nothing is ever cut off.
public struct TextEditor: Sendable {
  private let softLimit: Int?
  private let placeholder: String
  private let meter: String

  /// `meter` is what is measured in the text, shown beside the counter.
  public init(softLimit: Int? = nil, placeholder: String = "", meter: String = "") {
    self.softLimit = softLimit
    self.placeholder = placeholder
    self.meter = meter
  }

  /// The part of `size` that holds text: what `TextEditorState.layout` must be told.
  public func textSize(in size: Size) -> Size {
    Size(width: size.width, height: softLimit == nil ? size.height : size.height - 1)
  }

  /// Draws the rows in sight, with the cursor in the text when `focused`.
  public func draw(_ state: TextEditorState, on surface: Surface, focused: Bool = true) {
    let area = surface.part(Rect(textSize(in: surface.size)))
    if let softLimit { drawCounter(state.buffer.characters.count, softLimit, on: surface) }
    guard !area.bounds.isEmpty else { return }
    var state = state
    if state.wrapped.width != area.width { state.layout(area.size) }
    let place = state.cursorPlace
    let first = state.scroll.start(showing: place.y, of: state.rowCount, extent: area.height)
    if state.buffer.characters.isEmpty { area.put(placeholder, x: 0, y: 0, style: .muted) }
    for y in 0..<min(area.height, state.rowCount - first) {
      drawRow(state.wrapped.rows[first + y], state.buffer, y: y, on: area)
    }
    if focused { area.placeCursor(x: place.x, y: place.y - first) }
  }

  private func drawRow(_ row: Range<Int>, _ buffer: EditBuffer, y: Int, on area: Surface) {
    guard let selected = buffer.selection?.clamped(to: row), !selected.isEmpty else {
      area.put(String(buffer.characters[row]), x: 0, y: y)
      return
    }
    let line = Line([
      Span(String(buffer.characters[row.lowerBound..<selected.lowerBound])),
      Span(String(buffer.characters[selected]), .marked),
      Span(String(buffer.characters[selected.upperBound..<row.upperBound])),
    ])
    area.put(line, x: 0, y: y)
  }

  private func drawCounter(_ count: Int, _ limit: Int, on surface: Surface) {
    let style: Style = count > limit ? .warning : .muted
    let sign = count > limit ? "! " : ""
    let counted = Line("\(sign)\(count)/\(limit)", style)
    surface.putRight(Line(meter.isEmpty ? "" : meter + "  ", .muted) + counted, y: surface.height - 1)
  }
}
