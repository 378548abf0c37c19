/// What a widget did with a key.
public enum Response: Hashable, Sendable {
  /// Not for this widget: the caller may use the key for something else.
  case ignored
  /// Used; what is shown moved, no value changed.
  case moved
  /// Used; the value changed and wants saving.
  case changed
  /// The user is done here (Enter on a choice, Alt-Enter in a long text).
  case submitted
  /// The user wants out (Esc). No value was lost.
  case cancelled

  /// Whether the widget took the key.
  public var isHandled: Bool { self != .ignored }
}
