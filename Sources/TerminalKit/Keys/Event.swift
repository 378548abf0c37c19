/// Everything that can happen to a program at a terminal.
public enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one go; never commands. Line ends are `\n`.
  case paste(String)
  case mouse(Mouse)
  case resize(Size)
  /// Whether the terminal window has got (`true`) or lost the user's attention.
  case focus(Bool)
  /// Nothing happened for as long as the program asked to wait.
  case tick
  /// One of the watched file descriptors had something to say.
  case wake
  /// Somebody asked the process to end (SIGTERM, SIGINT): save and leave.
  case terminate
  /// The terminal is gone (SIGHUP): save and leave without drawing.
  case hangup
  /// The process is about to be stopped; the last chance to save.
  case suspended
  /// The process runs again.
  case resumed
  /// There will be no more keys.
  case endOfInput
}
