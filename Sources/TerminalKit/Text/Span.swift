/// A piece of text in one style.
public struct Span: Hashable, Sendable {
  /// As stored; made safe when it is drawn.
  public var text: String
  /// The style of all of it.
  public var style: Style

  public init(_ text: String, _ style: Style = .normal) {
    self.text = text
    self.style = style
  }
}
