import Glibc
import Testing

/// A person at a terminal: starts a program in a pseudo-terminal, types, looks at the screen and waits for what should
/// come. Nothing sleeps: a wait ends when the screen is right, or fails with a picture of what it saw.
///
///     let robot = try Robot(["demo"])
///     try robot.wait(for: "DEMO")
///     try robot.press("b<Down*3><Enter>")
///     try robot.type("Åse-Marie Sørbø")
///     try robot.wait("the plan is approved") { $0.row(2).contains("Godkjent") }
///     try robot.press("<Ctrl-Q>")
///     try robot.waitForExit(.code(0))
///     robot.expectSaneTerminal()
public final class Robot {
  /// What the terminal shows now.
  public private(set) var screen: VtScreen
  /// All bytes the program has written, for those who count them.
  public private(set) var output: [UInt8] = []
  public let terminal: TerminalType
  /// HOME of the program.
  public let home: Midlertidig
  public let pid: pid_t

  private let pty: PseudoTerminal
  private let child: ChildProcess
  private let patience: Duration
  private let commandLine: String

  /// - Parameters:
  ///   - program: the built console when nil.
  ///   - environment: added to a clean environment.
  ///   - home: give the same folder to two robots to start the program again where it was.
  ///   - patience: how long each wait may take before it fails.
  public init(
    _ arguments: [String] = [], program: String? = nil, columns: Int = 80, rows: Int = 24,
    terminal: TerminalType = .xterm, environment: [String: String] = [:], home: Midlertidig? = nil,
    patience: Duration = .seconds(20)
  ) throws {
    let program = try program ?? Program.skranke()
    self.home = try home ?? Midlertidig()
    self.terminal = terminal
    self.patience = patience
    commandLine = ([program] + arguments).joined(separator: " ")
    screen = VtScreen(columns: columns, rows: rows)
    pty = try PseudoTerminal(columns: columns, rows: rows)
    var variables = TestEnvironment.standard(home: self.home.path)
    variables["TERM"] = terminal.rawValue
    variables.merge(environment) { $1 }
    child = try ChildProcess(
      program, arguments, environment: variables,
      streams: [.file(pty.slavePath, flags: O_RDWR), .descriptor(0), .descriptor(0)], inNewSession: true)
    pid = child.pid
  }

  // MARK: Input

  /// Types a script of keys; see `KeyScript` for the names.
  public func press(_ script: String) throws {
    pump(for: .zero)
    let strokes = try KeyScript.strokes(
      script, terminal: terminal, applicationCursor: screen.hasApplicationCursorKeys)
    var pending: [UInt8] = []
    for (i, stroke) in strokes.enumerated() {
      pending += stroke.bytes
      guard stroke.isEscape, i < strokes.count - 1 else { continue }
      // Only time tells Esc from the first byte of another key, so the next key comes a moment later.
      try send(pending)
      pending = []
      pump(for: .milliseconds(80))
    }
    try send(pending)
  }

  /// Types text as it stands; `<` and `>` are themselves.
  public func type(_ text: String) throws { try send(Array(text.utf8)) }

  /// Pastes text as the terminal would: between brackets when the program has asked for them.
  public func paste(_ text: String) throws {
    pump(for: .zero)
    let (before, after) = screen.hasBracketedPaste ? ("\u{1B}[200~", "\u{1B}[201~") : ("", "")
    try send(Array((before + text + after).utf8))
  }

  /// Sends bytes, reading meanwhile so that neither side waits for the other.
  public func send(_ bytes: [UInt8]) throws {
    let deadline = Deadline(in: patience)
    var sent = 0
    while sent < bytes.count {
      if deadline.hasPassed { throw failure("the program does not take its input (\(sent) of \(bytes.count) bytes)") }
      var ready = pollfd(fd: pty.master, events: Int16(POLLIN | POLLOUT), revents: 0)
      poll(&ready, 1, deadline.milliseconds)
      if ready.revents & Int16(POLLIN) != 0 { readOnce() }
      let count = bytes[sent...].withUnsafeBytes { write(pty.master, $0.baseAddress, min($0.count, 1_024)) }
      if count < 0, errno != EAGAIN, errno != EINTR { throw failure("the terminal is closed") }
      sent += max(0, count)
    }
  }

  /// Changes the window's size; the kernel sends SIGWINCH.
  public func resize(columns: Int, rows: Int) {
    pump(for: .zero)
    screen.resize(columns: columns, rows: rows)
    pty.resize(columns: columns, rows: rows)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { Glibc.kill(pid, number) }

  /// SIGKILL; the program gets no chance to do anything.
  public func kill() { child.kill() }

  /// Closes the terminal, as when a connection is lost.
  public func hangUp() { pty.hangUp() }

  // MARK: Waiting

  /// Waits until some row holds `text`.
  public func wait(for text: String, file: String = #fileID, line: Int = #line) throws {
    try wait("«\(text)»", file: file, line: line) { $0.contains(text) }
  }

  /// Waits until no row holds `text`.
  public func waitGone(_ text: String, file: String = #fileID, line: Int = #line) throws {
    try wait("«\(text)» gone", file: file, line: line) { !$0.contains(text) }
  }

  /// Waits until the screen is as wanted.
  /// - Parameter what: completes "waited in vain for …".
  public func wait(
    _ what: String, file: String = #fileID, line: Int = #line, until isRight: (VtScreen) -> Bool
  ) throws {
    let deadline = Deadline(in: patience)
    pump(for: .zero)
    while !isRight(screen) {
      let hasEnded = child.poll() != nil
      if pumpOnce(deadline.milliseconds, atMost: hasEnded ? 0 : 50) { continue }
      if isRight(screen) { return }
      if hasEnded || deadline.hasPassed { throw failure("waited in vain for \(what)", file, line) }
    }
  }

  /// Waits until the program has written something and then nothing for `quiet`; for golden screens after a key whose
  /// answer has no mark of its own. Prefer `wait(for:)`.
  public func waitForIdle(quiet: Duration = .milliseconds(120), file: String = #fileID, line: Int = #line) throws {
    let deadline = Deadline(in: patience)
    while true {
      let before = output.count
      pump(for: quiet)
      if output.count == before { return }
      if deadline.hasPassed { throw failure("the program never stops writing", file, line) }
    }
  }

  /// Waits until the program ends, and checks how.
  @discardableResult
  public func waitForExit(
    _ expected: ExitStatus? = nil, file: String = #fileID, line: Int = #line
  ) throws -> ExitStatus {
    let deadline = Deadline(in: patience)
    while child.poll() == nil {
      if deadline.hasPassed { throw failure("the program does not end", file, line) }
      pumpOnce(deadline.milliseconds, atMost: 5)
    }
    pump(for: .zero)
    guard let status = child.status else { throw failure("the program's end was lost", file, line) }
    if let expected, status != expected { throw failure("ended with \(status), not \(expected)", file, line) }
    return status
  }

  public var isRunning: Bool { child.poll() == nil }
  /// The process group the keyboard's signals go to.
  public var foregroundGroup: pid_t { pty.foregroundGroup }

  // MARK: Looking

  public func row(_ y: Int) -> String { screen.row(y) }

  /// Everything a program has left behind in the terminal; empty when the terminal is as before the start.
  public var leftovers: [String] { screen.leftovers + pty.changedSettings }

  /// Fails the test when the program has not put the terminal back.
  public func expectSaneTerminal(sourceLocation: SourceLocation = #_sourceLocation) {
    pump(for: .zero)
    guard !leftovers.isEmpty else { return }
    let list = leftovers.joined(separator: "\n  ")
    Issue.record("left behind by \(commandLine):\n  \(list)\n\(screen.picture)", sourceLocation: sourceLocation)
  }

  // MARK: The pump

  /// Reads for as long as bytes come within `quiet` of each other.
  private func pump(for quiet: Duration) {
    let limit = Deadline(in: patience)
    while !limit.hasPassed, pumpOnce(Deadline(in: quiet).milliseconds, atMost: .max) {}
  }

  /// Waits at most so many milliseconds for bytes; false when none came.
  @discardableResult
  private func pumpOnce(_ milliseconds: Int32, atMost: Int32) -> Bool {
    guard pty.master >= 0 else {
      poll(nil, 0, min(milliseconds, atMost, 5))
      return false
    }
    var ready = pollfd(fd: pty.master, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, min(milliseconds, atMost)) > 0, ready.revents & Int16(POLLIN) != 0 else { return false }
    return readOnce()
  }

  /// Reads what is there, shows it and answers what the program asked.
  @discardableResult
  private func readOnce() -> Bool {
    guard let bytes = readAvailable(pty.master), !bytes.isEmpty else { return false }
    output += bytes
    screen.feed(bytes)
    let replies = screen.takeReplies()
    if !replies.isEmpty { _ = replies.withUnsafeBytes { write(pty.master, $0.baseAddress, $0.count) } }
    return true
  }

  private func failure(_ what: String, _ file: String = #fileID, _ line: Int = #line) -> RobotFailure {
    let status = child.poll().map { "\($0)" } ?? "running"
    return RobotFailure(description: "\(file):\(line): \(what)\n\(commandLine) (\(status))\n\(screen.picture)")
  }
}

/// What the robot waited for did not come; the description holds the screen it saw.
public struct RobotFailure: Error, CustomStringConvertible {
  public let description: String
}
