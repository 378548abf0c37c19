/// A text of many rows, and where the user is in it.
public struct TextEditorState: Hashable, Sendable {
  public private(set) var buffer: EditBuffer
  public private(set) var scroll = Scroll()
  private(set) var wrapped: WrappedText
  /// The column Up and Down aim for, so that a short row on the way does not lose it.
  private var goal: Int?

  public init(_ text: String = "", width: Int = 80) {
    buffer = EditBuffer(text)
    wrapped = WrappedText(buffer.characters, width: max(1, width))
  }

  /// The text. Setting it starts anew: nothing can be undone.
  public var text: String {
    get { buffer.text }
    set { self = TextEditorState(newValue, width: wrapped.width) }
  }

  /// Rows the text takes.
  public var rowCount: Int { wrapped.rows.count }

  /// Tells how much room there is; the text is wrapped anew when the width changed.
  public mutating func layout(_ size: Size) {
    if max(1, size.width) != wrapped.width { wrapped = WrappedText(buffer.characters, width: max(1, size.width)) }
    scroll.layout(extent: size.height, showing: cursorRow, of: rowCount)
  }

  /// The row and column of the cursor in the wrapped text.
  public var cursorPlace: Point {
    let row = cursorRow
    return Point(x: columns(wrapped.rows[row].lowerBound, buffer.cursor), y: row)
  }

  /// Everything a field does, and rows: arrows, ends, pages, Enter for a new line. Alt-Enter submits. Up on the first
  /// row and Down on the last are left to the caller, and so are Tab and Esc.
  public mutating func handle(_ key: Key) -> Response {
    let before = buffer.revision
    let response = response(to: key)
    if response.isHandled { settle(before, keepsGoal: TextEditorState.isVertical(key)) }
    return response
  }

  /// Inserts pasted text as it is.
  public mutating func paste(_ text: String) -> Response {
    let before = buffer.revision
    buffer.insert(text)
    settle(before, keepsGoal: false)
    return .changed
  }

  private mutating func response(to key: Key) -> Response {
    let row = wrapped.rows[cursorRow]
    switch key {
    case .altEnter: return .submitted
    case .enter: return buffer.handleCommon(.character("\n"))
    case .up: return moveRows(-1)
    case .down: return moveRows(1)
    case .modified(.shift, .up): return moveRows(-1, selecting: true)
    case .modified(.shift, .down): return moveRows(1, selecting: true)
    case .pageUp: return movePage(-1)
    case .pageDown: return movePage(1)
    case .home: buffer.move(to: row.lowerBound)
    case .end: buffer.move(to: end(of: cursorRow))
    case .modified(.shift, .home): buffer.move(to: row.lowerBound, selecting: true)
    case .modified(.shift, .end): buffer.move(to: end(of: cursorRow), selecting: true)
    case .ctrl("u"): return buffer.delete(to: row.lowerBound) ? .changed : .moved
    case .ctrl("k"): return buffer.delete(to: end(of: cursorRow)) ? .changed : .moved
    default: return buffer.handleCommon(key)
    }
    return .moved
  }

  /// After a key: rows, goal and scroll agree with the text again.
  private mutating func settle(_ before: Int, keepsGoal: Bool) {
    if buffer.revision == before + 1, let change = buffer.lastChange {
      wrapped.update(buffer.characters, after: change)
    } else if buffer.revision != before {
      wrapped = WrappedText(buffer.characters, width: wrapped.width)
    }
    if !keepsGoal { goal = nil }
    scroll.follow(cursorRow, of: rowCount)
  }

  private mutating func movePage(_ direction: Int) -> Response {
    _ = moveRows(direction * max(1, scroll.extent - 1))
    return .moved
  }

  private mutating func moveRows(_ rows: Int, selecting: Bool = false) -> Response {
    let place = cursorPlace
    let target = max(0, min(place.y + rows, rowCount - 1))
    guard target != place.y else { return selecting || buffer.selection != nil ? .moved : .ignored }
    let column = goal ?? place.x
    goal = column
    buffer.move(to: index(row: target, column: column), selecting: selecting)
    return .moved
  }

  private var cursorRow: Int { wrapped.row(of: buffer.cursor) }

  /// The last place on a row. On a row that goes on below, the place after its last character is the next row's start.
  private func end(of row: Int) -> Int {
    let range = wrapped.rows[row]
    let goesOn = row + 1 < rowCount && wrapped.rows[row + 1].lowerBound == range.upperBound
    return goesOn ? max(range.lowerBound, range.upperBound - 1) : range.upperBound
  }

  private func index(row: Int, column: Int) -> Int {
    var used = 0
    for index in wrapped.rows[row].lowerBound..<end(of: row) {
      used += TextWidth.of(buffer.characters[index])
      if used > column { return index }
    }
    return end(of: row)
  }

  private func columns(_ start: Int, _ end: Int) -> Int {
    buffer.characters[start..<end].reduce(0) { $0 + TextWidth.of($1) }
  }

  private static func isVertical(_ key: Key) -> Bool {
    switch key {
    case .up, .down, .pageUp, .pageDown, .modified(.shift, .up), .modified(.shift, .down): true
    default: false
    }
  }
}
