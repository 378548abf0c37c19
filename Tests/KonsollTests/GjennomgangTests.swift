import Glibc
import Testhjelp
import Testing

/// The built program in a pseudo-terminal, typed at as a veileder would.
@Suite(.serialized) struct GjennomgangTests {
  @Test func `the walk typed at 80 by 24 is there after a restart`() throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll()
    try Gange.registrer(robot)
    try Gange.vurderBehov(robot)
    try Gange.fattVedtak(robot)
    try Gange.lagPlan(robot)
    try Gange.avslutt(robot)

    let igjen = try kontor.konsoll()
    try igjen.wait(for: "Sørbråten, Åse-Marit")
    try igjen.type("sorbraaten")
    try igjen.press("<Enter>")
    try igjen.wait(for: "Oppdatere CV-en")
    try igjen.wait(for: "Godkjent")
    try Gange.avslutt(igjen)

    let vist = try Kommando.kjor(["bruker", "vis", "28879944882", "--json"], home: kontor.hjem)
    #expect(vist.code == 0)
    #expect(vist.stdout.contains("\"Dette er min plan\""))
    let sjekk = try Kommando.kjor(["sjekk"], home: kontor.hjem)
    #expect(sjekk.code == 0, "\(sjekk.stdout)\(sjekk.stderr)")
  }

  @Test func `a registration killed half-way is offered at the next start and goes on`() throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll()
    try Gange.registrer(robot, ferdig: false)
    // A draft is on disk within a second of the last key.
    try robot.wait("the draft is on disk") { _ in
      kontor.kladder.contains { $0.contains("Vil jobbe på lager") }
    }
    robot.kill()
    try robot.waitForExit()

    let igjen = try kontor.konsoll()
    try igjen.wait(for: "Registrering")
    try igjen.press("<Enter>")
    try igjen.wait(for: "Sørbråten")
    try igjen.wait(for: "28879944882")
    try igjen.press("<Ctrl-S>")
    try igjen.wait(for: "Personens eget syn")
    try Gange.avslutt(igjen)
  }

  @Test func `a lost line and a polite end keep what was typed and put the terminal back`() throws {
    for signal in [SIGTERM, SIGHUP] {
      let kontor = try Kontor()
      let robot = try kontor.konsoll()
      try Gange.registrer(robot, ferdig: false)
      try robot.wait(for: "lager")
      robot.signal(signal)
      try robot.waitForExit()
      if signal == SIGTERM { robot.expectSaneTerminal() }
      #expect(kontor.kladder.contains { $0.contains("Vil jobbe på lager") }, "signal \(signal)")
    }
  }

  @Test func `every kind of terminal shows the desk and is put back`() throws {
    let kontor = try Kontor()
    for terminal in [TerminalType.xterm, .screen, .tmux, .linux, .vt220] {
      let robot = try kontor.konsoll(terminal: terminal)
      try robot.wait(for: "Ny person")
      try robot.press("<Ctrl-N>")
      try robot.wait(for: "Etternavn")
      try robot.press("<Esc>")
      try robot.waitGone("Etternavn")
      try Gange.avslutt(robot)
    }
  }

  @Test func `without UTF-8 and without colours the words are still readable`() throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll(environment: ["LC_ALL": "C", "NO_COLOR": "1"])
    try robot.wait(for: "Ny person")
    try robot.press("<Ctrl-N>")
    try robot.wait(for: "Fodselsnummer")
    try Gange.avslutt(robot)
  }

  @Test func `a window that is too small says so and loses nothing`() throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll()
    try Gange.registrer(robot, ferdig: false)
    robot.resize(columns: 20, rows: 5)
    try robot.wait(for: "for lite")
    robot.resize(columns: 1, rows: 1)
    robot.resize(columns: 120, rows: 40)
    try robot.wait(for: "Vil jobbe på lager")
    robot.resize(columns: 80, rows: 24)
    try robot.wait(for: "Vil jobbe på lager")
    try Gange.avslutt(robot)
  }

  @Test func `a pasted text is text and never commands`() throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll()
    try Gange.registrer(robot, ferdig: false)
    try robot.paste(" \u{1B}[2J\u{11}q" + String(repeating: "langt ", count: 500))
    try robot.wait(for: "langt")
    #expect(robot.isRunning)
    try robot.wait(for: "Jobbønske")
    try Gange.avslutt(robot)
  }

  @Test func `every demo script holds to its last line`() throws {
    let mappe = Filer.navn(i: Program.packageFolder + "/Resources/demo").filter { $0.hasSuffix(".manus") }
    #expect(!mappe.isEmpty)
    for fil in mappe {
      let svar = try Kommando.kjor(["demo", "--manus", String(fil.dropLast(6)), "--uten-skjerm"])
      #expect(svar.code == 0, "\(fil): \(svar.stdout)\(svar.stderr)")
    }
  }

  @Test func `the tour plays itself at a terminal and leaves it as it was`() throws {
    let hjem = try Midlertidig()
    let robot = try Robot(
      ["demo", "--manus", "rundtur", "--tempo", "10"], rows: 30, home: hjem, patience: .seconds(60))
    try robot.wait(for: "Godkjent")
    try robot.wait(for: "DEMO")
    try robot.press("<Ctrl-Q>")
    try robot.waitForExit(.code(0))
    robot.expectSaneTerminal()
    #expect(Filer.navn(i: hjem.path).allSatisfy { !$0.hasPrefix("skranke-demo") })
  }
}
