/// A list in columns under a header that stays. Uses a `ListState`; its height is the surface's less one.
public struct Table {
  public struct Column: Hashable, Sendable {
    public var title: String
    public var width: Constraint
    public var alignment: Label.Alignment

    public init(_ title: String, _ width: Constraint, _ alignment: Label.Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// Which column the rows are ordered by.
  public struct Sort: Hashable, Sendable {
    public var column: Int
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
      ) { drawCells(row(index), on: $0) }
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
    let places = surface.bounds.columns(columns.map(\.width), gap: 1)
    for (index, line) in lines.prefix(columns.count).enumerated() {
      Label(line, columns[index].alignment).draw(on: surface.part(places[index]))
    }
  }
}
