/// Runs a program at a terminal. Draws only when no event is waiting, so that a burst of keys costs one frame.
public struct EventLoop {
  /// Frames are drawn at least this often while events keep coming.
  static let longestBurst = 256

  private let terminal: any Terminal
  /// What the terminal chose for itself.
  private let ownTheme: Theme

  public init(_ terminal: any Terminal) {
    self.terminal = terminal
    ownTheme = terminal.theme
  }

  /// Runs until the program quits. A program that does not quit on `.hangup` or `.endOfInput` is ended here, after it
  /// has been told: there is nobody left to ask.
  ///
  /// - Parameter whenShown: done once, when the first frame is on the screen.
  public func run<P: Program>(_ program: inout P, whenShown: () -> Void = {}) {
    show(&program)
    whenShown()
    while true {
      let first = terminal.nextEvent(timeout: program.tick) ?? .tick
      guard answer(first, &program) else { return }
      var burst = 1
      while burst < EventLoop.longestBurst, let next = terminal.nextEvent(timeout: 0) {
        guard answer(next, &program) else { return }
        burst += 1
      }
      show(&program)
    }
  }

  /// Whether the program goes on.
  private func answer<P: Program>(_ event: Event, _ program: inout P) -> Bool {
    let step = program.handle(event)
    switch step {
    case .proceed: break
    case .redraw: terminal.redraw()
    case .suspend: terminal.suspend()
    case .bell: terminal.bell()
    case .quit: return false
    }
    return event != .hangup && event != .endOfInput
  }

  private func show<P: Program>(_ program: inout P) {
    let size = terminal.size
    program.layout(size)
    let theme = program.theme ?? ownTheme
    if terminal.theme != theme { terminal.theme = theme }
    terminal.present(program.draw(size))
  }
}
