/// A column and a row counted from the upper left corner, both from 0.
public struct Point: Hashable, Sendable {
  /// The column, from 0.
  public var x: Int
  /// The row, from 0.
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The corner everything is counted from.
  public static let zero = Point(x: 0, y: 0)
}
