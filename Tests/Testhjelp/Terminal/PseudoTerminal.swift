import Glibc

/// The terminal's side of a pseudo-terminal, with the program's side open too so that its settings can be read after
/// the program has gone.
final class PseudoTerminal {
  private(set) var master: Int32
  private var slave: Int32
  let slavePath: String
  private let original: termios

  init(columns: Int, rows: Int) throws {
    var (masterEnd, slaveEnd): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&masterEnd, &slaveEnd, &name, nil, &size) == 0 else {
      throw SpawnFailure(program: "openpty", errno: errno)
    }
    for end in [masterEnd, slaveEnd] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(masterEnd, F_SETFL, O_NONBLOCK)
    (master, slave) = (masterEnd, slaveEnd)
    slavePath = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var settings = termios()
    tcgetattr(slaveEnd, &settings)
    original = settings
  }

  /// The kernel tells the program in front by SIGWINCH.
  func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// The process group in front; differs from the started program when that is a shell with jobs.
  var foregroundGroup: pid_t { tcgetpgrp(master) }

  /// What differs from the settings the terminal had before the program started.
  var changedSettings: [String] {
    var now = termios()
    tcgetattr(slave, &now)
    let flags: [(UInt32, UInt32, Int32, String)] = [
      (now.c_lflag, original.c_lflag, ECHO, "echo"), (now.c_lflag, original.c_lflag, ICANON, "line editing"),
      (now.c_lflag, original.c_lflag, ISIG, "signal keys"), (now.c_lflag, original.c_lflag, IEXTEN, "extended input"),
      (now.c_iflag, original.c_iflag, ICRNL, "Enter as newline"), (now.c_iflag, original.c_iflag, IXON, "flow control"),
      (now.c_oflag, original.c_oflag, OPOST, "output processing"), (now.c_oflag, original.c_oflag, ONLCR, "newlines"),
    ]
    return flags.filter { ($0.0 ^ $0.1) & UInt32($0.2) != 0 }.map { "the terminal's setting for \($0.3) is changed" }
  }

  /// Pulls the plug: the program in front gets SIGHUP and its input ends.
  func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  deinit {
    hangUp()
    close(slave)
  }
}
