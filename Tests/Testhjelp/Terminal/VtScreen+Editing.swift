/// Erasing, inserting, deleting and scrolling.
extension VtScreen {
  private var blank: VtCell { VtCell.blank(cursor.style) }
  private var blankRow: [VtCell] { Array(repeating: blank, count: columns) }

  mutating func eraseCells(_ range: Range<Int>, row y: Int) {
    let clipped = range.clamped(to: 0..<columns)
    guard !clipped.isEmpty else { return }
    splitWide(at: clipped.lowerBound, y)
    splitWide(at: clipped.upperBound, y)
    for x in clipped { grid[y][x] = blank }
  }

  mutating func eraseInLine(_ part: Int) {
    cursor.isWrapPending = false
    switch part {
    case 0: eraseCells(cursor.x..<columns, row: cursor.y)
    case 1: eraseCells(0..<cursor.x + 1, row: cursor.y)
    default: eraseCells(0..<columns, row: cursor.y)
    }
  }

  mutating func eraseInDisplay(_ part: Int) {
    switch part {
    case 0:
      eraseInLine(0)
      for y in cursor.y + 1..<max(cursor.y + 1, rows) { grid[y] = blankRow }
    case 1:
      for y in 0..<cursor.y { grid[y] = blankRow }
      eraseInLine(1)
    case 2:
      for y in 0..<rows { grid[y] = blankRow }
    default: break
    }
  }

  mutating func insertCells(_ count: Int) {
    let x = cursor.x
    splitWide(at: x, cursor.y)
    let number = min(count, columns - x)
    grid[cursor.y].insert(contentsOf: repeatElement(blank, count: number), at: x)
    grid[cursor.y].removeLast(number)
    mendEnd(cursor.y)
  }

  mutating func deleteCells(_ count: Int) {
    let x = cursor.x
    let number = min(count, columns - x)
    splitWide(at: x, cursor.y)
    splitWide(at: x + number, cursor.y)
    grid[cursor.y].removeSubrange(x..<x + number)
    grid[cursor.y].append(contentsOf: repeatElement(blank, count: number))
    cursor.isWrapPending = false
  }

  /// A wide character whose second half was pushed out of the row.
  private mutating func mendEnd(_ y: Int) {
    guard let last = grid[y].last, let scalar = last.text.unicodeScalars.first else { return }
    if terminalWidth(scalar) == 2 { grid[y][columns - 1].text = " " }
  }

  mutating func insertLines(_ count: Int) {
    guard (top...bottom).contains(cursor.y) else { return }
    scrollDown(count, from: cursor.y)
    cursor.x = 0
    cursor.isWrapPending = false
  }

  mutating func deleteLines(_ count: Int) {
    guard (top...bottom).contains(cursor.y) else { return }
    scrollUp(count, from: cursor.y)
    cursor.x = 0
    cursor.isWrapPending = false
  }

  /// Lines from `first` to the bottom of the region move up.
  mutating func scrollUp(_ count: Int, from first: Int) {
    let number = min(count, bottom - first + 1)
    grid.removeSubrange(first..<first + number)
    grid.insert(contentsOf: repeatElement(blankRow, count: number), at: bottom - number + 1)
  }

  /// Lines from `first` to the bottom of the region move down.
  mutating func scrollDown(_ count: Int, from first: Int) {
    let number = min(count, bottom - first + 1)
    grid.removeSubrange(bottom - number + 1..<bottom + 1)
    grid.insert(contentsOf: repeatElement(blankRow, count: number), at: first)
  }
}
