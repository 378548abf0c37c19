/// One row of text; cut with `…` when it does not fit.
public struct Label: Sendable {
  /// Where the text stands in its room.
  public enum Alignment: Hashable, Sendable { case left, right, center }

  private let line: Line
  private let alignment: Alignment

  public init(_ line: Line, _ alignment: Alignment = .left) {
    self.line = line
    self.alignment = alignment
  }

  public init(_ text: String, _ style: Style = .normal, _ alignment: Alignment = .left) {
    self.init(Line(text, style), alignment)
  }

  /// Draws the row at the top of `surface`.
  public func draw(on surface: Surface) {
    let shown = line.clipped(to: surface.width)
    let room = surface.width - shown.width
    let x =
      switch alignment {
      case .left: 0
      case .right: room
      case .center: room / 2
      }
    surface.put(shown, x: x, y: 0)
  }
}

extension Line {
  /// The line cut to `columns`, ending with `…` when something was cut off.
  public func clipped(to columns: Int) -> Line {
    guard width > columns else { return self }
    var left = columns
    var kept: [Span] = []
    for span in spans where left > 0 {
      let taken = TextWidth.of(span.text)
      // Something is cut in or after this span, so the sign for it must fit here if the next one gets no room.
      let text = taken < left ? span.text : TextWidth.clip(span.text + " ", to: left)
      kept.append(Span(text, span.style))
      left -= TextWidth.of(text)
    }
    return Line(kept)
  }
}
