/// Where the user is in a list, and which rows are marked for an action on many.
public struct ListState: Hashable, Sendable {
  /// The row under the cursor, from 0.
  public private(set) var cursor: Int
  /// Marked rows, by number.
  public var marks: Set<Int> = []
  public private(set) var scroll = Scroll()

  public init(cursor: Int = 0) { self.cursor = max(0, cursor) }

  /// Tells how many rows there are room for and how many rows there are.
  public mutating func layout(height: Int, count: Int) {
    cursor = min(cursor, max(0, count - 1))
    scroll.layout(extent: height, showing: cursor, of: count)
  }

  /// Moves the cursor to a row; the nearest there is.
  public mutating func move(to row: Int, of count: Int) {
    cursor = max(0, min(row, count - 1))
    scroll.follow(cursor, of: count)
  }

  /// Arrows, `hjkl`-style letters, pages, ends; Space and `v` mark; Enter submits.
  public mutating func handle(_ key: Key, count: Int) -> Response {
    switch key {
    case .character("j"): return step(1, count)
    case .character("k"): return step(-1, count)
    case .character("g"): return jump(0, count)
    case .character("G"): return jump(count - 1, count)
    case .character(" "), .character("v"): return toggleMark(count)
    default: return handleNavigation(key, count: count)
    }
  }

  /// As `handle`, without the letters: for lists below a text field.
  public mutating func handleNavigation(_ key: Key, count: Int) -> Response {
    switch key {
    case .up: return step(-1, count)
    case .down: return step(1, count)
    case .pageUp: return step(-max(1, scroll.extent - 1), count)
    case .pageDown: return step(max(1, scroll.extent - 1), count)
    case .home: return jump(0, count)
    case .end: return jump(count - 1, count)
    case .enter: return count > 0 ? .submitted : .ignored
    default: return .ignored
    }
  }

  /// A click or the wheel; the point is in the list's own coordinates. A double click submits.
  public mutating func handle(_ mouse: Mouse, count: Int) -> Response {
    switch mouse.kind {
    case .wheelUp: return step(-3, count)
    case .wheelDown: return step(3, count)
    case .release: return .ignored
    case .press, .doubleClick:
      let row = scroll.first + mouse.point.y
      guard mouse.point.y >= 0, row < count else { return .ignored }
      move(to: row, of: count)
      return mouse.kind == .doubleClick ? .submitted : .moved
    }
  }

  private mutating func step(_ rows: Int, _ count: Int) -> Response { jump(cursor + rows, count) }

  private mutating func jump(_ row: Int, _ count: Int) -> Response {
    move(to: row, of: count)
    return .moved
  }

  /// Marks and goes on to the next row, so that neighbours are marked by pressing the key again.
  private mutating func toggleMark(_ count: Int) -> Response {
    guard count > 0 else { return .ignored }
    if marks.remove(cursor) == nil { marks.insert(cursor) }
    move(to: cursor + 1, of: count)
    return .changed
  }
}
