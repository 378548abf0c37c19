/// What the mouse did, and on which cell.
public struct Mouse: Hashable, Sendable {
  /// What was done; presses are of the left button.
  public enum Kind: Hashable, Sendable { case press, release, doubleClick, wheelUp, wheelDown }

  /// What was done.
  public var kind: Kind
  /// The cell under the pointer, counted from the upper left corner of whatever is asked.
  public var point: Point

  public init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }
}
