/// A list in columns under a header that stays; the chosen row's first column is reversed. Uses a `ListState`, whose
/// height is the surface's less `headerHeight`.
public struct Table {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What the header says.
    public var title: String
    /// How much of the row it gets.
    public var width: Constraint
    /// Where texts stand in it.
    public var alignment: Label.Alignment

    public init(_ title: String, _ width: Constraint, _ alignment: Label.Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// Which column the rows are ordered by.
  public struct Sort: Hashable, Sendable {
    /// The number of the column, from 0.
    public var column: Int
    /// Whether the smallest comes first.
    public var ascending: Bool

    public init(column: Int, ascending: Bool = true) {
      self.column = column
      self.ascending = ascending
    }
  }

  private let columns: [Column]
  private let sort: Sort?
  private let count: Int
  private let row: (Int) -> [Line]
  private let empty: Line

  /// `row` gives one line per column; missing ones are left blank.
  public init(
    _ columns: [Column], sort: Sort? = nil, count: Int, empty: Line = Line(), row: @escaping (Int) -> [Line]
  ) {
    self.columns = columns
    self.sort = sort
    self.count = count
    self.row = row
    self.empty = empty
  }

  /// Rows that stay above the list.
  public static let headerHeight = 1

  /// Draws the header and the rows in sight, with the cursor on the chosen one when `focused`.
  public func draw(_ state: ListState, on surface: Surface, focused: Bool = true) {
    drawHeader(surface.part(Rect(x: ListRow.margin, y: 0, width: surface.width - ListRow.margin, height: 1)))
    let body = surface.part(Rect(x: 0, y: 1, width: surface.width, height: surface.height - 1))
    guard count > 0 else {
      body.put(empty, x: ListRow.margin, y: 0)
      return
    }
    let cursor = min(state.cursor, count - 1)
    let first = state.scroll.start(showing: cursor, of: count, extent: body.height)
    for y in 0..<max(0, min(body.height, count - first)) {
      let index = first + y
      ListRow.draw(
        y, chosen: index == cursor, marked: state.marks.contains(index), focused: focused, on: body
      ) { text in
        drawCells(row(index), on: text)
        return places(text).first?.endX ?? 0
      }
    }
  }

  private func drawHeader(_ surface: Surface) {
    let titles = columns.enumerated().map { index, column in
      let mark = sort?.column == index ? (sort?.ascending == true ? " ▲" : " ▼") : ""
      return Line(column.title + mark, Style(.heading, [.underline]))
    }
    drawCells(titles, on: surface)
  }

  private func drawCells(_ lines: [Line], on surface: Surface) {
    let places = places(surface)
    for (index, line) in lines.prefix(columns.count).enumerated() {
      Label(line, columns[index].alignment).draw(on: surface.part(places[index]))
    }
  }

  private func places(_ surface: Surface) -> [Rect] { surface.bounds.columns(columns.map(\.width), gap: 1) }
}
