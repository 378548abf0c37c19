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

  func terminal(_ options: TerminalOptions? = nil, term: String = "xterm-256color") throws -> NcursesTerminal {
    setenv("TERM", term, 1)
    return try NcursesTerminal(options ?? self.options)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
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

  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }
}
