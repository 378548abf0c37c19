import Glibc
import NcursesTerminal
import TerminalKit

/// Both ends of a pseudo-terminal of 80 by 24.
final class Pty {
  struct Unavailable: Error {}

  private var master: Int32 = -1
  private var slave: Int32 = -1

  init() throws {
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&master, &slave, nil, nil, &size) == 0 else { throw Unavailable() }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    hangUp()
    close(slave)
  }

  var options: TerminalOptions {
    var options = TerminalOptions()
    options.input = slave
    options.output = slave
    options.ownsProcess = false
    options.encoding = .utf8
    return options
  }

  /// The test runner sets `NO_COLOR` itself.
  func terminal(
    _ options: TerminalOptions? = nil, term: String = "xterm-256color", noColour: Bool = false
  ) throws -> NcursesTerminal {
    setenv("TERM", term, 1)
    if noColour { setenv("NO_COLOR", "1", 1) } else { unsetenv("NO_COLOR") }
    return try NcursesTerminal(options ?? self.options)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Types one character from another thread, when the reader has had time to fall asleep.
  func typeLater(_ character: Character) -> pthread_t {
    let bytes = Array(String(character).utf8)
    let message = UnsafeMutablePointer<Int32>.allocate(capacity: 2)
    message[0] = master
    message[1] = bytes.enumerated().reduce(0) { $0 | Int32($1.element) << Int32($1.offset * 8) }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { argument in
        let message = argument!.assumingMemoryBound(to: Int32.self)
        usleep(50_000)
        write(message[0], message + 1, message[1] > 0xFF ? 2 : 1)
        message.deallocate()
        return nil
      }, message)
    return thread
  }

  /// What the terminal was sent since the last call.
  func output() -> String {
    var all: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += bytes[..<count]
    }
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }
}
