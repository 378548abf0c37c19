/// One question in a form. All texts are the caller's.
public struct FormField: Hashable, Sendable {
  /// Unique in the form.
  public var id: String
  /// The question.
  public var label: String
  /// What takes the answer.
  public var control: FormControl
  /// Shown while the field has the focus.
  public var help: String
  /// Which keys answer it: shown in the place of help where there is none, until something is wrong.
  public var hint: String
  /// Marked with `*`; checking is the caller's.
  public var isRequired: Bool
  /// What is wrong; `nil` when nothing is known to be.
  public var error: String?
  /// How the value was understood, such as a date written out.
  public var echo: String
  /// What is measured in a long text while it is written, such as how heavy it is to read; beside the counter.
  public var meter: String
  /// Shown, muted, while there is no answer.
  public var placeholder: String

  public init(
    id: String, label: String, control: FormControl, help: String = "", hint: String = "", isRequired: Bool = false,
    placeholder: String = ""
  ) {
    self.id = id
    self.label = label
    self.control = control
    self.help = help
    self.hint = hint
    self.isRequired = isRequired
    self.placeholder = placeholder
    error = nil
    echo = ""
    meter = ""
  }

  /// A heading or remark between fields.
  public static func remark(id: String, _ text: String) -> FormField {
    FormField(id: id, label: text, control: .remark)
  }

  /// The text of a one-row or long text; empty for other controls.
  public var text: String {
    switch control {
    case .text(let state): state.text
    case .editor(let state, _, _): state.text
    default: ""
    }
  }

  /// The ids chosen; empty for other controls.
  public var chosen: [String] {
    if case .choice(let state, _) = control { return state.chosen }
    return []
  }

  /// The answer to a question of yes and no; `nil` when it is open and for other controls.
  public var answer: Answer? {
    if case .answer(let answer, _) = control { return answer }
    return nil
  }
}
