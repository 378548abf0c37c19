/// The terminal commands ncurses has no call for. `StaticString`, so that a crash handler can write them too.
enum ControlSequences {
  static let pasteOn: StaticString = "\u{1B}[?2004h"
  static let pasteOff: StaticString = "\u{1B}[?2004l"
  static let focusOn: StaticString = "\u{1B}[?1004h"
  static let focusOff: StaticString = "\u{1B}[?1004l"
  static let clearScrollback: StaticString = "\u{1B}[3J"

  /// Undoes everything a console may have switched on: paste, mouse and focus reports, hidden cursor, colours,
  /// application keys, the alternate screen.
  static let restore: StaticString =
    "\u{1B}[?2004l\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1006l\u{1B}[?1004l\u{1B}[?25h\u{1B}[0m\u{1B}[?1l\u{1B}>\u{1B}[?1049l"

  /// The bytes that set a window's title; control characters cannot get in.
  static func title(_ text: String) -> String {
    let safe = text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
    return "\u{1B}]2;" + String(String.UnicodeScalarView(safe)) + "\u{7}"
  }
}
