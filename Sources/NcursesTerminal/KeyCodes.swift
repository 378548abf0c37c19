import CNcurses
import TerminalKit

/// Key codes of ncurses as keys, and codes of our own for what it has no name for.
struct KeyCodes {
  static let pasteStart: Int32 = 3000
  static let pasteEnd: Int32 = 3001
  static let focusIn: Int32 = 3002
  static let focusOut: Int32 = 3003
  private static let firstHeld: Int32 = 3100

  private var keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
    KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_BACKSPACE: .backspace, KEY_DC: .delete, KEY_IC: .insert,
    KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_SLEFT: .modified(.shift, .left), KEY_SRIGHT: .modified(.shift, .right),
    KEY_SR: .modified(.shift, .up), KEY_SF: .modified(.shift, .down), KEY_SHOME: .modified(.shift, .home),
    KEY_SEND: .modified(.shift, .end), KEY_SDC: .modified(.shift, .delete), KEY_SPREVIOUS: .modified(.shift, .pageUp),
    KEY_SNEXT: .modified(.shift, .pageDown), KEY_FIND: .home, KEY_SELECT: .end,
  ]

  /// Teaches ncurses the sequences that terminals send and their descriptions leave out. Needs an open screen.
  init() {
    define_key("\u{1B}[200~", KeyCodes.pasteStart)
    define_key("\u{1B}[201~", KeyCodes.pasteEnd)
    definePlain()
    defineHeld()
  }

  /// Focus reports are only understood when they were asked for.
  func defineFocus() {
    define_key("\u{1B}[I", KeyCodes.focusIn)
    define_key("\u{1B}[O", KeyCodes.focusOut)
  }

  /// The key for a code; `nil` for codes that are not keys.
  func key(_ code: Int32) -> Key? {
    if let known = keys[code] { return known }
    let number = Int(code - KEY_F0)
    return (1...63).contains(number) ? .function(number) : nil
  }

  /// Terminals send arrows as `ESC [ A` until they are told otherwise, and some never listen.
  private func definePlain() {
    let codes: [(String, Int32)] = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
      ("Z", KEY_BTAB), ("1~", KEY_HOME), ("4~", KEY_END), ("3~", KEY_DC), ("5~", KEY_PPAGE), ("6~", KEY_NPAGE),
    ]
    for (end, code) in codes { define_key("\u{1B}[" + end, code) }
    for (end, code) in codes.prefix(6) { define_key("\u{1B}O" + end, code) }
  }

  /// `ESC [ 1 ; m A` and `ESC [ 3 ; m ~`, where m - 1 is shift 1, alt 2, ctrl 4.
  private mutating func defineHeld() {
    let bases: [(String, String, Key)] = [
      ("1", "A", .up), ("1", "B", .down), ("1", "C", .right), ("1", "D", .left), ("1", "H", .home), ("1", "F", .end),
      ("3", "~", .delete), ("5", "~", .pageUp), ("6", "~", .pageDown),
    ]
    var code = KeyCodes.firstHeld
    for (number, end, key) in bases {
      for held in 1...7 {
        define_key("\u{1B}[\(number);\(held + 1)\(end)", code)
        keys[code] = .modified(KeyCodes.modifiers(held), key)
        code += 1
      }
    }
  }

  private static func modifiers(_ bits: Int) -> Modifiers {
    var held: Modifiers = []
    if bits & 1 != 0 { held.insert(.shift) }
    if bits & 2 != 0 { held.insert(.alt) }
    if bits & 4 != 0 { held.insert(.ctrl) }
    return held
  }
}
