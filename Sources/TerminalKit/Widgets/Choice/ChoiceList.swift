/// Choices below each other, `(•) one` or `[x] many`, with the meaning of the one under the cursor beside the list or,
/// where it is narrow, below it.
public struct ChoiceList: Sendable {
  /// Columns from which the meaning is shown beside the list.
  static let wide = 64
  /// The most rows kept for the meaning below the list.
  static let meaningLimit = 5
  /// A longer list is searched more than it is read: the meaning gets two rows, and nothing is measured.
  static let measuredChoices = 12

  private let choices: [Choice]

  public init(_ choices: [Choice]) { self.choices = choices }

  /// Rows the list takes in `width` columns with its definitions.
  public func height(width: Int) -> Int { choices.count + meaningHeight(width: width) }

  /// Rows for the choices themselves: what `ChoiceState.layout` must be told.
  public func listHeight(in size: Size, _ state: ChoiceState) -> Int {
    max(1, size.height - (state.query.isEmpty ? 0 : 1) - meaningHeight(width: size.width))
  }

  /// Rows kept for the meaning below the list: room for the longest one, so that the list stands still when the cursor
  /// moves.
  func meaningHeight(width: Int) -> Int {
    guard hasDefinitions, !isBeside(width) else { return 0 }
    guard choices.count <= ChoiceList.measuredChoices else { return 2 }
    let rows = choices.map { choice in
      [choice.unavailable ?? "", choice.definition].filter { !$0.isEmpty }
        .map { Paragraph($0).height(width: width - 2) }.reduce(0, +)
    }
    return min(max(2, rows.max() ?? 0), ChoiceList.meaningLimit)
  }

  /// Draws the choices; the meaning of the current one only when `focused`.
  public func draw(_ state: ChoiceState, on surface: Surface, focused: Bool = true) {
    let top = state.query.isEmpty ? 0 : 1
    let rows = min(listHeight(in: surface.size, state), surface.height)
    let listWidth = isBeside(surface.width) ? surface.width / 2 : surface.width
    let visible = state.visible(choices)
    if top == 1 { surface.put(Line([Span("/ ", .key), Span(state.query)]), x: 0, y: 0) }
    let list = surface.part(Rect(x: 0, y: top, width: listWidth, height: rows))
    ListView(count: visible.count) { row(visible[$0], state) }.draw(state.list, on: list, focused: focused)
    guard focused, let current = state.current(choices) else { return }
    let below = Rect(x: 2, y: top + rows, width: surface.width - 2, height: surface.height - top - rows)
    let beside = Rect(x: listWidth + 2, y: top, width: surface.width - listWidth - 2, height: rows)
    drawMeaning(of: current, on: surface.part(isBeside(surface.width) ? beside : below))
  }

  private func drawMeaning(of choice: Choice, on surface: Surface) {
    var used = 0
    if let reason = choice.unavailable { used = Paragraph(reason, .warning).draw(on: surface) }
    let rest = Rect(x: 0, y: used, width: surface.width, height: surface.height - used)
    Paragraph(choice.definition, .muted).draw(on: surface.part(rest))
  }

  private func row(_ choice: Choice, _ state: ChoiceState) -> Line {
    let isChosen = state.chosen.contains(choice.id)
    let box = state.allowsMany ? (isChosen ? "[x] " : "[ ] ") : (isChosen ? "(•) " : "( ) ")
    let sign = choice.unavailable == nil ? "" : " ×"
    return Line(box + choice.title + sign, choice.unavailable == nil ? .normal : .muted)
  }

  private var hasDefinitions: Bool { choices.contains { !$0.definition.isEmpty || $0.unavailable != nil } }
  private func isBeside(_ width: Int) -> Bool { hasDefinitions && width >= ChoiceList.wide }
}
