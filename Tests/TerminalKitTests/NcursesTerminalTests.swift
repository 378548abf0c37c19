import Glibc
import NcursesTerminal
import TerminalKit
import Testing

/// The real backend on a pseudo-terminal in this process. ncurses has one screen at a time, so the tests take turns.
@Suite(.serialized) struct NcursesTerminalTests {
  @Test func `typed characters, keys and held keys arrive as what they are`() throws {
    let pty = try Pty()
    let terminal = try pty.terminal()
    defer { terminal.close() }
    let typed: [(String, Key)] = [
      ("æ", .character("æ")), ("日", .character("日")), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\r", .enter),
      ("\t", .tab), ("\u{1B}[Z", .backTab), ("\u{7F}", .backspace), ("\u{10}", .ctrl("p")), ("\u{1B}[3~", .delete),
      ("\u{1B}x", .alt("x")), ("\u{1B}\r", .altEnter), ("\u{1B}[1;5D", .modified(.ctrl, .left)),
      ("\u{1B}[1;2A", .modified(.shift, .up)), ("\u{1B}[1;6C", .modified([.ctrl, .shift], .right)),
      ("\u{1B}OP", .function(1)), ("\u{1B}[5~", .pageUp), ("\u{1B}", .escape), ("\u{1B}å", .alt("å")),
    ]
    for (bytes, key) in typed {
      pty.type(bytes)
      #expect(terminal.nextEvent(timeout: 1000) == .key(key), "\(bytes.debugDescription)")
    }
    #expect(terminal.nextEvent(timeout: 0) == nil)
  }

  @Test func `a key that comes while the program sleeps wakes it`() throws {
    let pty = try Pty()
    let terminal = try pty.terminal()
    defer { terminal.close() }
    let later = pty.typeLater("ø")
    #expect(terminal.nextEvent(timeout: 5000) == .key(.character("ø")))
    pthread_join(later, nil)
  }

  @Test func `a bracketed paste is one event and never keys`() throws {
    let pty = try Pty()
    let terminal = try pty.terminal()
    defer { terminal.close() }
    pty.type("\u{1B}[200~q\r\nblåbær\r\u{3}\u{1B}[201~x")
    #expect(terminal.nextEvent(timeout: 1000) == .paste("q\nblåbær\n\u{3}"))
    #expect(terminal.nextEvent(timeout: 1000) == .key(.character("x")))
  }

  @Test func `only what changed is sent and nothing when nothing did`() throws {
    let pty = try Pty()
    let terminal = try pty.terminal()
    defer { terminal.close() }
    var state = ListState()
    state.layout(height: 24, count: 10_000)
    func show() -> Int {
      terminal.present(
        Frame(size: terminal.size) { surface in
          ListView(count: 10_000) { Line("Nordmann, Kari \($0)  050593  Behovsvurdering  frist i dag  #\($0 * 7)") }
            .draw(state, on: surface)
        })
      return pty.output().utf8.count
    }
    #expect(show() > 1000)
    #expect(show() == 0)
    var worst = (page: 0, scrolling: 0)
    for row in 1..<60 {
      _ = state.handle(.down, count: 10_000)
      if row < 24 { worst.page = max(worst.page, show()) } else { worst.scrolling = max(worst.scrolling, show()) }
    }
    #expect(worst.page <= 170, "\(worst)")
    #expect(worst.scrolling <= 200, "\(worst)")
  }

  @Test func `hostile texts reach the terminal as text only`() throws {
    let pty = try Pty()
    let terminal = try pty.terminal()
    defer { terminal.close() }
    terminal.present(Frame(size: terminal.size) { $0.put("start", x: 0, y: 0) })
    _ = pty.output()
    terminal.present(
      Frame(size: terminal.size) { $0.put("x\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}\u{1B}[6n", x: 0, y: 3) })
    let sent = pty.output()
    #expect(sent.contains("x·]0;owned··2J·[6n"))
    #expect(!sent.contains("\u{1B}]") && !sent.contains("\u{9B}") && !sent.contains("\u{202E}"))
  }

  @Test func `a terminal without UTF-8 gets ASCII, one cell for one cell`() throws {
    let pty = try Pty()
    var options = pty.options
    options.encoding = .ascii
    let terminal = try pty.terminal(options)
    defer { terminal.close() }
    #expect(!terminal.capabilities.utf8)
    terminal.present(Frame(size: terminal.size) { $0.put("Blåbær ─ 日|", x: 0, y: 0) })
    #expect(pty.output().contains("Blabar - ??|"))
    pty.type("å")
    #expect(terminal.nextEvent(timeout: 1000) == .key(.character("å")))
  }

  @Test func `wide and combined characters are sent whole`() throws {
    let pty = try Pty()
    let terminal = try pty.terminal()
    defer { terminal.close() }
    terminal.present(Frame(size: terminal.size) { $0.put("e\u{301}日本🙂 Šárká", x: 0, y: 0) })
    #expect(Array(pty.output().unicodeScalars).contains("\u{301}"))
    terminal.present(Frame(size: terminal.size) { $0.put("e\u{301}日本🙂 Šárkö", x: 0, y: 0) })
    #expect(pty.output().contains("ö"))
  }

  @Test func `closing switches off what opening switched on`() throws {
    let pty = try Pty()
    var options = pty.options
    options.mouse = true
    options.focusEvents = true
    options.clearsScrollback = true
    let terminal = try pty.terminal(options)
    terminal.present(Frame(size: terminal.size) { $0.put("x", x: 0, y: 0) })
    let opened = pty.output()
    #expect(opened.contains("[?2004h") && opened.contains("[?1004h") && opened.contains("[?1049h"))
    pty.type("\u{1B}[I\u{1B}[O")
    #expect(terminal.nextEvent(timeout: 1000) == .focus(true))
    #expect(terminal.nextEvent(timeout: 1000) == .focus(false))
    pty.type("\u{1B}[<0;5;3M")
    #expect(terminal.nextEvent(timeout: 1000) == .mouse(Mouse(.press, at: Point(x: 4, y: 2))))
    terminal.close()
    terminal.close()
    let closed = pty.output()
    for end in ["[?2004l", "[?1004l", "[?1049l", "[3J"] { #expect(closed.contains(end), "\(end)") }
  }

  @Test func `a watched descriptor wakes the program and an ended one does not spin`() throws {
    let pty = try Pty()
    let terminal = try pty.terminal()
    defer { terminal.close() }
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    terminal.watch(ends[0])
    #expect(terminal.nextEvent(timeout: 10) == nil)
    _ = write(ends[1], "xyz", 3)
    #expect(terminal.nextEvent(timeout: 1000) == .wake)
    #expect(terminal.nextEvent(timeout: 10) == nil)
    close(ends[1])
    #expect(terminal.nextEvent(timeout: 1000) == .wake)
    #expect(terminal.nextEvent(timeout: 10) == nil)
    close(ends[0])
  }

  @Test func `the end of input is told instead of read for ever`() throws {
    let pty = try Pty()
    let terminal = try pty.terminal()
    pty.hangUp()
    #expect(terminal.nextEvent(timeout: 1000) == .endOfInput)
    terminal.close()
  }

  @Test func `a pipe, a dumb terminal and an unknown one are refused`() throws {
    setenv("TERM", "xterm-256color", 1)
    var options = TerminalOptions()
    options.input = open("/dev/null", O_RDONLY)
    options.ownsProcess = false
    #expect(throws: TerminalFailure.notInteractive) { try NcursesTerminal(options) }
    close(options.input)
    let pty = try Pty()
    for name in ["dumb", "", "no-such-terminal"] {
      setenv("TERM", name, 1)
      #expect(throws: TerminalFailure.unusableTerminal(name)) { try NcursesTerminal(pty.options) }
    }
  }

  static let terminals: [(String, Int, Theme)] = [
    ("xterm-256color", 256, .standard), ("xterm", 8, .eightColours), ("vt220", 0, .monochrome),
    ("linux", 8, .eightColours), ("screen-256color", 256, .standard), ("tmux-256color", 256, .standard),
  ]

  @Test func `every usual terminal starts, with the colours it has`() throws {
    for (name, colours, theme) in NcursesTerminalTests.terminals {
      let pty = try Pty()
      let terminal = try pty.terminal(term: name)
      terminal.present(Frame(size: terminal.size) { $0.put("blåbær", x: 0, y: 0, style: .danger) })
      #expect(terminal.capabilities.colours == colours && terminal.theme == theme, "\(name)")
      #expect(pty.output().contains("blåbær"))
      terminal.close()
    }
    let pty = try Pty()
    let terminal = try pty.terminal(noColour: true)
    #expect(terminal.capabilities.colours == 0 && terminal.theme == .monochrome)
    terminal.close()
  }

  @Test func `signals arrive as events and standard error is kept out of the screen`() throws {
    let pty = try Pty()
    var options = pty.options
    options.ownsProcess = true
    let terminal = try pty.terminal(options)
    defer { terminal.close() }
    #expect(throws: TerminalFailure.alreadyOpen) { try NcursesTerminal(pty.options) }
    pty.resize(columns: 120, rows: 40)
    for (number, event) in [
      (SIGWINCH, Event.resize(Size(width: 120, height: 40))), (SIGTERM, .terminate), (SIGINT, .terminate),
      (SIGHUP, .hangup),
    ] {
      kill(getpid(), number)
      #expect(terminal.nextEvent(timeout: 1000) == event)
    }
    #expect(terminal.size == Size(width: 120, height: 40))
    pty.resize(columns: 1, rows: 1)
    kill(getpid(), SIGWINCH)
    #expect(terminal.nextEvent(timeout: 1000) == .resize(Size(width: 1, height: 1)))
    terminal.present(Frame(size: terminal.size) { $0.put("日", x: 0, y: 0) })
  }
}
