/// The keys that matter here, most important first. As many as fit are shown; none is cut in half.
public struct KeyFooter: Sendable {
  /// A key and what it does here.
  public struct Item: Hashable, Sendable {
    /// The key as shown.
    public var key: String
    /// What it does, in a word or two.
    public var text: String

    public init(_ key: String, _ text: String) {
      self.key = key
      self.text = text
    }
  }

  private let items: [Item]
  private let kept: Item?

  /// - Parameter kept: one of the items, shown last where not all of them fit.
  public init(_ items: [Item], keeping kept: Item? = nil) {
    self.items = items
    self.kept = kept
  }

  /// Draws one row and returns how many keys it holds.
  @discardableResult
  public func draw(on surface: Surface) -> Int {
    let shown = shown(surface.width)
    var x = 0
    for (index, item) in shown.enumerated() {
      x = surface.put(item.key, x: index == 0 ? 0 : x + KeyFooter.gap, y: 0, style: .key)
      x = surface.put(" " + item.text, x: x, y: 0, style: .muted)
    }
    return shown.count
  }

  private static let gap = 2

  private func shown(_ width: Int) -> ArraySlice<Item> {
    let first = fitting(width)
    guard let kept, !first.contains(kept) else { return first }
    let room = width - KeyFooter.width(kept)
    return room < 0 ? first : fitting(room - KeyFooter.gap) + [kept]
  }

  private func fitting(_ width: Int) -> ArraySlice<Item> {
    var left = width + KeyFooter.gap
    return items.prefix {
      left -= KeyFooter.width($0) + KeyFooter.gap
      return left >= 0
    }
  }

  private static func width(_ item: Item) -> Int { TextWidth.of(item.key) + 1 + TextWidth.of(item.text) }
}
