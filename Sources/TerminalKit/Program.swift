/// What a terminal program is: it answers events and draws itself. Both are plain functions of its value, so that a
/// session can be tested without a terminal.
public protocol Program {
  /// Milliseconds of silence after which a `.tick` is wanted; `nil` for none, which lets the machine sleep.
  var tick: Int? { get }

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
  /// Nothing to lay out unless implemented.
  public mutating func layout(_ size: Size) {}
}
