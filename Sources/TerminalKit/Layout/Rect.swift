/// A rectangle of cells: where it starts and how much it holds.
public struct Rect: Hashable, Sendable {
  /// The upper left cell.
  public var origin: Point
  /// How much it holds.
  public var size: Size

  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
  }

  /// The whole of an area of `size`.
  public init(_ size: Size) { self.init(origin: .zero, size: size) }

  /// The first column.
  public var x: Int { origin.x }
  /// The first row.
  public var y: Int { origin.y }
  /// Columns.
  public var width: Int { size.width }
  /// Rows.
  public var height: Int { size.height }
  /// The first column to the right of the rectangle.
  public var endX: Int { origin.x + size.width }
  /// The first row below the rectangle.
  public var endY: Int { origin.y + size.height }
  /// Whether there is not a single cell.
  public var isEmpty: Bool { size.isEmpty }

  /// Whether `point` lies inside.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < endX && point.y >= y && point.y < endY
  }

  /// What the two have in common; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x), top = max(y, other.y)
    return Rect(x: left, y: top, width: min(endX, other.endX) - left, height: min(endY, other.endY) - top)
  }

  /// The rectangle without `columns` at each side and `rows` above and below.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    let dx = min(columns, width / 2), dy = min(rows, height / 2)
    return Rect(x: x + dx, y: y + dy, width: width - 2 * dx, height: height - 2 * dy)
  }

  /// A rectangle of `size`, cut to this one, in its middle.
  public func centered(_ wanted: Size) -> Rect {
    let inner = Size(width: min(wanted.width, width), height: min(wanted.height, height))
    return Rect(
      origin: Point(x: x + (width - inner.width) / 2, y: y + (height - inner.height) / 2), size: inner)
  }

  /// Parts from the top down, one per constraint, `gap` empty rows between them.
  public func rows(_ constraints: [Constraint], gap: Int = 0) -> [Rect] {
    Constraint.spans(constraints, in: height, gap: gap).map {
      Rect(x: x, y: y + $0.start, width: width, height: $0.length)
    }
  }

  /// Parts from left to right, one per constraint, `gap` empty columns between them.
  public func columns(_ constraints: [Constraint], gap: Int = 0) -> [Rect] {
    Constraint.spans(constraints, in: width, gap: gap).map {
      Rect(x: x + $0.start, y: y, width: $0.length, height: height)
    }
  }
}
