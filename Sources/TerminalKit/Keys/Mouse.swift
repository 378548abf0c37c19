/// What the mouse did, and on which cell.
public struct Mouse: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case press, release, doubleClick, wheelUp, wheelDown }

  public var kind: Kind
  public var point: Point

  public init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }
}
