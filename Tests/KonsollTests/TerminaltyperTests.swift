import Glibc
import Testhjelp
import Testing

/// The built program on every kind of terminal, ended in every way a program can end: the terminal is as it was.
@Suite(.serialized) struct TerminaltyperTests {
  private static let ender: [(String, Int32?)] = [
    ("Ctrl-Q", nil), ("SIGTERM", SIGTERM), ("SIGHUP", SIGHUP), ("SIGINT", SIGINT), ("SIGSEGV", SIGSEGV),
    ("SIGILL", SIGILL), ("SIGABRT", SIGABRT), ("SIGTRAP", SIGTRAP), ("SIGBUS", SIGBUS), ("SIGFPE", SIGFPE),
  ]
  /// Asked to end: the program says goodbye itself.
  private static let hoflige: Set<Int32> = [SIGTERM, SIGHUP, SIGINT]

  @Test(arguments: TerminalType.allCases)
  func `after every kind of end the terminal is sane and what was typed is a draft`(_ terminal: TerminalType) throws {
    let kontor = try Kontor()
    for (nummer, (navn, signal)) in TerminaltyperTests.ender.enumerated() {
      let robot = try kontor.konsoll(terminal: terminal)
      try robot.wait(for: nummer == 0 ? "Ny person" : "Der du var")
      try robot.press(nummer == 0 ? "<Ctrl-N>" : "<Enter>")
      try robot.wait(for: "Etternavn")
      try robot.press("<End>")
      try robot.type("\(nummer)")
      // The draft is on disk before the crash; a crash is given no time.
      try robot.wait("a draft of \(navn)") { _ in
        kontor.kladder.contains { $0.contains("\"\(String((0...nummer).map { Character("\($0)") }))\"") }
      }
      if let signal { robot.signal(signal) } else { try robot.press("<Ctrl-Q>") }
      let ventet: Testhjelp.ExitStatus =
        signal.map { TerminaltyperTests.hoflige.contains($0) ? .code(0) : .signal($0) } ?? .code(0)
      try robot.waitForExit(ventet)
      robot.expectSaneTerminal()
      #expect(robot.screen.unknown.isEmpty, "\(terminal.rawValue), \(navn): \(robot.screen.unknown)")
    }
  }

  @Test(arguments: TerminalType.allCases)
  func `a line that is cut ends the program, and the draft is kept`(_ terminal: TerminalType) throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll(terminal: terminal)
    try Gange.registrer(robot, ferdig: false)
    robot.hangUp()
    try robot.waitForExit()
    #expect(kontor.kladder.contains { $0.contains("Vil jobbe på lager") })
  }

  @Test(arguments: TerminalType.allCases)
  func `killed without warning, the next start in the same terminal goes on and leaves it sane`(
    _ terminal: TerminalType
  ) throws {
    let kontor = try Kontor()
    let skall = try Skall(kontor, terminal)
    try skall.start()
    try skall.robot.press("<Ctrl-N>")
    try skall.robot.wait(for: "Etternavn")
    try skall.robot.type("288")
    try skall.robot.wait("the draft is on disk") { _ in kontor.kladder.contains { $0.contains("288") } }
    kill(-skall.robot.foregroundGroup, SIGKILL)
    try skall.robot.wait("the shell") { _ in skall.harTilbake }
    try skall.start(venter: "Der du var")
    try skall.robot.press("<Enter>")
    try skall.robot.wait(for: "288")
    try skall.robot.press("<Ctrl-Q>")
    try skall.robot.wait("the shell again") { _ in skall.harTilbake }
    try skall.slutt()
  }

  @Test(arguments: TerminalType.allCases)
  func `a storm of sizes down to one cell and back ends on the screen it began with`(_ terminal: TerminalType) throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll(terminal: terminal)
    try Gange.registrer(robot, ferdig: false)
    try robot.waitForIdle()
    let for_ = robot.screen.text
    let storrelser = [(120, 40), (40, 12), (20, 6), (10, 3), (2, 2), (1, 1), (200, 60), (1, 50), (300, 1), (81, 25)]
    for (bredde, hoyde) in storrelser { robot.resize(columns: bredde, rows: hoyde) }
    robot.resize(columns: 80, rows: 24)
    try robot.wait("the screen as it was") { $0.text == for_ }
    try Gange.avslutt(robot)
  }

  @Test(arguments: TerminalType.allCases)
  func `suspended from the palette or from outside it gives the shell its terminal, and comes back as it was`(
    _ terminal: TerminalType
  ) throws {
    let kontor = try Kontor()
    let skall = try Skall(kontor, terminal)
    try skall.start()
    try skall.robot.press("<Ctrl-N>")
    try skall.robot.wait(for: "Etternavn")
    try skall.robot.type("288")
    try skall.robot.wait(for: "288")
    for fraUtsiden in [false, true] {
      if fraUtsiden {
        kill(-skall.robot.foregroundGroup, SIGTSTP)
      } else {
        try skall.robot.press("<Ctrl-P>")
        try skall.robot.wait(for: "skriv for å finne")
        try skall.robot.type("skallet\r")
      }
      try skall.robot.wait("the shell") { skall.harTilbake && !$0.isAlternate && $0.isCursorVisible && !$0.hasMouse }
      // The window is another when the user comes back.
      skall.robot.resize(columns: 100, rows: 30)
      try skall.robot.type("echo mel-$((40+2))\r")
      try skall.robot.wait(for: "mel-42")
      try skall.robot.type("fg\r")
      try skall.robot.wait("the form again") {
        // Without a screen of its own the old form may still be in sight.
        !skall.harTilbake && $0.row(29).contains("Ctrl-S") && $0.contains("288")
      }
      skall.robot.resize(columns: 80, rows: 24)
      try skall.robot.wait("the form in the window's size") { $0.row(23).contains("Ctrl-S") }
    }
    try skall.robot.press("<Ctrl-Q>")
    try skall.robot.wait("the shell after the end") { _ in skall.harTilbake }
    try skall.slutt()
  }

  @Test(arguments: TerminalType.allCases)
  func `in locale C every byte is ASCII and the walk can be begun`(_ terminal: TerminalType) throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll(terminal: terminal, environment: ["LC_ALL": "C", "LANG": "C"])
    try robot.wait(for: "Ny person")
    try robot.type("Åse Sørbø")
    try robot.press("<Ctrl-N>")
    try robot.wait(for: "Fodselsnummer")
    try robot.wait(for: "Sorbo")
    try robot.press("<Ctrl-Q>")
    try robot.waitForExit(.code(0))
    #expect(robot.output.allSatisfy { $0 < 0x80 })
    robot.expectSaneTerminal()
    // What is stored is what was typed.
    #expect(kontor.kladder.contains { $0.contains("Sørbø") })
  }
}

/// The program under a shell with job control, in one terminal.
private final class Skall {
  let robot: Robot
  private let gruppe: pid_t

  init(_ kontor: Kontor, _ terminal: TerminalType) throws {
    robot = try Robot(
      ["--norc", "--noprofile", "-i"], program: "/bin/bash", terminal: terminal,
      environment: ["PS1": "klar> ", "HISTFILE": "/dev/null"], home: kontor.hjem)
    try robot.wait(for: "klar>")
    gruppe = robot.foregroundGroup
  }

  func start(venter: String = "Ny person") throws {
    try robot.type("clear; stty sane; \(try Program.skranke())\r")
    try robot.wait(for: venter)
  }

  var harTilbake: Bool { robot.foregroundGroup == gruppe }

  func slutt() throws {
    try robot.type("clear; exit 0\r")
    try robot.waitForExit(.code(0))
    robot.expectSaneTerminal()
  }
}
