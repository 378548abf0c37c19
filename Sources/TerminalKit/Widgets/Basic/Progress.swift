/// How far a long piece of work has come: `████████░░░░  62 %`.
public struct Progress: Sendable {
  private let done: Int
  private let total: Int
  private let style: Style

  public init(done: Int, of total: Int, style: Style = .accent) {
    self.total = max(0, total)
    self.done = min(max(0, done), max(0, total))
    self.style = style
  }

  /// Whole percent; 100 only when all is done.
  public var percent: Int { total == 0 ? 100 : done * 100 / total }

  /// Draws one row.
  public func draw(on surface: Surface) {
    let number = String(repeating: " ", count: max(0, 4 - "\(percent)".count)) + "\(percent) %"
    let length = max(0, surface.width - TextWidth.of(number))
    let full = length * percent / 100
    surface.put(String(repeating: "█", count: full), x: 0, y: 0, style: style)
    surface.put(String(repeating: "░", count: length - full), x: full, y: 0, style: .muted)
    surface.put(number, x: length, y: 0)
  }
}
