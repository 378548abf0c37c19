extension EditBuffer {
  /// The keys that mean the same in every text: characters, deleting, moving by character and word, selecting with
  /// Shift, Ctrl-A for all, undo and redo. Rows, ends and Enter are left to the view.
  mutating func handleCommon(_ key: Key) -> Response {
    switch key {
    case .character(let character):
      insert(String(character))
      return .changed
    case .backspace: return deleted(delete(to: cursor - 1))
    case .delete: return deleted(delete(to: cursor + 1))
    case .ctrl("w"), .modified(.alt, .backspace): return deleted(delete(to: wordStart(before: cursor)))
    case .modified(.ctrl, .delete), .alt("d"): return deleted(delete(to: wordEnd(after: cursor)))
    case .ctrl("z"): return undo() ? .changed : .moved
    case .ctrl("y"): return redo() ? .changed : .moved
    case .ctrl("a"):
      selectAll()
      return .moved
    default: return handleMovement(key)
    }
  }

  private mutating func handleMovement(_ key: Key) -> Response {
    switch key {
    // Leaving a selection with an arrow goes to its end on that side.
    case .left: move(to: selection?.lowerBound ?? cursor - 1)
    case .right: move(to: selection?.upperBound ?? cursor + 1)
    case .modified(.shift, .left): move(to: cursor - 1, selecting: true)
    case .modified(.shift, .right): move(to: cursor + 1, selecting: true)
    case .modified(.ctrl, .left), .alt("b"): move(to: wordStart(before: cursor))
    case .modified(.ctrl, .right), .alt("f"): move(to: wordEnd(after: cursor))
    case .modified([.ctrl, .shift], .left): move(to: wordStart(before: cursor), selecting: true)
    case .modified([.ctrl, .shift], .right): move(to: wordEnd(after: cursor), selecting: true)
    case .modified(.ctrl, .home): move(to: 0)
    case .modified(.ctrl, .end): move(to: characters.count)
    default: return .ignored
    }
    return .moved
  }

  private func deleted(_ something: Bool) -> Response { something ? .changed : .moved }
}
