/// Why a terminal cannot be used.
public enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is not a terminal: a pipe, a file, nothing.
  case notInteractive
  /// `TERM` names a terminal that cannot move its cursor, or none at all.
  case unusableTerminal(String)
  /// Another console in this process has the screen.
  case alreadyOpen
}
