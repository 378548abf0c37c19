/// A text on one row. Scrolls sideways when it is longer than its room.
public struct TextField: Sendable {
  private let placeholder: String
  private let mask: Character?

  /// `placeholder` is shown, muted, while the field is empty; `mask` is shown instead of every character.
  public init(placeholder: String = "", mask: Character? = nil) {
    self.placeholder = placeholder
    self.mask = mask
  }

  /// Draws one row, with the cursor in the text when `focused`.
  public func draw(_ state: TextFieldState, on surface: Surface, focused: Bool = true) {
    let row = surface.part(Rect(x: 0, y: 0, width: surface.width, height: 1))
    row.fill(focused ? .fieldActive : .fieldInactive)
    let shown = state.buffer.characters.map { mask ?? $0 }
    let column = TextField.columns(shown, state.buffer.cursor)
    // One column more than the text, for a cursor after its last character. Unfocused, the beginning is what matters.
    let total = TextField.columns(shown, shown.count) + 1
    let first = focused ? state.scroll.start(showing: column, of: total, extent: surface.width) : 0
    if shown.isEmpty {
      row.put(placeholder, x: 0, y: 0, style: Style(.muted, [.underline]))
    } else {
      draw(shown, state.buffer.selection, from: first, on: row, style: focused ? .fieldActive : .fieldInactive)
    }
    if focused { row.placeCursor(x: column - first, y: 0) }
  }

  private func draw(
    _ shown: [Character], _ selection: Range<Int>?, from first: Int, on row: Surface, style: Style
  ) {
    var x = -first
    for (index, character) in shown.enumerated() where x < row.width {
      let selected = selection?.contains(index) == true
      x = row.put(String(character), x: x, y: 0, style: selected ? .marked : style)
    }
  }

  static func columns(_ characters: [Character], _ end: Int) -> Int {
    characters.prefix(end).reduce(0) { $0 + TextWidth.of($1) }
  }
}
