import Glibc
import Testhjelp
import Testing

/// Large, odd and hostile input to the built program, and the choices a user makes for good.
@Suite(.serialized) struct RobotinndataTests {
  /// A person on the desk, and the note of a talk open.
  private func notat(_ kontor: Kontor, _ valg: [String] = []) throws -> Robot {
    let opprettet = try Kommando.kjor(
      ["utfor", "-"],
      stdin: """
        {"kommando":"registrerBruker","identitetsnummer":"28879944882","etternavn":"Sørbø","fornavn":"Åse","ferdig":false}

        """, home: kontor.hjem)
    try #require(opprettet.code == 0, "\(opprettet.stdout)\(opprettet.stderr)")
    // The tour has been seen.
    try kontor.hjem.skriv("", til: ".local/state/skranke/omvisning")
    let robot = try Robot(valg, home: kontor.hjem)
    try robot.wait(for: "Sørbø")
    try robot.press("<Enter>")
    try robot.wait(for: "Skriv samtale")
    try robot.press("s")
    try robot.wait(for: "Notat")
    return robot
  }

  @Test func `a paste of a hundred kilobytes is text in one field, counted, and a draft`() throws {
    let kontor = try Kontor()
    let robot = try notat(kontor)
    let tekst = String(repeating: "Vi snakket om jobb. ", count: 5_120)
    try robot.paste(tekst)
    try robot.wait(for: "102400/5000")
    try robot.type("!")
    try robot.wait(for: "102401/5000")
    try robot.wait("the draft is on disk") { _ in kontor.kladder.contains { $0.utf8.count > 102_400 } }
    // Too long is said when it is stored, and nothing is cut.
    try robot.press("<Ctrl-S>")
    try robot.wait(for: "rettes")
    try Gange.avslutt(robot)
    #expect(kontor.kladder.contains { $0.contains(tekst) })
  }

  @Test func `hostile texts pasted and typed at the real program never become commands to the terminal`() throws {
    let kontor = try Kontor()
    let robot = try notat(kontor)
    // A paste that ends itself is the terminal's to clean; everything else goes through as it is.
    let utvalg = Fiendtlig.tekster.enumerated().filter { $0.offset % 6 == 0 && !$0.element.contains("\u{1B}[201~") }
    for (nummer, tekst) in utvalg {
      try robot.paste(tekst.utf8.count > 2_000 ? String(tekst.prefix(400)) : tekst)
      try robot.paste("\nslutt\(nummer)")
      try robot.wait(for: "slutt\(nummer)")
      try robot.press("<Ctrl-A><Backspace>")
      try robot.waitGone("slutt\(nummer)")
      #expect(robot.screen.unknown.isEmpty, "text \(nummer): \(robot.screen.unknown)")
      #expect(robot.screen.isAlternate && robot.screen.title == nil && robot.screen.deviceStrings.isEmpty)
      #expect(!robot.screen.hasMouse && robot.screen.bells == 0, "text \(nummer)")
    }
    #expect(utvalg.count > 75)
    try robot.press("<Esc><Esc>")
    try robot.wait(for: "Ny person")
    try Gange.avslutt(robot)
  }

  @Test func `the mouse is taken only when it is asked for, and then chooses and scrolls`() throws {
    let kontor = try Kontor()
    let uten = try kontor.konsoll()
    try uten.wait(for: "Ny person")
    #expect(!uten.screen.hasMouse)
    try Gange.avslutt(uten)

    let robot = try notat(kontor, ["--mus", "ja"])
    try robot.wait(for: "Kanal")
    #expect(robot.screen.hasMouse)
    let (x, y) = try #require(robot.screen.find("Kanal"))
    try robot.press("<Click:\(x),\(y)>")
    try robot.wait("the focus on what was clicked") { $0.row(y).hasPrefix("> Kanal") || $0.contains("> Kanal") }
    try Gange.avslutt(robot)
  }

  @Test func `the file of choices decides language, looks and signs, and an option goes before it`() throws {
    let kontor = try Kontor()
    let valg = ["spraak = nn", "tema = ensfarget", "tegn = ascii", "skjul-etter = 1"]
    try kontor.hjem.skriv(valg.joined(separator: "\n"), til: ".config/skranke/oppsett")
    let robot = try kontor.konsoll()
    try robot.wait(for: "Alle val")
    #expect(robot.output.allSatisfy { $0 < 0x80 })
    let farger = (0..<24).flatMap { y in (0..<80).map { robot.screen[$0, y].style } }
    #expect(farger.allSatisfy { $0.foreground == .standard && $0.background == .standard }, "no colours")
    try Gange.avslutt(robot)

    let valgt = try Robot(["--spraak", "en", "--tegn", "utf8"], home: kontor.hjem)
    try valgt.wait(for: "New person")
    try Gange.avslutt(valgt)
  }
}
