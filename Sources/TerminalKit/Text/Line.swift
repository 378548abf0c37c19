/// One row of text in several styles.
public struct Line: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The pieces from left to right.
  public var spans: [Span]

  public init(_ spans: [Span] = []) { self.spans = spans }

  public init(_ text: String, _ style: Style = .normal) { self.init([Span(text, style)]) }

  public init(stringLiteral value: String) { self.init(value) }

  /// Columns the line takes.
  public var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }

  /// The text without its styles.
  public var text: String { spans.map(\.text).joined() }

  /// The one line after the other.
  public static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

  /// The line with every style changed.
  public func styled(_ change: (Style) -> Style) -> Line {
    Line(spans.map { Span($0.text, change($0.style)) })
  }
}
