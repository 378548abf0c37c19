/// Named numbers as bars below each other, the number written out after each.
public struct Bars: Sendable {
  /// One named number.
  public struct Bar: Hashable, Sendable {
    /// The name, to the left.
    public var label: String
    /// The number; below 0 no bar is drawn.
    public var value: Int
    /// The bar's style.
    public var style: Style

    public init(_ label: String, _ value: Int, _ style: Style = .accent) {
      self.label = label
      self.value = value
      self.style = style
    }
  }

  private let bars: [Bar]

  public init(_ bars: [Bar]) { self.bars = bars }

  /// Draws one row per bar.
  public func draw(on surface: Surface) {
    let highest = max(1, bars.map(\.value).max() ?? 1)
    let labels = min(bars.map { TextWidth.of($0.label) }.max() ?? 0, surface.width / 2)
    let numbers = bars.map { "\($0.value)".count }.max() ?? 0
    let room = max(0, surface.width - labels - numbers - 2)
    for (y, bar) in bars.prefix(surface.height).enumerated() {
      surface.put(TextWidth.clip(bar.label, to: labels), x: 0, y: y)
      // A value above 0 is never drawn as nothing.
      let length = bar.value > 0 ? max(1, Int(Double(room) * Double(bar.value) / Double(highest))) : 0
      let end = surface.put(
        String(repeating: "█", count: min(length, room)), x: labels + 1, y: y, style: bar.style)
      surface.put("\(bar.value)", x: end + 1, y: y)
    }
  }
}
