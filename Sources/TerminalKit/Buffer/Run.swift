/// Neighbouring cells on one row that a terminal has to draw anew. Never begins with half a wide character.
public struct Run: Hashable, Sendable {
  /// Where the first cell lies.
  public let start: Point
  /// The cells from there on to the right.
  public let cells: [Cell]
}
