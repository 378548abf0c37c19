import Glibc
import Testhjelp
import Testing

/// The passphrase of a sealed office, asked for on the terminal.
@Suite struct ForseglingTests {
  private static let passord = "riktig hest batteri"

  @Test func `a sealed office asks for its passphrase without showing it, and the console opens`() throws {
    let hjem = try Midlertidig()
    let opprett = try Robot(["opprett", "--type", "demo", "--forseglet"], home: hjem)
    try opprett.wait(for: "Passordsetning:")
    try opprett.type("riktig hext\u{7F}\u{7F}st batteri\r")
    try opprett.wait(for: "En gang til:")
    try opprett.type(Self.passord + "\r")
    try opprett.waitForExit(.code(0))
    opprett.expectSaneTerminal()
    #expect(opprett.screen.text.contains("vises bare nå"))
    let konsoll = try Robot(home: hjem)
    try konsoll.wait(for: "Passordsetning:")
    try konsoll.type(Self.passord + "\r")
    try konsoll.wait(for: "Ny person")
    try Gange.avslutt(konsoll)
    for robot in [opprett, konsoll] {
      #expect(!String(decoding: robot.output, as: UTF8.self).contains("batteri"))
    }
  }

  @Test func `an answer that is broken off leaves the terminal as it was`() throws {
    let hjem = try Midlertidig()
    let robot = try Robot(["opprett", "--type", "demo", "--forseglet"], home: hjem)
    try robot.wait(for: "Passordsetning:")
    try robot.type("riktig\u{3}")
    try robot.waitForExit(.code(77))
    robot.expectSaneTerminal()
    #expect(Filer.alleFiler(under: hjem.path).isEmpty)
  }
}
