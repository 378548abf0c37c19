/// Small labels in a row, `[Under 30 ×] [Frist i dag ×]`: filters and tags. Flows over several rows.
public struct Chips: Sendable {
  /// One small label.
  public struct Chip: Hashable, Sendable {
    /// What it says, without the brackets.
    public var text: String
    /// The style of the whole label.
    public var style: Style
    /// Shows that the chip can be taken away.
    public var removable: Bool

    public init(_ text: String, _ style: Style = .accent, removable: Bool = false) {
      self.text = text
      self.style = style
      self.removable = removable
    }

    var shown: String { removable ? "[\(text) ×]" : "[\(text)]" }
  }

  private let chips: [Chip]

  public init(_ chips: [Chip]) { self.chips = chips }

  /// Rows the chips take in `width` columns.
  public func height(width: Int) -> Int { (places(width).last?.y ?? -1) + 1 }

  /// Draws the chips; the one at `selected` is reversed.
  public func draw(on surface: Surface, selected: Int? = nil) {
    for (index, place) in places(surface.width).enumerated() where place.y < surface.height {
      let chip = chips[index]
      let style = index == selected ? chip.style.adding(.reverse) : chip.style
      surface.put(TextWidth.clip(chip.shown, to: surface.width), x: place.x, y: place.y, style: style)
    }
  }

  private func places(_ width: Int) -> [Point] {
    var next = Point.zero
    return chips.map { chip in
      let taken = TextWidth.of(chip.shown)
      if next.x > 0, next.x + taken > width { next = Point(x: 0, y: next.y + 1) }
      defer { next.x += taken + 1 }
      return next
    }
  }
}
