import Glibc
import Testhjelp
import Testing

/// An exercise taken at the keyboard, with the coach beside the console.
@Suite(.serialized) struct KursTests {
  private func start(_ kolonner: Int, _ rader: Int, _ hjem: Midlertidig, _ valg: [String] = []) throws -> Robot {
    try Robot(
      ["kurs", "start", "ung-dag-25", "--deltaker", "Kari"] + valg, columns: kolonner, rows: rader, home: hjem)
  }

  /// From the desk to an approved plan with a step of the person's own.
  private func loes(_ robot: Robot) throws {
    try robot.press("<Enter><Enter>")
    try robot.wait(for: "Legg til steg")
    try Gange.leggTilSteg(robot, "Vise søknaden til en butikksjef", innen: "+3d")
    try Gange.godkjenn(robot)
  }

  @Test func `an exercise is asked about, solved, taken back, solved again and gone through, beside the console`()
    throws
  {
    let hjem = try Midlertidig()
    let robot = try start(120, 40, hjem)
    try robot.wait(for: "Øvelse: Dag 25 av 30")
    try robot.press("<Tab><Enter>")
    try robot.wait(for: "Nesten ingen.")
    try robot.press("<Alt-o>")
    try loes(robot)
    try robot.press("<Alt-o>u")
    try robot.wait(for: "tatt tilbake")
    try robot.press("<Alt-o><Enter><Enter>")
    try robot.waitGone("✓ Godkjent")
    try Gange.godkjenn(robot)
    try robot.press("<Alt-o>f")
    try robot.wait(for: "3 av 3 krav er oppfylt")
    try robot.press("<Esc><Ctrl-Q>")
    try robot.waitForExit(.code(0))
    robot.expectSaneTerminal()
    let kurs = ".local/share/skranke/kurs/"
    #expect(hjem.les(kurs + "resultater/kari/ung-dag-25-1.txt")?.contains("3 av 3") == true)
    let lager = "\(hjem.path)/\(kurs)forsok/kari/ung-dag-25-1/kontor"
    let sjekk = try Kommando.kjor(["sjekk", "--lager", lager], home: hjem)
    #expect(sjekk.code == 0, "\(sjekk.stdout)\(sjekk.stderr)")
  }

  @Test func `at 80 by 24 the panel gives way to the console, and a later sitting goes on where one left`() throws {
    let hjem = try Midlertidig()
    let robot = try start(80, 24, hjem)
    try robot.wait(for: "Thea er 23 år og ledig")
    try robot.press("<Tab><Enter>")
    try robot.wait(for: "Nesten ingen.")
    try robot.press("<Esc>")
    try robot.wait(for: "Alt-o")
    #expect(!robot.screen.contains("Nesten ingen."))
    try robot.press("<F2>")
    try robot.wait(for: "Nesten ingen.")
    robot.resize(columns: 120, rows: 40)
    try robot.wait(for: "Kråkmo")
    robot.signal(SIGHUP)
    try robot.waitForExit()

    let igjen = try start(80, 24, hjem, ["--fortsett"])
    try igjen.wait(for: "Dette har du fått vite")
    try igjen.press("n<Enter>")
    try igjen.waitGone("Dette har du fått vite")
    try igjen.press("<Ctrl-Q>")
    try igjen.waitForExit(.code(0))
    igjen.expectSaneTerminal()
    #expect(Filer.navn(i: hjem.path + "/.local/share/skranke/kurs/forsok/kari") == ["ung-dag-25-1", "ung-dag-25-2"])
  }
}
