/// `(•) Ja  ( ) Nei  ( ) Vet ikke` on one row.
public struct YesNoUnknown: Sendable {
  private let labels: [String]

  /// The words for yes, no and unknown. Their first letters choose them.
  public init(yes: String, no: String, unknown: String) { labels = [yes, no, unknown] }

  /// Draws one row, with the cursor on the answer when `focused`.
  public func draw(_ answer: Answer?, on surface: Surface, focused: Bool = true) {
    var x = 0
    for (index, candidate) in Answer.allCases.enumerated() {
      let chosen = candidate == answer
      if focused, chosen || (answer == nil && index == 0) { surface.placeCursor(x: x + 1, y: 0) }
      let style: Style = chosen ? (focused ? .selection : Style(.normal, .bold)) : .normal
      x = surface.put((chosen ? "(•) " : "( ) ") + labels[index], x: x, y: 0, style: style)
      x = surface.put("  ", x: x, y: 0)
    }
  }

  /// First letters and left and right choose, Backspace and Delete open the question again, Enter submits.
  public func handle(_ key: Key, _ answer: inout Answer?) -> Response {
    let current = answer.flatMap { Answer.allCases.firstIndex(of: $0) }
    switch key {
    case .left: answer = Answer.allCases[max(0, (current ?? 1) - 1)]
    case .right: answer = Answer.allCases[min(2, (current ?? -1) + 1)]
    case .character(" "): answer = Answer.allCases[((current ?? 2) + 1) % 3]
    case .backspace, .delete: answer = nil
    case .enter: return .submitted
    case .character(let letter):
      let index = labels.firstIndex { $0.lowercased().hasPrefix(letter.lowercased()) }
      guard let index else { return .ignored }
      answer = Answer.allCases[index]
    default: return .ignored
    }
    return .changed
  }
}
