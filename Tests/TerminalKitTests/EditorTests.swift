import Testing

@testable import TerminalKit

@Suite struct EditorTests {
  @Test func `an editor keeps the same text as a plain string would`() {
    var random = SeededRandom(21)
    for _ in 0..<60 {
      var editor = TextEditorState("", width: 1 + random.upTo(20))
      var model: [Character] = []
      for _ in 0..<120 {
        let at = editor.buffer.cursor
        let selected = editor.buffer.selection
        let key = random.pick(Samples.keys.filter { $0 != .character("\u{301}") })
        _ = editor.handle(key)
        switch key {
        case .character(let character): model.replaceSubrange(selected ?? at..<at, with: [character])
        case .enter: model.replaceSubrange(selected ?? at..<at, with: ["\n"])
        case .backspace: model.removeSubrange(selected ?? max(0, at - 1)..<at)
        case .delete: model.removeSubrange(selected ?? at..<min(model.count, at + 1))
        default: model = editor.buffer.characters
        }
        #expect(editor.buffer.characters == model)
        #expect((0...model.count).contains(editor.buffer.cursor))
        #expect(editor.wrapped == WrappedText(editor.buffer.characters, width: editor.wrapped.width))
      }
    }
  }

  @Test func `undoing everything gives the first text and redoing gives the last`() {
    var random = SeededRandom(22)
    for _ in 0..<40 {
      var editor = TextEditorState("Første utkast", width: 12)
      for _ in 0..<80 { _ = editor.handle(random.pick(Samples.keys)) }
      while editor.buffer.canRedo { _ = editor.handle(.ctrl("y")) }
      let last = editor.text
      var steps = 0
      while editor.buffer.canUndo {
        _ = editor.handle(.ctrl("z"))
        steps += 1
      }
      #expect(editor.text == "Første utkast")
      for _ in 0..<steps { _ = editor.handle(.ctrl("y")) }
      #expect(editor.text == last)
    }
  }

  @Test func `undo takes a word at a time`() {
    var field = TextFieldState()
    for character in "ett to" { _ = field.handle(.character(character)) }
    _ = field.handle(.ctrl("z"))
    #expect(field.text == "ett ")
    _ = field.handle(.ctrl("z"))
    #expect(field.text == "")
  }

  @Test func `a combining mark typed on its own joins the letter before it`() {
    var field = TextFieldState("e")
    _ = field.handle(.character("\u{301}"))
    #expect(field.text == "é" && field.buffer.characters.count == 1)
    _ = field.handle(.ctrl("z"))
    #expect(field.text == "e")
  }

  @Test func `up and down keep the column over a short row`() {
    var editor = TextEditorState("lang rad\nx\nlang rad igjen", width: 40)
    _ = editor.handle(.up)
    #expect(editor.cursorPlace == Point(x: 1, y: 1))
    _ = editor.handle(.up)
    #expect(editor.cursorPlace == Point(x: 8, y: 0))
    #expect(editor.handle(.up) == .ignored)
  }

  @Test func `words are moved over, deleted and selected`() {
    var field = TextFieldState("ett to tre")
    _ = field.handle(.modified(.ctrl, .left))
    #expect(field.buffer.cursor == 7)
    _ = field.handle(.ctrl("w"))
    #expect(field.text == "ett tre")
    _ = field.handle(.modified([.ctrl, .shift], .right))
    #expect(field.buffer.selection == 4..<7)
    _ = field.handle(.character("X"))
    #expect(field.text == "ett X")
  }

  @Test func `a paste into a field becomes one row and keeps to the limit`() {
    var field = TextFieldState("", limit: 7)
    #expect(field.paste("ab\ncd\r\nefgh") == .changed)
    #expect(field.text == "ab cd e")
    #expect(field.handle(.character("x")) == .moved)
  }

  @Test func `what a terminal would act on is not text`() {
    var editor = TextEditorState("")
    _ = editor.paste("å\u{1B}[31m\u{7}b\tc\r\nd\u{9B}\u{7F}\u{0}")
    #expect(editor.text == "å[31mb c\nd")
  }

  @Test func `a paste of a hundred thousand letters is quick and so is the next key`() {
    let text = String(repeating: "et ord til, ", count: 8_400)
    var editor = TextEditorState("", width: 70)
    let clock = ContinuousClock()
    let paste = clock.measure { _ = editor.paste(text) }
    #expect(editor.text.utf8.count == text.utf8.count)
    _ = editor.handle(.enter)
    let key = clock.measure { _ = editor.handle(.character("x")) }
    #expect(paste < .seconds(5))
    #expect(key < .milliseconds(200))
  }

  @Test func `a long field scrolls so that the cursor is in sight`() {
    var field = TextFieldState("abcdefghij")
    field.layout(width: 5)
    let end = Frame(size: Size(width: 5, height: 1)) { TextField().draw(field, on: $0) }
    #expect(end.buffer.textDump == "ghij")
    #expect(end.cursor == Point(x: 4, y: 0))
    _ = field.handle(.home)
    let start = Frame(size: Size(width: 5, height: 1)) { TextField().draw(field, on: $0) }
    #expect(start.buffer.textDump == "abcde" && start.cursor == .zero)
    let secret = Frame(size: Size(width: 12, height: 1)) { TextField(mask: "*").draw(field, on: $0) }
    #expect(secret.buffer.textDump == "**********")
  }

  @Test func `the editor counts against its limit and never cuts`() {
    var editor = TextEditorState("12345678", width: 20)
    _ = editor.handle(.modified(.shift, .home))
    let frame = Frame(size: Size(width: 20, height: 3)) { TextEditor(softLimit: 5).draw(editor, on: $0) }
    #expect(frame.buffer.textDump == "12345678\n\n               ! 8/5")
    #expect(frame.buffer.styleDump.hasPrefix("vvvvvvvv."))
  }
}
