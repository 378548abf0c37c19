import CNcurses
import Glibc
import TerminalKit

/// Turns what ncurses reads into events: whole characters, Alt from a leading ESC, a paste as one piece.
struct KeyReader {
  /// A paste longer than this is cut, so that no input can eat the memory.
  static let longestPaste = 4_000_000
  /// Milliseconds within which the rest of a paste must come.
  static let pastePatience: Int32 = 1000

  private let window: UnsafeMutablePointer<WINDOW>
  private let input: Int32
  private let codes: KeyCodes

  private enum Read { case nothing, character(Unicode.Scalar), code(Int32) }

  init(window: UnsafeMutablePointer<WINDOW>, input: Int32, codes: KeyCodes) {
    self.window = window
    self.input = input
    self.codes = codes
  }

  /// The next event that is already here; `nil` when there is none.
  func next() -> Event? {
    while true {
      switch read() {
      case .nothing: return nil
      case .character(let scalar): return .key(key(scalar))
      case .code(let code):
        if let event = event(code) { return event }
      }
    }
  }

  private func read() -> Read {
    var value: wint_t = 0
    switch wget_wch(window, &value) {
    case OK: return Unicode.Scalar(UInt32(value)).map { .character($0) } ?? .character("\u{FFFD}")
    case KEY_CODE_YES: return .code(Int32(bitPattern: UInt32(value)))
    default: return .nothing
    }
  }

  private func event(_ code: Int32) -> Event? {
    switch code {
    case KeyCodes.pasteStart: return .paste(paste())
    case KeyCodes.focusIn: return .focus(true)
    case KeyCodes.focusOut: return .focus(false)
    case KEY_MOUSE: return MouseReader.next()
    // The size is taken from the signal; ncurses repeats it as a key.
    case KEY_RESIZE, KeyCodes.pasteEnd: return nil
    default: return codes.key(code).map { .key($0) }
    }
  }

  private func key(_ scalar: Unicode.Scalar) -> Key {
    if scalar == "\u{1B}" { return escaped() }
    return KeyReader.plain(scalar)
  }

  /// ncurses has waited for the rest of a sequence already: what is here now was typed with the ESC.
  private func escaped() -> Key {
    switch read() {
    case .nothing: return .escape
    case .code(let code):
      guard let key = codes.key(code) else { return .escape }
      return .modified(.alt, key)
    case .character("\u{1B}"):
      unget_wch(0x1B)
      return .escape
    case .character(let scalar):
      switch KeyReader.plain(scalar) {
      case .character(let character): return .alt(character)
      case .ctrl(let character): return .ctrl(character)
      case let named: return .modified(.alt, named)
      }
    }
  }

  static func plain(_ scalar: Unicode.Scalar) -> Key {
    switch scalar.value {
    case 0: .ctrl(" ")
    case 8, 127: .backspace
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 1...26: .ctrl(Character(Unicode.Scalar(UInt8(scalar.value + 96))))
    case 28...31: .ctrl(Character(Unicode.Scalar(UInt8(scalar.value + 64))))
    default: .character(Character(scalar))
    }
  }

  /// Everything up to the end mark, with `\n` for line ends.
  private func paste() -> String {
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for _ in 0..<KeyReader.longestPaste {
      switch read() {
      case .code(KeyCodes.pasteEnd): return String(text)
      case .code: continue
      case .nothing:
        var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        if poll(&descriptor, 1, KeyReader.pastePatience) <= 0 || descriptor.revents & Int16(POLLIN) == 0 {
          return String(text)
        }
      case .character(let scalar):
        if scalar == "\r" || (scalar == "\n" && !afterReturn) { text.append("\n") }
        if scalar != "\r" && scalar != "\n" { text.append(scalar) }
        afterReturn = scalar == "\r"
      }
    }
    return String(text)
  }
}
