/// A short message at the lower right that goes away by itself: the program drops it at a tick or at the next key.
public struct Toast: Hashable, Sendable {
  /// What it says.
  public let text: String
  private let style: Style

  public init(_ text: String, _ style: Style = .success) {
    self.text = text
    self.style = style
  }

  /// Draws the message on the surface's last row, over what is there.
  public func draw(on surface: Surface) {
    let shown = TextWidth.clip(" \(text) ", to: surface.width)
    surface.putRight(Line(shown, style.adding(.reverse)), y: surface.height - 1)
  }
}
