/// A frame with a title around something else.
public struct Box: Sendable {
  private let title: String
  private let style: Style

  public init(title: String = "", style: Style = .line) {
    self.title = title
    self.style = style
  }

  /// Draws the frame on an emptied surface and returns the surface inside it.
  @discardableResult
  public func draw(on surface: Surface) -> Surface {
    surface.fill(.normal)
    let width = surface.width, height = surface.height
    guard width > 1, height > 1 else { return surface.part(surface.bounds) }
    let edge = String(repeating: "─", count: width - 2)
    surface.put("┌" + edge + "┐", x: 0, y: 0, style: style)
    for y in 1..<height - 1 {
      surface.put("│", x: 0, y: y, style: style)
      surface.put("│", x: width - 1, y: y, style: style)
    }
    surface.put("└" + edge + "┘", x: 0, y: height - 1, style: style)
    if !title.isEmpty, width > 6 {
      surface.put(" " + TextWidth.clip(title, to: width - 6) + " ", x: 2, y: 0, style: .heading)
    }
    return surface.part(surface.bounds.inset(columns: min(2, width / 2), rows: 1))
  }
}
