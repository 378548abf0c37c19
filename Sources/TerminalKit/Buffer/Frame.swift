/// One drawn screen: the cells, and where the terminal's cursor sits (`nil`: hidden).
public struct Frame: Hashable, Sendable {
  /// What every cell shows.
  public let buffer: Buffer
  /// Where the cursor sits; `nil` when it is hidden.
  public let cursor: Point?

  public init(buffer: Buffer, cursor: Point? = nil) {
    self.buffer = buffer
    self.cursor = cursor
  }

  /// Draws a screen of `size`; `draw` gets a surface that covers it.
  public init(size: Size, draw: (Surface) -> Void) {
    let canvas = Canvas(size: size)
    draw(Surface(canvas: canvas, area: Rect(size)))
    self.init(buffer: canvas.buffer, cursor: canvas.cursor)
  }
}
