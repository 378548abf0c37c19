extension FormControl {
  /// Choices shown at once before the list scrolls.
  static let choicesShown = 8

  /// Rows the control takes. A list of choices is open only while it has the focus.
  func height(width: Int, focused: Bool) -> Int {
    switch self {
    case .text, .answer: return 1
    case .editor(_, let rows, let limit): return max(1, rows) + (limit == nil ? 0 : 1)
    case .choice(let state, let choices):
      guard focused else { return 1 }
      let list = ChoiceList(choices)
      return min(list.height(width: width), FormControl.choicesShown + ChoiceList.definitionHeight)
        + (state.query.isEmpty ? 0 : 1)
    case .remark: return 0
    }
  }

  /// Tells the control's state the room it will be drawn in.
  mutating func layout(_ size: Size) {
    switch self {
    case .text(var state):
      state.layout(width: size.width)
      self = .text(state)
    case .editor(var state, let rows, let limit):
      state.layout(TextEditor(softLimit: limit).textSize(in: size))
      self = .editor(state, rows: rows, softLimit: limit)
    case .choice(var state, let choices):
      state.layout(height: ChoiceList(choices).listHeight(in: size, state), choices)
      self = .choice(state, choices)
    case .answer, .remark: break
    }
  }

  func draw(on surface: Surface, focused: Bool, placeholder: String) {
    switch self {
    case .text(let state): TextField(placeholder: placeholder).draw(state, on: surface, focused: focused)
    case .editor(let state, _, let limit):
      surface.fill(.normal)
      TextEditor(softLimit: limit, placeholder: placeholder).draw(state, on: surface, focused: focused)
    case .choice(let state, let choices):
      if focused { return ChoiceList(choices).draw(state, on: surface) }
      let titles = choices.filter { state.chosen.contains($0.id) }.map(\.title).joined(separator: ", ")
      surface.fill(.fieldInactive, Rect(x: 0, y: 0, width: surface.width, height: 1))
      let shown = titles.isEmpty ? placeholder : titles
      Label(shown, Style(titles.isEmpty ? .muted : .fieldInactive, .underline)).draw(on: surface)
    case .answer(let answer, let labels):
      FormControl.question(labels).draw(answer, on: surface, focused: focused)
    case .remark: break
    }
  }
}
