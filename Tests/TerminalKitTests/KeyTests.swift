import Testing

@testable import TerminalKit

@Suite struct KeyTests {
  @Test func `keys written as a script are read back the same`() throws {
    var random = SeededRandom(5)
    let all: [Key] =
      Samples.keys + [.character("<"), .character(">"), .alt("<"), .alt(">"), .ctrl("-"), .alt("-"), .character("-")]
      + [.ctrl(" "), .alt(" "), .modified([.ctrl, .alt, .shift], .pageUp), .function(12), .character("F")]
    for _ in 0..<200 {
      let keys = (0..<random.upTo(12)).map { _ in random.pick(all) }.filter { $0 != .character("\u{301}") }
      #expect(try KeyScript.keys(KeyScript.script(keys)) == keys)
    }
  }

  static let scripts: [(String, [Key])] = [
    ("<Down><Enter>ø<Ctrl-P>", [.down, .enter, .character("ø"), .ctrl("p")]),
    ("a\nb", [.character("a"), .enter, .character("b")]), ("<Space><lt>", [.character(" "), .character("<")]),
    ("<Shift-Tab><Alt-Enter><F1>", [.backTab, .altEnter, .function(1)]), ("<Ctrl-Left>", [.modified(.ctrl, .left)]),
  ]

  @Test func `a script names keys as the footer does`() throws {
    for (script, keys) in KeyTests.scripts { #expect(try KeyScript.keys(script) == keys) }
  }

  @Test func `a script with an unknown or unclosed key is refused`() {
    #expect(throws: KeyScript.Failure.unknownKey("Nope")) { try KeyScript.keys("<Nope>") }
    #expect(throws: KeyScript.Failure.unclosed) { try KeyScript.keys("a<Down") }
    #expect(throws: KeyScript.Failure.unknownKey("")) { try KeyScript.keys("<>") }
  }

  @Test func `key names are shown in the caller's language`() {
    let names = ["Space": "Mellomrom", "Up": "Opp"]
    #expect(Key.character(" ").displayName(names) == "Mellomrom")
    #expect(Key.modified(.shift, .up).displayName(names) == "Shift-Opp")
    #expect(Key.ctrl("p").displayName(names) == "Ctrl-P")
  }
}
