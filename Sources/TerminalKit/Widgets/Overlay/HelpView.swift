/// Help for a screen: keys and terms under headings, and running text. Scrolls.
public struct HelpView: Sendable {
  /// Entries and text under one heading.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// A key or term, and what it does or means.
    public var entries: [Entry]
    /// Running text below the entries; may be empty.
    public var text: String

    public init(_ title: String, entries: [Entry] = [], text: String = "") {
      self.title = title
      self.entries = entries
      self.text = text
    }
  }

  /// A name and its meaning.
  public struct Entry: Hashable, Sendable {
    /// A key or a term.
    public var name: String
    /// What it does or means.
    public var meaning: String

    public init(_ name: String, _ meaning: String) {
      self.name = name
      self.meaning = meaning
    }
  }

  private let sections: [Section]

  public init(_ sections: [Section]) { self.sections = sections }

  /// Rows the help takes in `width` columns: the `count` for the `ListState` that scrolls it.
  public func height(width: Int) -> Int { lines(width).count }

  /// Draws from row `first` on.
  public func draw(from first: Int, on surface: Surface) {
    let lines = lines(surface.width)
    let start = max(0, min(first, lines.count - surface.height))
    for (y, line) in lines.dropFirst(start).prefix(surface.height).enumerated() { surface.put(line, x: 0, y: y) }
  }

  private func lines(_ width: Int) -> [Line] {
    sections.enumerated().flatMap { index, section in
      (index == 0 ? [] : [Line()]) + [Line(section.title, .heading)] + entryLines(section.entries, width)
        + (section.text.isEmpty ? [] : WordWrap.lines(section.text, width: width).map { Line($0) })
    }
  }

  private func entryLines(_ entries: [Entry], _ width: Int) -> [Line] {
    let names = min(entries.map { TextWidth.of($0.name) }.max() ?? 0, max(4, width / 3))
    return entries.flatMap { entry in
      WordWrap.lines(entry.meaning, width: max(1, width - names - 4)).enumerated().map { row, meaning in
        let name = row == 0 ? TextWidth.clip(entry.name, to: names) : ""
        let padding = String(repeating: " ", count: max(0, names - TextWidth.of(name)))
        return Line([Span("  " + name, .key), Span(padding + "  " + meaning)])
      }
    }
  }
}
