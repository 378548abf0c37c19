/// What a terminal can do, as far as a program should care.
public struct Capabilities: Hashable, Sendable {
  /// 0 (none, or none wanted), 8 or more.
  public var colours: Int
  /// Whether characters outside ASCII are shown as they are; otherwise stand-ins are drawn.
  public var utf8: Bool

  public init(colours: Int, utf8: Bool) {
    self.colours = colours
    self.utf8 = utf8
  }
}
