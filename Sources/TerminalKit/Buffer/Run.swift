/// Neighbouring cells on one row that a terminal has to draw anew. Never begins with half a wide character.
public struct Run: Hashable, Sendable {
  public let start: Point
  public let cells: [Cell]
}
