/// Numbers as a row of small columns; the newest to the right. Negative numbers count as 0.
public struct Sparkline: Sendable {
  private let values: [Int]
  private let style: Style

  public init(_ values: [Int], style: Style = .accent) {
    self.values = values.map { max(0, $0) }
    self.style = style
  }

  /// Draws one row: the last numbers there is room for, the highest of them at full height.
  public func draw(on surface: Surface) {
    let levels = Array("▁▂▃▄▅▆▇█")
    let shown = values.suffix(surface.width)
    let highest = max(1, shown.max() ?? 1)
    let columns = shown.map { levels[Int(Double($0) / Double(highest) * 7)] }
    surface.put(String(columns), x: 0, y: 0, style: style)
  }
}
