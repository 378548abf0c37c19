/// How the screen is opened.
public struct TerminalOptions: Sendable {
  /// Which characters the terminal is trusted to show.
  public enum Encoding: Sendable { case byLocale, utf8, ascii }

  /// Which characters are sent.
  public var encoding = Encoding.byLocale
  /// Without colours whatever the terminal can do.
  public var monochrome = false
  /// Takes text selection away from the user's terminal, so it must be asked for.
  public var mouse = false
  /// Whether `.focus` events are wanted.
  public var focusEvents = false
  /// Wipes what scrolled off the screen when the console closes.
  public var clearsScrollback = false
  /// Where the keys come from and the screen goes.
  public var input: Int32 = 0
  public var output: Int32 = 1
  /// Whether this process's signals and standard error belong to the console. Off in tests.
  public var ownsProcess = true
  /// Whether input and output must be terminals. Off in tests.
  public var requiresTerminal = true

  public init() {}
}
