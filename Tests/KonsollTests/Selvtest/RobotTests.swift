import Glibc
import Testhjelp
import Testing

/// The robot and the emulator against programs everybody has, whose screens are known.
@Suite struct RobotTests {
  private func shell(
    _ script: String, columns: Int = 40, rows: Int = 8, terminal: TerminalType = .xterm,
    environment: [String: String] = [:]
  ) throws -> Robot {
    try Robot(
      ["-c", script], program: "/bin/bash", columns: columns, rows: rows, terminal: terminal, environment: environment)
  }

  @Test func `a program gets a controlling terminal of the size we say`() throws {
    let robot = try shell("tty; stty size; ps -o tpgid= -p $$ >/dev/null && echo front; read -r x; echo \"got $x\"")
    try robot.wait(for: "front")
    #expect(robot.screen.contains("/dev/pts/"))
    #expect(robot.screen.contains("8 40"))
    try robot.type("Åse <3")
    try robot.press("<Enter>")
    try robot.wait(for: "got Åse <3")
    #expect(try robot.waitForExit() == .code(0))
    robot.expectSaneTerminal()
  }

  @Test func `signals from the keyboard, from outside and the end of a line all arrive`() throws {
    let interrupted = try shell("trap 'echo stopped; exit 3' INT; echo ready; while :; do read -r -t 1 x; done")
    try interrupted.wait(for: "ready")
    try interrupted.press("<Ctrl-C>")
    try interrupted.waitForExit(.code(3))

    let terminated = try shell("echo ready; read -r x")
    try terminated.wait(for: "ready")
    terminated.signal(SIGTERM)
    try terminated.waitForExit(.signal(SIGTERM))

    let killed = try shell("echo ready; read -r x")
    try killed.wait(for: "ready")
    killed.kill()
    #expect(try killed.waitForExit() == .signal(SIGKILL))

    let lost = try shell("echo ready; read -r x")
    try lost.wait(for: "ready")
    lost.hangUp()
    try lost.waitForExit(.signal(SIGHUP))
  }

  @Test func `a resize reaches the program`() throws {
    let robot = try shell("trap 'stty size' WINCH; echo ready; while :; do read -r -t 5 x; done")
    try robot.wait(for: "ready")
    robot.resize(columns: 61, rows: 13)
    try robot.wait(for: "13 61")
    #expect(robot.screen.columns == 61)
  }

  @Test func `a large paste goes through a program that answers every byte`() throws {
    let robot = try shell("stty raw -echo; echo ready; head -c 100000 | tee /dev/tty | wc -c; stty sane")
    try robot.wait(for: "ready")
    try robot.paste(String(repeating: "abcdefghi\n", count: 10_000))
    try robot.wait(for: "100000")
    try robot.waitForExit(.code(0))
    #expect(robot.output.count >= 100_000)
  }

  @Test func `a failed wait shows the screen`() throws {
    let robot = try Robot(
      ["-c", "echo hei; read -r x"], program: "/bin/bash", columns: 20, rows: 3, patience: .milliseconds(300))
    let failure = #expect(throws: RobotFailure.self) { try robot.wait(for: "never") }
    #expect(failure?.description.contains("|hei ") == true)
    #expect(failure?.description.contains("waited in vain for «never»") == true)
  }

  @Test func `a program that leaves the terminal raw is found out`() throws {
    let robot = try shell("stty raw -echo; printf '\\033[?1049h\\033[?25l'; exit 0")
    try robot.waitForExit(.code(0))
    #expect(robot.leftovers.contains("the alternate screen is on"))
    #expect(robot.leftovers.contains("the terminal's setting for echo is changed"))
  }

  @Test(arguments: TerminalType.allCases)
  func `tput's own sequences do what they are called`(_ terminal: TerminalType) throws {
    guard has("tput") else { return }
    let script = """
      tput cup 2 5; printf A; tput cup 0 0; printf 'left'; tput el; tput cup 4 0; printf 'abcdef'
      tput cup 4 2; tput dch1 || tput dch 1; tput cup 6 0; tput bold; printf B; tput sgr0; printf N
      tput cup 7 0; printf end
      """
    let robot = try shell(script, terminal: terminal)
    try robot.waitForExit(.code(0))
    #expect(robot.row(0) == "left")
    #expect(robot.row(2) == "     A")
    #expect(robot.row(4) == "abdef")
    #expect(robot.screen[0, 6].style.attributes == .bold)
    #expect(robot.screen[1, 6].style.attributes == [])
    #expect(robot.screen.unknown == [])
    robot.expectSaneTerminal()
  }

  @Test func `less pages forward and gives the screen back`() throws {
    guard let less = system("less") else { return }
    let home = try Midlertidig()
    let lines = (1...50).map { "linje \($0)" }.joined(separator: "\n")
    let file = try home.skriv(lines, til: "linjer.txt")
    let robot = try Robot(
      [file], program: less, columns: 40, rows: 8, environment: ["LESS": "", "LESSHISTFILE": "-"], home: home)
    try robot.wait("line 7 at the foot") { $0.row(6) == "linje 7" }
    #expect(robot.screen.isAlternate)
    try robot.press("<Space>")
    try robot.wait("line 14 at the foot") { $0.row(6) == "linje 14" }
    try robot.press("<Up*3>")
    try robot.wait("line 11 at the foot") { $0.row(6) == "linje 11" }
    try robot.press("G")
    try robot.wait("the last line") { $0.row(6) == "linje 50" }
    try robot.press("q")
    try robot.waitForExit(.code(0))
    robot.expectSaneTerminal()
  }

  @Test(arguments: TerminalType.allCases)
  func `vim draws, scrolls, splits and resizes`(_ terminal: TerminalType) throws {
    guard let vim = system("vim") else { return }
    let home = try Midlertidig()
    let file = try home.skriv((1...60).map { "linje \($0) æøå\n" }.joined(), til: "linjer.txt")
    let robot = try Robot(
      ["-u", "NONE", "-i", "NONE", "-n", "--cmd", "set encoding=utf-8 ttimeoutlen=10 shm=aotTIF", file], program: vim,
      columns: 50,
      rows: 12, terminal: terminal, home: home)
    try robot.wait("the first page") { $0.row(10) == "linje 11 æøå" }
    try robot.press("<PageDown>")
    try robot.wait("the second page") { $0.row(0) == "linje 10 æøå" }
    try robot.press("ddOny<Esc>")
    try robot.wait("the new line") { $0.row(0) == "ny" && $0.row(1) == "linje 11 æøå" }
    try robot.press(":split<Enter>:5<Enter>")
    try robot.wait("two windows") { $0.contains("linjer.txt [+]") && $0.cursor.y < 6 }
    robot.resize(columns: 30, rows: 9)
    try robot.wait("the command line last") { $0.rows == 9 && !$0.row(7).isEmpty && $0.contains("linje 5 æøå") }
    try robot.press(":qa!<Enter>")
    try robot.waitForExit(.code(0))
    robot.expectSaneTerminal()
  }

  @Test func `tmux sees the same screen as we do`() throws {
    guard let tmux = system("tmux") else { return }
    let home = try Midlertidig()
    let socket = "\(home.path)/tmux"
    defer { _ = try? Kommando.kjor(program: tmux, ["-S", socket, "kill-server"], home: home) }
    let robot = try Robot(
      ["-S", socket, "-f", "/dev/null", "new-session", "bash --norc --noprofile"], program: tmux, columns: 60, rows: 12,
      home: home)
    try robot.wait(for: "bash")
    try robot.type("clear; PS1='> '; seq 30; printf '\\e[5;3Hmidt\\e[12d\\e[31mrød\\e[m\\n'\r")
    try robot.wait("the new prompt below it all") { $0.row(10) == ">" && $0.contains("midt") }
    try robot.waitForIdle()
    let seen = try Kommando.kjor(program: tmux, ["-S", socket, "capture-pane", "-p"], home: home)
    let theirs = seen.stdout.split(separator: "\n", omittingEmptySubsequences: false).prefix(11)
    #expect((0..<11).map { robot.row($0) } == theirs.map(String.init))
    try robot.type("exit\r")
    try robot.waitForExit(.code(0))
    robot.expectSaneTerminal()
  }

  /// A program is stopped and continued only under a shell with job control: the way to test suspend and resume.
  @Test func `a program under a shell is suspended and comes back`() throws {
    guard let less = system("less") else { return }
    let home = try Midlertidig()
    try home.skriv((1...50).map { "linje \($0)" }.joined(separator: "\n"), til: "linjer.txt")
    let robot = try Robot(
      ["--norc", "--noprofile", "-i"], program: "/bin/bash", columns: 60, rows: 8, environment: ["PS1": "klar> "],
      home: home
    )
    try robot.wait(for: "klar>")
    let shell = robot.foregroundGroup
    try robot.type("cd; \(less) linjer.txt\r")
    try robot.wait("line 7 at the foot") { $0.row(6) == "linje 7" && $0.isAlternate }
    #expect(robot.foregroundGroup != shell)
    // A page that has not finished drawing is not yet ready to be stopped.
    try robot.wait(for: "linjer.txt")
    try robot.waitForIdle(quiet: .milliseconds(300))
    try robot.press("<Ctrl-Z>")
    try robot.wait("the shell's screen") { $0.contains("Stopped") && !$0.isAlternate }
    try robot.type("fg\r")
    try robot.wait("less again") { $0.row(6) == "linje 7" && $0.isAlternate }
    try robot.press("q")
    try robot.wait("the prompt") { !$0.isAlternate && $0.cursor.x == 6 }
    try robot.type("exit 4\r")
    try robot.waitForExit(.code(4))
  }

  private func has(_ name: String) -> Bool { system(name) != nil }

  /// An optional program; its absence is said aloud and is no failure.
  private func system(_ name: String) -> String? {
    let found = Program.system(name)
    if found == nil { print("not checked: \(name) is not installed (.ci/oppsett --test)") }
    return found
  }
}
