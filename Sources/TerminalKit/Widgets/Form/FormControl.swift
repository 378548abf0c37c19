/// The part of a form field that takes keys, with its value.
public enum FormControl: Hashable, Sendable {
  case text(TextFieldState)
  /// Long text in so many rows, counted against a limit that nothing enforces.
  case editor(TextEditorState, rows: Int, softLimit: Int?)
  case choice(ChoiceState, [Choice])
  case answer(Answer?, labels: [String])
  /// A heading or a remark between fields; never has the focus.
  case remark

  /// A one-row text.
  public static func text(_ text: String = "") -> FormControl { .text(TextFieldState(text)) }

  /// A long text.
  public static func editor(_ text: String = "", rows: Int = 5, softLimit: Int? = nil) -> FormControl {
    .editor(TextEditorState(text), rows: rows, softLimit: softLimit)
  }

  /// One or many of some choices.
  public static func choice(_ choices: [Choice], chosen: [String] = [], many: Bool = false) -> FormControl {
    .choice(ChoiceState(chosen: chosen, allowsMany: many), choices)
  }

  public var takesFocus: Bool { self != .remark }

  /// The text of a text field or editor, the ids of what is chosen, the answer's raw value: for drafts and comparing.
  public var values: [String] {
    switch self {
    case .text(let state): state.text.isEmpty ? [] : [state.text]
    case .editor(let state, _, _): state.text.isEmpty ? [] : [state.text]
    case .choice(let state, _): state.chosen
    case .answer(let answer, _): answer.map { [$0.rawValue] } ?? []
    case .remark: []
    }
  }

  mutating func handle(_ key: Key) -> Response {
    switch self {
    case .text(var state):
      defer { self = .text(state) }
      return state.handle(key)
    case .editor(var state, let rows, let limit):
      defer { self = .editor(state, rows: rows, softLimit: limit) }
      return state.handle(key)
    case .choice(var state, let choices):
      defer { self = .choice(state, choices) }
      return state.handle(key, choices)
    case .answer(var answer, let labels):
      defer { self = .answer(answer, labels: labels) }
      return FormControl.question(labels).handle(key, &answer)
    case .remark: return .ignored
    }
  }

  mutating func paste(_ text: String) -> Response {
    switch self {
    case .text(var state):
      defer { self = .text(state) }
      return state.paste(text)
    case .editor(var state, let rows, let limit):
      defer { self = .editor(state, rows: rows, softLimit: limit) }
      return state.paste(text)
    case .choice, .answer, .remark: return .ignored
    }
  }

  static func question(_ labels: [String]) -> YesNoUnknown {
    let padded = labels + Array(repeating: "", count: max(0, 3 - labels.count))
    return YesNoUnknown(yes: padded[0], no: padded[1], unknown: padded[2])
  }
}
