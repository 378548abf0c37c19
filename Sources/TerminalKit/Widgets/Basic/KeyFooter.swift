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

  public init(_ items: [Item]) { self.items = items }

  /// Draws one row and returns how many keys it holds.
  @discardableResult
  public func draw(on surface: Surface) -> Int {
    var x = 0
    for (index, item) in items.enumerated() {
      let start = index == 0 ? 0 : x + 2
      guard start + TextWidth.of(item.key) + 1 + TextWidth.of(item.text) <= surface.width else { return index }
      x = surface.put(item.key, x: start, y: 0, style: .key)
      x = surface.put(" " + item.text, x: x, y: 0, style: .muted)
    }
    return items.count
  }
}
