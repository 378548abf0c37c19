/// What the event loop does after an event.
public enum Step: Hashable, Sendable {
  case proceed
  /// Sends the whole screen again.
  case redraw
  /// Gives the shell its terminal until the user comes back.
  case suspend
  case bell
  case quit
}
