/// The terminals the console must work in: what TERM says, and what their keys send.
public enum TerminalType: String, CaseIterable, Sendable {
  case xterm = "xterm-256color"
  case screen = "screen-256color"
  case tmux = "tmux-256color"
  case linux = "linux"
  case vt220 = "vt220"

  /// Whether leaving the program brings the old screen back.
  public var hasAlternateScreen: Bool { self != .linux && self != .vt220 }

  private static let cursorKeys: [String: String] = ["up": "A", "down": "B", "right": "C", "left": "D"]
  private static let editingKeys: [String: Int] = [
    "insert": 2, "delete": 3, "pageup": 5, "pagedown": 6, "f5": 15, "f6": 17, "f7": 18, "f8": 19, "f9": 20, "f10": 21,
    "f11": 23, "f12": 24,
  ]
  private static let simpleKeys: [String: String] = [
    "enter": "\r", "tab": "\t", "shift-tab": "\u{1B}[Z", "esc": "\u{1B}", "space": " ", "lt": "<",
    "ctrl-space": "\0", "ctrl-backspace": "\u{08}",
  ]

  /// What a key without modifiers sends; `name` in lower case.
  func bytes(for name: String, applicationCursor: Bool) -> String? {
    if let simple = TerminalType.simpleKeys[name] { return simple }
    if name == "backspace" { return self == .vt220 ? "\u{08}" : "\u{7F}" }
    if let letter = TerminalType.cursorKeys[name] { return (applicationCursor ? "\u{1B}O" : "\u{1B}[") + letter }
    if name == "home" || name == "end" { return homeOrEnd(name == "home", applicationCursor) }
    if let function = firstFunctionKey(name) { return function }
    return TerminalType.editingKeys[name].map { "\u{1B}[\($0)~" }
  }

  private func homeOrEnd(_ isHome: Bool, _ applicationCursor: Bool) -> String {
    if self != .xterm { return isHome ? "\u{1B}[1~" : "\u{1B}[4~" }
    return (applicationCursor ? "\u{1B}O" : "\u{1B}[") + (isHome ? "H" : "F")
  }

  private func firstFunctionKey(_ name: String) -> String? {
    guard let index = ["f1", "f2", "f3", "f4", "f5"].firstIndex(of: name) else { return nil }
    let letter = Array("PQRST")[index]
    if self == .linux { return "\u{1B}[[" + String(Array("ABCDE")[index]) }
    return name == "f5" ? nil : "\u{1B}O\(letter)"
  }

  /// Cursor and editing keys with modifiers, as xterm sends them: `ESC [ 1 ; 5 C`, `ESC [ 3 ; 5 ~`.
  func bytes(for name: String, modifier: Int) -> String? {
    if let letter = TerminalType.cursorKeys[name] { return "\u{1B}[1;\(modifier)\(letter)" }
    if name == "home" || name == "end" { return "\u{1B}[1;\(modifier)\(name == "home" ? "H" : "F")" }
    return TerminalType.editingKeys[name].map { "\u{1B}[\($0);\(modifier)~" }
  }
}
