/// A place to draw frames and to get events from: the real terminal, or one in memory for tests.
public protocol Terminal: AnyObject {
  var size: Size { get }
  var capabilities: Capabilities { get }
  /// How roles look. A change shows in the next frame.
  var theme: Theme { get set }

  /// Shows a frame. Only what differs from the frame before it is sent.
  func present(_ frame: Frame)

  /// The next event; `nil` when none came within `timeout` milliseconds (`nil`: wait for ever, 0: do not wait).
  func nextEvent(timeout: Int?) -> Event?

  /// Forgets what is on the screen, so that the next frame is sent whole.
  func redraw()

  /// Gives the shell its terminal back until the user continues the program. The next event is `.resumed`.
  func suspend()

  /// The window's title, where the terminal has one. Must hold nothing personal: it outlives the screen.
  func setTitle(_ title: String)

  /// A short sound or flash.
  func bell()
}
