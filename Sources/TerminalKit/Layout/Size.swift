/// Columns and rows; never negative.
public struct Size: Hashable, Sendable {
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Whether there is not a single cell.
  public var isEmpty: Bool { width == 0 || height == 0 }
}
