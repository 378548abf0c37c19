/// Which part of something long is shown. Moves no more than needed to keep the cursor in sight, so that the terminal
/// can scroll by single rows.
public struct Scroll: Hashable, Sendable {
  /// The first row (or column) shown.
  public private(set) var first = 0
  /// How many are shown at once, as last told.
  public private(set) var extent: Int

  public init(extent: Int = 20) { self.extent = extent }

  /// Where to start when `extent` rows of `count` are drawn and `cursor` must be among them.
  public func start(showing cursor: Int, of count: Int, extent: Int) -> Int {
    var start = first
    if cursor < start { start = cursor }
    if cursor >= start + extent { start = cursor - extent + 1 }
    return max(0, min(start, count - extent))
  }

  /// Brings `cursor` into sight.
  public mutating func follow(_ cursor: Int, of count: Int) {
    first = start(showing: cursor, of: count, extent: extent)
  }

  /// Tells how much room there is, and brings `cursor` into sight.
  public mutating func layout(extent: Int, cursor: Int, of count: Int) {
    self.extent = max(1, extent)
    follow(cursor, of: count)
  }
}
