/// What a terminal program is: it answers events and draws itself. Both are plain functions of its value, so that a
/// session can be tested without a terminal.
public protocol Program {
  /// Milliseconds of silence after which a `.tick` is wanted; `nil` for none, which lets the machine sleep.
  var tick: Int? { get }

  /// The looks the user has chosen; `nil` leaves them to the terminal.
  var theme: Theme? { get }

  /// Changes the program and says what the loop does next.
  mutating func handle(_ event: Event) -> Step

  /// Tells the program how much room it will be drawn in, before every drawing.
  mutating func layout(_ size: Size)

  /// Draws the program.
  func draw(_ size: Size) -> Frame
}

extension Program {
  /// No ticks unless asked for.
  public var tick: Int? { nil }
  /// No wish unless implemented.
  public var theme: Theme? { nil }
  /// Nothing to lay out unless implemented.
  public mutating func layout(_ size: Size) {}
}
