/// Which part of something long is shown. Moves no more than needed to keep the cursor in sight, so that the terminal
/// can scroll by single rows.
///
/// The user moves what is shown; a new size only bends it for as long as it lasts. A window that was made small for a
/// while comes back to the rows it showed, whatever sizes it had in between.
public struct Scroll: Hashable, Sendable {
  /// The first row (or column) shown.
  public private(set) var first = 0
  /// How many are shown at once, as last told.
  public private(set) var extent: Int
  /// The first row shown when the user last moved.
  private var kept = 0

  public init(extent: Int = 20) { self.extent = extent }

  /// Where to start when `extent` rows of `count` are drawn and `cursor` must be among them.
  public func start(showing cursor: Int, of count: Int, extent: Int) -> Int {
    Scroll.start(first, showing: [cursor], of: count, extent: extent)
  }

  /// After the user moved: brings `rows` into sight, the last of them in any case.
  public mutating func follow(_ rows: Int..., of count: Int) {
    first = Scroll.start(first, showing: rows, of: count, extent: extent)
    kept = first
  }

  /// Tells how much room there is, and brings `rows` into sight, the last of them in any case.
  public mutating func layout(extent: Int, showing rows: Int..., of count: Int) {
    self.extent = max(1, extent)
    first = Scroll.start(kept, showing: rows, of: count, extent: self.extent)
  }

  private static func start(_ first: Int, showing rows: [Int], of count: Int, extent: Int) -> Int {
    rows.reduce(first) { start, row in
      max(0, min(row < start ? row : max(start, row - extent + 1), count - extent))
    }
  }
}
