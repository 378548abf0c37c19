import Glibc

/// Signals as bytes in a pipe, so that they are answered in the event loop and not in a handler.
enum SignalPipe {
  static let signals = [SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH]

  // Set once, before any handler is installed.
  nonisolated(unsafe) private static var ends: (read: Int32, write: Int32) = (-1, -1)

  /// The end to poll.
  static var descriptor: Int32 { ends.read }

  /// Must come before ncurses starts: where nobody else listens for SIGTSTP it ignores that signal while it draws, and a
  /// wish to suspend that comes just then is lost.
  static func prepare() {
    if ends.read < 0 {
      var pair: [Int32] = [-1, -1]
      guard pipe(&pair) == 0 else { return }
      for end in pair {
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
      ends = (pair[0], pair[1])
    }
    catchSignal(SIGTSTP)
  }

  /// Starts catching all `signals`. Must come after `prepare` and after ncurses has installed its own handlers.
  static func open() {
    for number in signals { catchSignal(number) }
  }

  /// Gives every signal its default action back.
  static func close() {
    for number in signals { signal(number, SIG_DFL) }
  }

  static func catchSignal(_ number: Int32) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(SignalPipe.ends.write, &byte, 1)
      errno = saved
    }
    sigaction(number, &action, nil)
  }

  /// The oldest signal not yet answered.
  static func next() -> Int32? {
    var byte: UInt8 = 0
    guard ends.read >= 0, read(ends.read, &byte, 1) == 1 else { return nil }
    return Int32(byte)
  }
}
