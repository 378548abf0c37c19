/// Names of pages beside each other; the chosen one is reversed and in brackets.
public struct Tabs: Sendable {
  private let titles: [String]

  public init(_ titles: [String]) { self.titles = titles }

  /// Draws one row; `selected` is the number of the page in sight, from 0.
  public func draw(selected: Int, on surface: Surface) {
    var x = 0
    // Pages before the chosen one give way when there is no room for all.
    let first = firstShown(selected, surface.width)
    if first > 0 { x = surface.put("‹ ", x: x, y: 0, style: .muted) }
    for (index, title) in titles.enumerated().dropFirst(first) {
      let chosen = index == selected
      x = surface.put(chosen ? "[\(title)]" : " \(title) ", x: x, y: 0, style: chosen ? .selection : .normal)
      x = surface.put(" ", x: x, y: 0)
    }
  }

  /// The page to show after `key`; `nil` when the key is not for tabs. Wraps around at the ends.
  public func selection(after key: Key, from selected: Int) -> Int? {
    guard !titles.isEmpty else { return nil }
    switch key {
    case .left: return (selected + titles.count - 1) % titles.count
    case .right: return (selected + 1) % titles.count
    case .alt(let digit):
      guard let number = digit.wholeNumberValue, (1...titles.count).contains(number) else { return nil }
      return number - 1
    default: return nil
    }
  }

  private func firstShown(_ selected: Int, _ width: Int) -> Int {
    let widths = titles.map { TextWidth.of($0) + 3 }
    guard titles.indices.contains(selected) else { return 0 }
    var first = 0
    while first < selected, widths[first...selected].reduce(first > 0 ? 2 : 0, +) > width { first += 1 }
    return first
  }
}
