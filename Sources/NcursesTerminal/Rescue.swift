import Glibc

/// Puts the terminal right when the process dies. A crash handler may not allocate, lock or call Swift's runtime, so
/// everything it reads lies in plain memory that was filled in before it was installed.
enum Rescue {
  private struct State {
    var active = false
    var output: Int32 = 1
    var input: Int32 = 0
    var savedError: Int32 = -1
    var log: Int32 = -1
    var modes = termios()
  }

  // Written while the console opens and closes, on one thread; read by handlers.
  nonisolated(unsafe) private static let state: UnsafeMutablePointer<State> = {
    let state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(to: State())
    return state
  }()
  nonisolated(unsafe) private static let copyBuffer = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 16)
  private static let stackSize = 64 * 1024
  private static let crashSignals = [SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE]

  /// Whether a console has the screen.
  static var isArmed: Bool { state.pointee.active }

  /// Remembers how the terminal is now and installs the handlers. `log` is where standard error goes meanwhile.
  static func arm(input: Int32, output: Int32, modes: termios, savedError: Int32, log: Int32) {
    state.pointee = State(
      active: true, output: output, input: input, savedError: savedError, log: log, modes: modes)
    _ = copyBuffer
    installStack()
    for signal in crashSignals { install(signal) }
    _ = exitHook
  }

  /// Nothing to rescue any more. The handlers stay: a later crash ends the process as it would without them.
  static func disarm() { state.pointee.active = false }

  /// Restores the terminal with calls a signal handler may make, once.
  static func restoreTerminal() {
    guard state.pointee.active else { return }
    state.pointee.active = false
    let bytes = ControlSequences.restore
    _ = write(state.pointee.output, bytes.utf8Start, bytes.utf8CodeUnitCount)
    tcsetattr(state.pointee.input, TCSANOW, &state.pointee.modes)
    replayLog(from: state.pointee.log, to: state.pointee.savedError)
  }

  /// Copies what was written to standard error while the screen was up to where the user can see it.
  static func replayLog(from log: Int32, to descriptor: Int32) {
    guard log >= 0, descriptor >= 0 else { return }
    var offset = 0
    while true {
      let count = pread(log, copyBuffer, 4096, offset)
      guard count > 0 else { return }
      _ = write(descriptor, copyBuffer, count)
      offset += count
    }
  }

  /// Code that calls `exit` must not leave the screen up either.
  private static let exitHook: Int32 = atexit { Rescue.restoreTerminal() }

  /// Without a stack of its own the handler could not run after a stack overflow.
  private static func installStack() {
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: stackSize, alignment: 16)
    stack.ss_size = stackSize
    sigaltstack(&stack, nil)
  }

  /// The signal is raised again with its default action, never with the action before ours: Swift's own crash report
  /// would ask the user a question and hold the terminal.
  private static func install(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      Rescue.restoreTerminal()
      signal(number, SIG_DFL)
      raise(number)
    }
    action.sa_flags = Int32(SA_ONSTACK)
    sigaction(number, &action, nil)
  }
}
