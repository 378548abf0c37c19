/// What happened when, newest or oldest first as the caller orders it: a date, a sign on a line, a title and a detail.
/// The same drawing serves a tree: entries of a deeper level are indented. Uses a `ListState`, one row per entry.
public struct Timeline: Sendable {
  /// One thing that happened.
  public struct Entry: Hashable, Sendable {
    /// A date or another short text before the line; may be empty.
    public var when: String
    /// One character on the line.
    public var sign: String
    /// What happened.
    public var title: Line
    /// Steps to the right, from 0.
    public var level: Int

    public init(when: String = "", sign: String = "●", title: Line, level: Int = 0) {
      self.when = when
      self.sign = sign
      self.title = title
      self.level = max(0, level)
    }
  }

  private let entries: [Entry]

  public init(_ entries: [Entry]) { self.entries = entries }

  /// Draws the entries in sight, with the cursor on the chosen one when `focused`.
  public func draw(_ state: ListState, on surface: Surface, focused: Bool = true) {
    let widest = entries.map { TextWidth.of($0.when) }.max() ?? 0
    ListView(count: entries.count) { line(entries[$0], widest) }.draw(state, on: surface, focused: focused)
  }

  private func line(_ entry: Entry, _ widest: Int) -> Line {
    let padding = String(repeating: " ", count: max(0, widest - TextWidth.of(entry.when)))
    let indent = String(repeating: "│ ", count: min(entry.level, 20))
    let when = widest == 0 ? [] : [Span(padding + entry.when + " ", .muted)]
    return Line(when + [Span(indent, .line), Span(entry.sign + " ", .accent)]) + entry.title
  }
}
