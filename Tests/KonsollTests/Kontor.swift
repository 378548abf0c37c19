import Testhjelp
import Testing

/// A home with an office of its own, for the built program to work in. Demonstration type, so that only synthetic
/// numbers are taken.
struct Kontor {
  let hjem: Midlertidig

  init() throws {
    hjem = try Midlertidig()
    let svar = try Kommando.kjor(["opprett", "--type", "demo"], home: hjem)
    try #require(svar.code == 0, "\(svar.stderr)")
  }

  /// The texts of all drafts on disk; what is still being written does not count.
  var kladder: [String] {
    let mappe = hjem.path + "/.local/state/skranke/kladder"
    return Filer.alleFiler(under: mappe).filter { $0.hasSuffix(".json") }.compactMap { fil in
      Filer.les("\(mappe)/\(fil)").map { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The console at this office, ready to be typed at.
  func konsoll(
    columns: Int = 80, rows: Int = 24, terminal: TerminalType = .xterm, environment: [String: String] = [:]
  ) throws -> Robot {
    try Robot(columns: columns, rows: rows, terminal: terminal, environment: environment, home: hjem)
  }
}

/// The walk as keys, in pieces that leave the screen where the next begins.
enum Gange {
  /// From the desk: a person with ø, å and a hyphen in the name, until the needs assessment is open.
  static func registrer(_ robot: Robot, ferdig: Bool = true) throws {
    try robot.wait(for: "Ny person")
    try robot.type("Åse-Marit Sørbråten")
    try robot.press("<Ctrl-N>")
    try robot.wait(for: "Fødselsnummer")
    try robot.type("28879944882")
    try robot.press("<Tab><Tab><Tab>")
    try robot.type("91234567")
    try robot.press("<Tab><Tab>")
    try robot.type("0301")
    try robot.press("<Tab>")
    try robot.type("ledig")
    try robot.press("<Enter>")
    try robot.type("fagbrev")
    try robot.press("<Enter><Tab>")
    try robot.type("Vil jobbe på lager")
    try robot.wait(for: "Vil jobbe på lager")
    if ferdig {
      try robot.press("<Ctrl-S>")
      try robot.wait(for: "Personens eget syn")
    }
  }

  /// The needs assessment with outcome standard innsats, until the decision is open.
  static func vurderBehov(_ robot: Robot) throws {
    try robot.type("Jeg vil tilbake i jobb")
    try robot.press("<Tab>")
    try robot.type("Lagrene søker folk")
    try robot.press("<Tab>")
    try robot.type("Fem års erfaring")
    try robot.press("<Tab*12>")
    try robot.wait(for: "Situasjonsbestemt")
    try robot.type("stand")
    try robot.press("<Enter>")
    try robot.type("Kan søke selv")
    try robot.press("<Tab>")
    try robot.type("Oppdatere CV-en")
    try robot.press("<Tab>")
    try robot.type("+7d")
    try robot.press("<Ctrl-S>")
    try robot.wait(for: "Innsatsgruppe")
  }

  /// The decision as proposed, seen as a letter and made, until the plan's wish is asked for.
  static func fattVedtak(_ robot: Robot) throws {
    try robot.press("<Enter><Tab><Enter>")
    try robot.type("Gode muligheter")
    try robot.press("<Tab*3>")
    try robot.type("Stillingssøk på nett")
    try robot.press("<Tab>")
    try robot.type("Har erfaring og et marked som søker folk")
    try robot.press("<Ctrl-S>")
    try robot.wait(for: "UTKAST")
    try robot.press("<Esc>")
    try robot.waitGone("UTKAST")
    try robot.press("<Ctrl-F>")
    try robot.wait(for: "endelig")
    try robot.press("<Enter>")
    try robot.wait(for: "Personens ønske")
  }

  /// A plan with one step, approved.
  static func lagPlan(_ robot: Robot) throws {
    try robot.press("<Ctrl-S>")
    try robot.wait(for: "Ingen steg")
    try leggTilSteg(robot, "Oppdatere CV-en", innen: "+7d")
    try godkjenn(robot)
  }

  /// A step of the person's own in the plan that is open.
  static func leggTilSteg(_ robot: Robot, _ tittel: String, innen: String) throws {
    try robot.type("l")
    try robot.wait(for: "Slags steg")
    try robot.press("<Enter>")
    try robot.type(tittel)
    try robot.press("<Tab*4>")
    try robot.type(innen)
    try robot.press("<Ctrl-S>")
    try robot.waitGone("Slags steg")
  }

  /// The plan that is open, approved together with the person.
  static func godkjenn(_ robot: Robot) throws {
    try robot.type("g")
    try robot.wait(for: "Personens syn på planen")
    try robot.type("Dette er min plan")
    try robot.press("<Tab>")
    try robot.type("j")
    try robot.press("<Ctrl-S>")
    try robot.wait(for: "✓ Godkjent")
  }

  static func avslutt(_ robot: Robot) throws {
    try robot.press("<Ctrl-Q>")
    try robot.waitForExit(.code(0))
    robot.expectSaneTerminal()
  }
}
