/// A list of rows. Only rows in sight are asked for, so that its cost does not depend on how many there are.
public struct ListView {
  private let count: Int
  private let row: (Int) -> Line
  private let empty: Line

  /// `row` gives the text of one row; `empty` is shown when there are none.
  public init(count: Int, empty: Line = Line(), row: @escaping (Int) -> Line) {
    self.count = count
    self.row = row
    self.empty = empty
  }

  /// Draws the rows in sight, with the cursor on the chosen one when `focused`.
  public func draw(_ state: ListState, on surface: Surface, focused: Bool = true) {
    guard count > 0 else {
      surface.put(empty, x: ListRow.margin, y: 0)
      return
    }
    let cursor = min(state.cursor, count - 1)
    let first = state.scroll.start(showing: cursor, of: count, extent: surface.height)
    for y in 0..<min(surface.height, count - first) {
      let index = first + y
      ListRow.draw(
        y, chosen: index == cursor, marked: state.marks.contains(index), focused: focused, on: surface
      ) { text in text.put(row(index).clipped(to: text.width), x: 0, y: 0) }
    }
  }
}
