extension Buffer {
  /// The runs of cells in which `new` differs from this buffer, from the upper left; all of `new` when the sizes differ.
  public func diff(to new: Buffer) -> [Run] {
    guard size == new.size else {
      return (0..<new.size.height).map { new.run($0, 0..<new.size.width) }.filter { !$0.cells.isEmpty }
    }
    if cells == new.cells { return [] }
    return (0..<size.height).flatMap { changedRuns($0, new) }
  }

  /// This buffer with `runs` drawn on it.
  public func applying(_ runs: [Run]) -> Buffer {
    var changed = self
    for run in runs {
      let first = run.start.y * size.width + run.start.x
      changed.cells.replaceSubrange(first..<first + run.cells.count, with: run.cells)
    }
    return changed
  }

  private func changedRuns(_ y: Int, _ new: Buffer) -> [Run] {
    var runs: [Run] = []
    var x = 0
    while x < size.width {
      guard self[x, y] != new[x, y] else {
        x += 1
        continue
      }
      // The first half of a wide character is drawn with its second half.
      let start = new[x, y].width == 0 ? max(0, x - 1) : x
      while x < size.width, new[x, y].width == 0 || self[x, y] != new[x, y] { x += 1 }
      runs.append(new.run(y, start..<x))
    }
    return runs
  }

  private func run(_ y: Int, _ columns: Range<Int>) -> Run {
    let row = y * size.width
    return Run(
      start: Point(x: columns.lowerBound, y: y),
      cells: Array(cells[row + columns.lowerBound..<row + columns.upperBound]))
  }
}
