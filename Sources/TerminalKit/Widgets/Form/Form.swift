/// Fields below each other, one with the focus. A form never refuses to let the user move: checking is the caller's,
/// who sets `error` on fields when they are left and shows the summary when the form is submitted.
public struct Form: Hashable, Sendable {
  public private(set) var fields: [FormField]
  /// The index of the field with the focus; of no field when none takes it.
  public private(set) var focus: Int
  /// Heading of the list of errors above the fields; `nil` for no list.
  public var summary: String?
  var scroll = Scroll(extent: 24)
  var size = Size(width: 80, height: 24)

  /// The first field that takes keys has the focus.
  public init(_ fields: [FormField]) {
    self.fields = fields
    focus = fields.firstIndex { $0.control.takesFocus } ?? 0
  }

  /// The field with this id; setting one that does not exist does nothing.
  public subscript(id: String) -> FormField? {
    get { fields.first { $0.id == id } }
    set {
      guard let newValue, let index = fields.firstIndex(where: { $0.id == id }) else { return }
      fields[index] = newValue
    }
  }

  /// The field with the focus.
  public var focused: FormField? {
    fields.indices.contains(focus) && fields[focus].control.takesFocus ? fields[focus] : nil
  }

  /// Whether the text with the focus has a step to take back, or to do again.
  public func canStep(back: Bool) -> Bool {
    guard let buffer = focused?.control.buffer else { return false }
    return back ? buffer.canUndo : buffer.canRedo
  }

  /// The fields with errors, in order: the summary's entries, from 1.
  public var errors: [FormField] { fields.filter { $0.error != nil } }

  /// Replaces the fields, for questions that come and go with other answers; the focus stays on its field if it can.
  public mutating func replaceFields(_ new: [FormField]) {
    let id = focused?.id
    fields = new
    focus = new.firstIndex { $0.id == id && $0.control.takesFocus } ?? new.firstIndex { $0.control.takesFocus } ?? 0
  }

  // MARK: Focus

  /// Gives a field the focus; returns the field it went away from.
  @discardableResult
  public mutating func moveFocus(to id: String) -> String? {
    guard let index = fields.firstIndex(where: { $0.id == id && $0.control.takesFocus }), index != focus else {
      return nil
    }
    let left = focused?.id
    focus = index
    if case .choice(var state, let choices) = fields[index].control {
      state.reset(choices)
      fields[index].control = .choice(state, choices)
    }
    settle()
    return left
  }

  /// Gives the next field with an error the focus, going around at the end; `nil` when there is none.
  @discardableResult
  public mutating func moveFocusToNextError() -> String? {
    let order = fields.indices.map { (focus + 1 + $0) % fields.count }
    guard let index = order.first(where: { fields[$0].error != nil }) else { return nil }
    return moveFocus(to: fields[index].id)
  }

  // MARK: Keys

  /// Tab and Enter go on, Shift-Tab goes back, and so do arrows the field has no use for. Enter on the last field
  /// submits, Esc cancels, Alt-1 to Alt-9 jump to an error of the summary.
  public mutating func handle(_ key: Key) -> FormResponse {
    guard let id = focused?.id else { return unfocused(key) }
    if let jump = jump(key) { return jump }
    switch key {
    case .tab: return step(1) ?? FormResponse(.ignored)
    case .backTab: return step(-1) ?? FormResponse(.ignored)
    default: break
    }
    let before = fields[focus].control.stamp
    let response = fields[focus].control.handle(key)
    let changed = fields[focus].control.stamp == before ? nil : id
    settle()
    switch response {
    case .submitted:
      guard var next = step(1) else { return FormResponse(.submitted, changed: changed, left: id) }
      next.changed = changed
      if changed != nil { next.response = .changed }
      return next
    case .ignored: return notUsed(key)
    case .changed, .moved, .cancelled: return FormResponse(changed == nil ? .moved : .changed, changed: changed)
    }
  }

  /// Text pasted into the field with the focus.
  public mutating func paste(_ text: String) -> FormResponse {
    guard let id = focused?.id else { return FormResponse(.ignored) }
    let response = fields[focus].control.paste(text)
    settle()
    return FormResponse(response, changed: response == .changed ? id : nil)
  }

  /// A click gives the field under it the focus, the wheel moves on or back; the point is in the form's coordinates.
  public mutating func handle(_ mouse: Mouse) -> FormResponse {
    switch mouse.kind {
    case .wheelDown: return step(1) ?? FormResponse(.ignored)
    case .wheelUp: return step(-1) ?? FormResponse(.ignored)
    case .release: return FormResponse(.ignored)
    case .press, .doubleClick:
      let row = firstRow(in: size) + mouse.point.y
      let places = places(width: size.width)
      let index = places.firstIndex { row >= $0.top && row < $0.end }
      return index.map { FormResponse(.moved, left: moveFocus(to: fields[$0].id)) } ?? FormResponse(.ignored)
    }
  }

  private func unfocused(_ key: Key) -> FormResponse {
    switch key {
    case .enter: FormResponse(.submitted)
    case .escape: FormResponse(.cancelled)
    default: FormResponse(.ignored)
    }
  }

  private mutating func notUsed(_ key: Key) -> FormResponse {
    switch key {
    case .escape: FormResponse(.cancelled)
    case .down: step(1) ?? FormResponse(.ignored)
    case .up: step(-1) ?? FormResponse(.ignored)
    default: FormResponse(.ignored)
    }
  }

  private mutating func step(_ direction: Int) -> FormResponse? {
    var index = focus + direction
    while fields.indices.contains(index), !fields[index].control.takesFocus { index += direction }
    guard fields.indices.contains(index) else { return nil }
    return FormResponse(.moved, left: moveFocus(to: fields[index].id))
  }

  private mutating func jump(_ key: Key) -> FormResponse? {
    guard summary != nil, case .alt(let digit) = key, let number = digit.wholeNumberValue else { return nil }
    let errors = errors
    guard (1...max(1, errors.count)).contains(number), number <= errors.count else { return nil }
    return FormResponse(.moved, left: moveFocus(to: errors[number - 1].id))
  }
}

extension Form {
  /// Changes the fields in place; for drawing and layout.
  mutating func updateControls(_ change: (Int, inout FormControl) -> Void) {
    for index in fields.indices { change(index, &fields[index].control) }
  }
}
