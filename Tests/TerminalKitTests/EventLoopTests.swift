import Testing

@testable import TerminalKit

@Suite struct EventLoopTests {
  @Test func `a burst of keys costs one frame`() throws {
    let terminal = try MemoryTerminal(script: "Kari Nordmann<Tab>030593<Ctrl-Q>")
    var program = SampleProgram()
    EventLoop(terminal).run(&program)
    #expect(program.form["name"]?.text == "Kari Nordmann")
    #expect(terminal.frames.count == 1)
  }

  @Test func `a program is told of the end of input and then ended`() {
    let terminal = MemoryTerminal(events: [.key(.character("a"))])
    var program = SampleProgram()
    EventLoop(terminal).run(&program)
    #expect(program.events == [.key(.character("a")), .endOfInput])
    #expect(terminal.frames.count == 2)
  }

  @Test func `the looks a program asks for reach the terminal, and go back to its own when it asks no more`() {
    let terminal = MemoryTerminal(events: [.key(.character("a")), .key(.character("b"))])
    terminal.theme = .eightColours
    var seen: [Theme] = []
    struct Dressed: Program {
      var theme: Theme?
      let see: () -> Void
      mutating func handle(_ event: Event) -> Step {
        see()
        theme = event == .key(.character("a")) ? .highContrast : nil
        return .proceed
      }
      func draw(_ size: Size) -> Frame { Frame(size: size) { _ in } }
    }
    var program = Dressed(theme: .monochrome) { seen.append(terminal.theme) }
    EventLoop(terminal).run(&program)
    // Both keys come in one burst, before the next frame.
    #expect(seen == [.monochrome, .monochrome, .eightColours])
  }

  @Test func `a hang-up ends the loop without another frame`() {
    let terminal = MemoryTerminal(events: [.hangup, .key(.character("a"))])
    var program = SampleProgram()
    EventLoop(terminal).run(&program)
    #expect(program.events == [.hangup])
    #expect(terminal.frames.count == 1)
  }

  @Test func `a resize is drawn in the new size and loses nothing`() {
    let small = Size(width: 1, height: 1), large = Size(width: 120, height: 40)
    let terminal = MemoryTerminal(events: [.key(.character("ø")), .resize(small), .resize(large), .key(.ctrl("q"))])
    var program = SampleProgram()
    EventLoop(terminal).run(&program)
    #expect(program.form["name"]?.text == "ø")
    #expect(terminal.size == large)
  }

  @Test func `steps reach the terminal`() {
    struct Stepping: Program {
      var steps: [Step]
      mutating func handle(_ event: Event) -> Step { steps.isEmpty ? .quit : steps.removeFirst() }
      func draw(_ size: Size) -> Frame { Frame(size: size) { _ in } }
    }
    let terminal = MemoryTerminal(events: [.tick, .wake, .tick])
    var program = Stepping(steps: [.redraw, .bell, .suspend])
    EventLoop(terminal).run(&program)
    #expect(terminal.redraws == 1 && terminal.bells == 1)
  }
}
