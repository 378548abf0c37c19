import Testhjelp
import Testing

/// What keys send, seen through `cat -v` so that nothing but the terminal is in between.
@Suite struct KeyScriptTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let terminal: TerminalType
    let script: String
    let shown: String
    var testDescription: String { "\(terminal.rawValue) \(script)" }

    init(_ terminal: TerminalType, _ script: String, _ shown: String) {
      self.terminal = terminal
      self.script = script
      self.shown = shown
    }
  }

  static let cases: [Case] = [
    Case(.xterm, "a<lt>b<Up><Home><F1><F5>", "a<b^[[A^[[H^[OP^[[15~"),
    Case(.xterm, "<Ctrl-P><Alt-x><Alt-Enter><Shift-Tab>", "^P^[x^[^M^[[Z"),
    Case(.xterm, "<Ctrl-Right><Shift-Delete><Down*3>", "^[[1;5C^[[3;2~^[[B^[[B^[[B"),
    Case(.xterm, "<Backspace><Tab><Esc>x<Click:4,2>", "^?^I^[x^[[<0;5;3M^[[<0;5;3m"),
    Case(.linux, "<Home><F2><Backspace>", "^[[1~^[[[B^?"),
    Case(.vt220, "<End><F6><Backspace>", "^[[4~^[[17~^H"),
  ]

  @Test(arguments: cases)
  func `keys send what the terminal's own keyboard sends`(_ example: Case) throws {
    let robot = try Robot(
      ["-c", "stty raw -echo; printf 'ready\\r\\n'; exec cat -vT"], program: "/bin/bash", terminal: example.terminal)
    try robot.wait(for: "ready")
    try robot.press(example.script)
    try robot.wait(for: example.shown)
  }

  @Test func `a key nobody has is refused`() throws {
    let robot = try Robot(["-c", "read -r x"], program: "/bin/bash")
    #expect(throws: KeyScriptFailure.self) { try robot.press("<Gasspedal>") }
  }
}
