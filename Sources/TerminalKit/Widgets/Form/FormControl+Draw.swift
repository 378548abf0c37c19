extension FormControl {
  /// Choices shown at once before the list scrolls, where a meaning stands below them.
  static let choicesShown = 8
  /// Rows an open list may take in any case.
  static let choiceRows = 10

  /// Columns of the bar that shows how far down a long text reaches.
  static let editorMargin = 2

  /// Rows the control takes. A list of choices is open only while it has the focus.
  func height(width: Int, focused: Bool) -> Int {
    switch self {
    case .text, .answer: return 1
    case .editor(let state, let rows, let limit):
      return max(1, rows) + (FormControl.countsNow(state, limit, focused: focused) ? 1 : 0)
    case .choice(let state, let choices):
      guard focused else { return 1 }
      let list = ChoiceList(choices)
      let shown = max(FormControl.choiceRows, FormControl.choicesShown + list.meaningHeight(width: width))
      return min(list.height(width: width), shown)
        + (state.query.isEmpty ? 0 : 1)
    case .remark: return 0
    }
  }

  /// The counter takes a row, so it is there while the text is written, and afterwards only when there is too much.
  private static func countsNow(_ state: TextEditorState, _ limit: Int?, focused: Bool) -> Bool {
    limit.map { focused || state.buffer.characters.count > $0 } ?? false
  }

  /// Tells the control's state the room it will be drawn in.
  mutating func layout(_ size: Size) {
    switch self {
    case .text(var state):
      state.layout(width: size.width)
      self = .text(state)
    case .editor(var state, let rows, let limit):
      let inner = Size(width: size.width - FormControl.editorMargin, height: size.height)
      state.layout(TextEditor(softLimit: limit).textSize(in: inner))
      self = .editor(state, rows: rows, softLimit: limit)
    case .choice(var state, let choices):
      state.layout(height: ChoiceList(choices).listHeight(in: size, state), choices)
      self = .choice(state, choices)
    case .answer, .remark: break
    }
  }

  /// The row of the control the cursor is on.
  var cursorRow: Int {
    switch self {
    case .editor(let state, _, _): state.cursorPlace.y - state.scroll.first
    case .choice(let state, _): state.list.cursor - state.list.scroll.first + (state.query.isEmpty ? 0 : 1)
    case .text, .answer, .remark: 0
    }
  }

  func draw(on surface: Surface, focused: Bool, placeholder: String, meter: String = "") {
    switch self {
    case .text(let state): TextField(placeholder: placeholder).draw(state, on: surface, focused: focused)
    case .editor(let state, let rows, let limit):
      surface.fill(.normal)
      for y in 0..<max(1, rows) { surface.put("│", x: 0, y: y, style: focused ? .accent : .line) }
      let margin = FormControl.editorMargin
      let inner = surface.part(Rect(x: margin, y: 0, width: surface.width - margin, height: surface.height))
      let counted = FormControl.countsNow(state, limit, focused: focused) ? limit : nil
      TextEditor(softLimit: counted, placeholder: placeholder, meter: meter).draw(state, on: inner, focused: focused)
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
