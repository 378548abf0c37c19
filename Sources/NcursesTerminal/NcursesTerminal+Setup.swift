import CNcurses
import Glibc
import TerminalKit

extension NcursesTerminal {
  /// A window over the whole screen, so that none of ncurses' global variables is needed, in the modes a console wants:
  /// every key at once and unchanged, flow control off, functions keys as one code.
  static func window() -> UnsafeMutablePointer<WINDOW>? {
    // Milliseconds within which an escape sequence must be complete: longer would make Esc itself slow.
    set_escdelay(25)
    raw()
    noecho()
    nonl()
    guard let window = newwin(0, 0, 0, 0), let move = tigetstr("cup"), Int(bitPattern: move) != -1 else { return nil }
    keypad(window, true)
    nodelay(window, true)
    // Lets ncurses scroll a part of the screen instead of sending it again.
    idlok(window, true)
    return window
  }

  static func size(of window: UnsafeMutablePointer<WINDOW>) -> Size {
    Size(width: Int(getmaxx(window)), height: Int(getmaxy(window)))
  }

  static func modes(of descriptor: Int32) -> termios {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return modes
  }

  /// How many colours are used: none when the user asks for none.
  static func startColours(_ options: TerminalOptions) -> Int {
    let refused = !(Environment["NO_COLOR"] ?? "").isEmpty
    guard !options.monochrome, !refused, has_colors() else { return 0 }
    guard start_color() == OK, use_default_colors() == OK else { return 0 }
    return max(0, Int(tigetnum("colors")))
  }

  static func theme(for colours: Int) -> Theme {
    if colours >= 256 { return .standard }
    return colours >= 8 ? .eightColours : .monochrome
  }

  /// Whether the terminal takes the title command; others would show it as text.
  static func hasTitle(_ name: String) -> Bool {
    ["xterm", "screen", "tmux", "rxvt", "alacritty", "foot", "kitty", "wezterm", "gnome", "konsole"].contains {
      name.hasPrefix($0)
    }
  }
}
