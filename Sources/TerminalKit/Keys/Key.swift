/// One key press, as far as a terminal can tell keys apart.
public enum Key: Hashable, Sendable {
  /// A typed character. A combining mark typed on its own arrives as a character of its own.
  case character(Character)
  /// Ctrl and a character, in lower case.
  case ctrl(Character)
  /// Alt and a character.
  case alt(Character)
  /// F1 is `function(1)`.
  case function(Int)
  /// A named key held with shift, alt or ctrl: `.modified(.shift, .left)`. Never around a character.
  indirect case modified(Modifiers, Key)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown

  /// Ends a long text: the Enter that is not a new line.
  public static let altEnter = Key.modified(.alt, .enter)
}
