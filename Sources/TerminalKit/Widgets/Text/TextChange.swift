/// One replacement in an edited text; enough to undo it and to do it again.
struct TextChange: Hashable, Sendable {
  var position: Int
  var removed: [Character]
  var inserted: [Character]
  var cursorBefore: Int

  /// The change that takes this one back.
  var reversed: TextChange {
    TextChange(position: position, removed: inserted, inserted: removed, cursorBefore: position + inserted.count)
  }

  /// Takes in the change made right after this one, when an author would see both as one: typing on in a word, or
  /// deleting on. Returns whether it did.
  mutating func absorb(_ next: TextChange) -> Bool {
    if removed.isEmpty, next.removed.isEmpty, next.inserted.count == 1,
      next.position == position + inserted.count, let last = inserted.last, !last.isNewline,
      !(last.isWhitespace && !next.inserted[0].isWhitespace)
    {
      inserted += next.inserted
      return true
    }
    guard inserted.isEmpty, next.inserted.isEmpty, next.removed.count == 1, removed.count < 40 else { return false }
    if next.position + 1 == position {
      removed = next.removed + removed
      position = next.position
      return true
    }
    guard next.position == position else { return false }
    removed += next.removed
    return true
  }
}
