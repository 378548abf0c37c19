/// What is chosen in a list of choices, what was typed to find one, and where the cursor is.
public struct ChoiceState: Hashable, Sendable {
  /// Whether more than one can be chosen.
  public let allowsMany: Bool
  /// The ids chosen, in the order of the choices.
  public private(set) var chosen: [String]
  /// What was typed; only choices that fit are shown.
  public private(set) var query = ""
  public private(set) var list = ListState()

  public init(chosen: [String] = [], allowsMany: Bool = false) {
    self.allowsMany = allowsMany
    self.chosen = allowsMany ? chosen : Array(chosen.prefix(1))
  }

  /// The choices in sight: all, or those that fit what was typed, best first.
  public func visible(_ choices: [Choice]) -> [Choice] {
    guard !query.isEmpty else { return choices }
    let scored = choices.indices.compactMap { index -> (Int, Int)? in
      let names = [choices[index].title] + choices[index].aliases
      return names.compactMap { Fuzzy.score(query, in: $0) }.max().map { (index, $0) }
    }
    return scored.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map { choices[$0.0] }
  }

  /// The choice under the cursor.
  public func current(_ choices: [Choice]) -> Choice? {
    let visible = visible(choices)
    return visible.indices.contains(list.cursor) ? visible[list.cursor] : nil
  }

  /// Tells how many rows there are room for.
  public mutating func layout(height: Int, _ choices: [Choice]) {
    list.layout(height: height, count: visible(choices).count)
  }

  /// Letters find, Backspace and Esc take back what was typed, arrows move. Enter chooses and submits; Space chooses,
  /// or takes the choice away where many are allowed. Up on the first and Down on the last choice are ignored.
  public mutating func handle(_ key: Key, _ choices: [Choice]) -> Response {
    let count = visible(choices).count
    switch key {
    case .character(" ") where allowsMany || query.isEmpty: return toggle(choices)
    case .character(let letter): return search(query + String(letter))
    case .backspace where !query.isEmpty: return search(String(query.dropLast()))
    case .escape where !query.isEmpty: return search("")
    case .enter: return enter(choices)
    case .up where list.cursor == 0, .down where list.cursor >= count - 1: return .ignored
    default: return list.handleNavigation(key, count: count)
    }
  }

  /// Puts the cursor on what is chosen, or on the first choice, and forgets what was typed.
  public mutating func reset(_ choices: [Choice]) {
    query = ""
    let row = choices.firstIndex { chosen.contains($0.id) } ?? 0
    list.move(to: row, of: choices.count)
  }

  private mutating func search(_ text: String) -> Response {
    query = text
    list = ListState()
    return .moved
  }

  /// With many, Enter means done: what is chosen was chosen with Space.
  private mutating func enter(_ choices: [Choice]) -> Response {
    if allowsMany { return .submitted }
    guard let choice = current(choices), choice.unavailable == nil else { return .moved }
    chosen = [choice.id]
    reset(choices)
    return .submitted
  }

  private mutating func toggle(_ choices: [Choice]) -> Response {
    guard let choice = current(choices), choice.unavailable == nil else { return .moved }
    if !allowsMany {
      chosen = chosen == [choice.id] ? [] : [choice.id]
    } else {
      let isChosen = chosen.contains(choice.id)
      chosen = choices.map(\.id).filter { $0 == choice.id ? !isChosen : chosen.contains($0) }
    }
    return .changed
  }
}
