/// Help, reasons or a summary beside the screen, where the screen is wide enough.
public struct SidePanel: Sendable {
  /// Columns of the whole screen from which there is a panel.
  public static let threshold = 110

  private let title: String

  public init(title: String) { self.title = title }

  /// The screen's own part and the panel's, `nil` on narrow screens.
  public static func split(_ area: Rect) -> (main: Rect, panel: Rect?) {
    guard area.width >= threshold else { return (area, nil) }
    let parts = area.columns([.fill(2), .fill(1)], gap: 1)
    return (parts[0], parts[1])
  }

  /// Draws the panel's edge and heading; returns the surface for what it holds.
  @discardableResult
  public func draw(on surface: Surface) -> Surface {
    for y in 0..<surface.height { surface.put("│", x: 0, y: y, style: .line) }
    Label(title, .heading).draw(on: surface.part(Rect(x: 2, y: 0, width: surface.width - 2, height: 1)))
    return surface.part(Rect(x: 2, y: 2, width: surface.width - 2, height: surface.height - 2))
  }
}
