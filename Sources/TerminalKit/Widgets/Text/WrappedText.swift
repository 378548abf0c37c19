/// The rows of a text in a given width, kept up to date paragraph by paragraph: a key in a long text must not cost the
/// whole text.
struct WrappedText: Hashable, Sendable {
  let width: Int
  private(set) var rows: [Range<Int>]

  init(_ text: [Character], width: Int) {
    self.width = width
    rows = WordWrap.rows(text, width: width)
  }

  /// The row the cursor is on when it stands before character `index`.
  func row(of index: Int) -> Int {
    var low = 0, high = rows.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if rows[middle].lowerBound <= index { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Brings the rows up to date after `change` led to `text`: only the paragraphs it touched are wrapped again.
  mutating func update(_ text: [Character], after change: TextChange) {
    let shift = change.inserted.count - change.removed.count
    var start = change.position
    while start > 0, !text[start - 1].isNewline { start -= 1 }
    var end = change.position + change.inserted.count
    while end < text.count, !text[end].isNewline { end += 1 }
    let first = row(of: start)
    let last = row(of: end - shift)
    let tail = rows[(last + 1)...].map { $0.lowerBound + shift..<$0.upperBound + shift }
    rows.replaceSubrange(first..., with: WordWrap.rows(text, start..<end, width: width) + tail)
  }
}
