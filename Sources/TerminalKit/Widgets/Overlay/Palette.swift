/// Every action by name. Actions that cannot be done now are listed too, with the reason.
public struct Palette: Hashable, Sendable {
  /// One action.
  public struct Command: Hashable, Sendable {
    /// What the program calls it.
    public var id: String
    /// What the user calls it.
    public var title: String
    /// The key that does the same, as shown to the user; may be empty.
    public var key: String
    /// Other names it is found by.
    public var aliases: [String]
    /// Why it cannot be done now; `nil` when it can.
    public var unavailable: String?

    public init(id: String, title: String, key: String = "", aliases: [String] = [], unavailable: String? = nil) {
      self.id = id
      self.title = title
      self.key = key
      self.aliases = aliases
      self.unavailable = unavailable
    }
  }

  private let commands: [Command]
  private let noMatch: String
  private var query = TextFieldState()
  private var list = ListState()
  private var found: [Int]

  /// - Parameter noMatch: what to say when nothing has the name looked for.
  public init(_ commands: [Command], noMatch: String = "") {
    self.commands = commands
    self.noMatch = noMatch
    found = Array(commands.indices)
  }

  /// The command under the cursor.
  public var selected: Command? { found.indices.contains(list.cursor) ? commands[found[list.cursor]] : nil }

  /// The commands in sight, best first; those that can be done before those that cannot.
  public var visible: [Command] { found.map { commands[$0] } }

  /// Tells how much room there is.
  public mutating func layout(_ size: Size) {
    query.layout(width: size.width - 2)
    list.layout(height: size.height - 1, count: found.count)
  }

  /// Letters find, arrows move, Enter submits `selected` (its `unavailable` says when it must not be done), Esc cancels.
  /// Takes every key.
  public mutating func handle(_ key: Key) -> Response {
    switch key {
    case .escape: return .cancelled
    case .enter: return selected == nil ? .moved : .submitted
    case .up, .down, .pageUp, .pageDown: return list.handleNavigation(key, count: found.count)
    default: return search { $0.handle(key) }
    }
  }

  /// Pasted text is looked for like typed text.
  public mutating func paste(_ text: String) -> Response { search { $0.paste(text) } }

  private mutating func search(_ change: (inout TextFieldState) -> Response) -> Response {
    let before = query.text
    _ = change(&query)
    if query.text != before {
      found = Palette.ranked(commands, query.text)
      list.move(to: 0, of: found.count)
    }
    return .moved
  }

  private static func ranked(_ commands: [Command], _ query: String) -> [Int] {
    let scored = commands.indices.compactMap { index -> (index: Int, score: Int)? in
      let command = commands[index]
      let best = ([command.title] + command.aliases).compactMap { Fuzzy.score(query, in: $0) }.max()
      // What cannot be done stays findable, after what can.
      return best.map { (index, $0 - (command.unavailable == nil ? 0 : 10_000)) }
    }
    return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.index < $1.index }.map(\.index)
  }

  /// Draws the query on the first row and the commands below it.
  public func draw(on surface: Surface) {
    surface.put("›", x: 0, y: 0, style: .accent)
    let below = surface.part(Rect(x: 0, y: 1, width: surface.width, height: surface.height - 1))
    ListView(count: found.count) { row(commands[found[$0]], width: surface.width - 2) }.draw(list, on: below)
    if found.isEmpty { below.put(noMatch, x: 2, y: 0, style: .muted) }
    // The cursor stays where the user types.
    let top = surface.part(Rect(x: 2, y: 0, width: surface.width - 2, height: 1))
    TextField().draw(query, on: top)
  }

  private func row(_ command: Command, width: Int) -> Line {
    guard command.unavailable == nil else {
      return Line([Span("× " + command.title, .muted), Span("  " + (command.unavailable ?? ""), .warning)])
    }
    let title = "  " + command.title
    let space = width - TextWidth.of(title) - TextWidth.of(command.key)
    return Line([Span(title), Span(String(repeating: " ", count: max(2, space))), Span(command.key, .key)])
  }
}
