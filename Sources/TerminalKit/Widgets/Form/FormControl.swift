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

  /// Whether the user can be in it.
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

  /// The text being written, in fields of text.
  var buffer: EditBuffer? {
    switch self {
    case .text(let state): state.buffer
    case .editor(let state, _, _): state.buffer
    case .choice, .answer, .remark: nil
    }
  }

  /// The same before and after a key that changed no value. Long texts are not compared, their changes are counted.
  var stamp: [String] {
    switch self {
    case .text(let state): ["\(state.buffer.revision)"]
    case .editor(let state, _, _): ["\(state.buffer.revision)"]
    default: values
    }
  }

  mutating func handle(_ key: Key) -> Response {
    change { control in
      switch control {
      case .text(var state): (state.handle(key), .text(state))
      case .editor(var state, let rows, let limit): (state.handle(key), .editor(state, rows: rows, softLimit: limit))
      case .choice(var state, let choices): (state.handle(key, choices), .choice(state, choices))
      case .answer(var answer, let labels):
        (FormControl.question(labels).handle(key, &answer), .answer(answer, labels: labels))
      case .remark: (.ignored, .remark)
      }
    }
  }

  mutating func paste(_ text: String) -> Response {
    change { control in
      switch control {
      case .text(var state): (state.paste(text), .text(state))
      case .editor(var state, let rows, let limit): (state.paste(text), .editor(state, rows: rows, softLimit: limit))
      case .choice, .answer, .remark: (.ignored, control)
      }
    }
  }

  /// Lets go of the old value while the new one is made, so that a long text is changed in place and not copied.
  private mutating func change(_ make: (consuming FormControl) -> (Response, FormControl)) -> Response {
    let old = self
    self = .remark
    let (response, new) = make(consume old)
    self = new
    return response
  }

  static func question(_ labels: [String]) -> YesNoUnknown {
    let padded = labels + Array(repeating: "", count: max(0, 3 - labels.count))
    return YesNoUnknown(yes: padded[0], no: padded[1], unknown: padded[2])
  }
}
