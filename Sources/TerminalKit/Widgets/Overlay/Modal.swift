/// A question over everything else, with its answers as buttons: `[ Lagre ]  [ Forkast ]`.
public struct Modal: Hashable, Sendable {
  /// In the frame's upper edge.
  public var title: String
  /// The question.
  public var text: String
  /// The answers, from left to right.
  public var buttons: [String]
  /// The button under the cursor.
  public private(set) var selected: Int

  /// `selected` should be the button that does the least harm.
  public init(title: String, text: String, buttons: [String], selected: Int = 0) {
    self.title = title
    self.text = text
    self.buttons = buttons
    self.selected = max(0, min(selected, buttons.count - 1))
  }

  /// Arrows and Tab move between buttons, a number chooses one, Enter submits `selected`, Esc cancels. Takes every key,
  /// so that nothing behind the question can be reached.
  public mutating func handle(_ key: Key) -> Response {
    let count = max(1, buttons.count)
    switch key {
    case .right, .tab, .down: selected = (selected + 1) % count
    case .left, .backTab, .up: selected = (selected + count - 1) % count
    case .enter: return .submitted
    case .escape: return .cancelled
    case .character(let digit):
      guard let number = digit.wholeNumberValue, (1...count).contains(number), number <= buttons.count else {
        return .moved
      }
      selected = number - 1
      return .submitted
    default: break
    }
    return .moved
  }

  /// Draws the question in the middle of `surface`, over what is there.
  public func draw(on surface: Surface) {
    let width = min(max(surface.width - 4, min(surface.width, 20)), 64)
    let rows = Paragraph(text).height(width: max(1, width - 4))
    let area = surface.bounds.centered(Size(width: width, height: rows + 4))
    let inside = Box(title: title, style: .accent).draw(on: surface.part(area))
    let textArea = Rect(x: 0, y: 0, width: inside.width, height: max(0, inside.height - 2))
    Paragraph(text).draw(on: inside.part(textArea))
    drawButtons(on: inside.part(Rect(x: 0, y: inside.height - 1, width: inside.width, height: 1)))
  }

  private func drawButtons(on surface: Surface) {
    var x = 0
    for (index, button) in buttons.enumerated() {
      let chosen = index == selected
      if chosen { surface.placeCursor(x: x, y: 0) }
      x = surface.put(chosen ? "[>\(button)<]" : "[ \(button) ]", x: x, y: 0, style: chosen ? .selection : .normal)
      x = surface.put("  ", x: x, y: 0)
    }
  }
}
