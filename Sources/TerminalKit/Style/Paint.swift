/// How a role looks: palette numbers (0 to 255, `nil` for the terminal's own colour) and attributes.
public struct Paint: Hashable, Sendable {
  /// The letters' palette number; `nil` for the terminal's own.
  public var foreground: UInt8?
  /// The background's palette number; `nil` for the terminal's own.
  public var background: UInt8?
  /// Drawn on top of the colours.
  public var attributes: Attributes

  public init(_ foreground: UInt8? = nil, on background: UInt8? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
