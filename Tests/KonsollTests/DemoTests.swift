import Fagmodell
import Glibc
import Testhjelp
import Testing

/// Demonstrations with the built program: recorded, steered, and cleared away.
@Suite(.serialized) struct DemoTests {
  // MARK: Recording

  /// A recording as any player reads it.
  private struct Opptak {
    let hode: Json
    let rader: [(sekunder: Double, art: String, tekst: String)]

    init(_ bytes: [UInt8]) throws {
      let linjer = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      hode = try JsonParser.parse(String(try #require(linjer.first)))
      rader = try linjer.dropFirst().map { linje in
        let felt = try #require(try JsonParser.parse(String(linje)).liste)
        try #require(felt.count == 3)
        return (try #require(felt[0].desimal), try #require(felt[1].tekst), try #require(felt[2].tekst))
      }
    }
  }

  @Test func `a recorded script plays in a terminal, with its chapters, and holds nothing but what a console sends`()
    throws
  {
    let hjem = try Midlertidig()
    let (fil, bilde) = (hjem.path + "/brudd.cast", hjem.path + "/brudd.svg")
    let svar = try Kommando.kjor(
      ["demo", "--manus", "brudd-paa-linjen", "--opptak", fil, "--bilde", bilde, "--kapittel", "strom"], home: hjem)
    try #require(svar.code == 0, "\(svar.stderr)")
    let opptak = try Opptak(try #require(Filer.les(fil)))
    #expect(opptak.hode["version"]?.heltall == 2)
    #expect(opptak.hode["width"]?.heltall == 80 && opptak.hode["height"]?.heltall == 28)
    #expect(zip(opptak.rader, opptak.rader.dropFirst()).allSatisfy { $0.sekunder <= $1.sekunder })
    #expect(opptak.rader.filter { $0.art == "m" }.map(\.tekst).contains("Strømmen går"))
    #expect((20.0...300.0).contains(try #require(opptak.rader.last).sekunder))

    var skjerm = VtScreen(columns: 80, rows: 28)
    var sett: Set<String> = []
    let ventet = ["Åse-Marit", "Strømmen er borte", "Der du var", "Linjen er brutt", "truckførerbevis", "Ferdig"]
    for rad in opptak.rader where rad.art == "o" {
      skjerm.feed(rad.tekst)
      for tekst in ventet where skjerm.contains(tekst) { sett.insert(tekst) }
    }
    #expect(sett == Set(ventet))
    // No titles, links, clipboards or strange sequences, and the terminal is given back.
    #expect(skjerm.unknown.isEmpty && skjerm.commands.isEmpty && skjerm.deviceStrings.isEmpty)
    #expect(skjerm.bells == 0)

    let tegning = String(decoding: Filer.les(bilde) ?? [], as: UTF8.self)
    #expect(tegning.hasPrefix("<svg") && tegning.hasSuffix("</svg>\n"))
    #expect(tegning.contains("lager igjen") && tegning.contains("DEMO"))
  }

  @Test func `a recording wants a script, and a picture one of its chapters`() throws {
    #expect(try Kommando.kjor(["demo", "--opptak", "/tmp/x.cast"]).code == 64)
    let svar = try Kommando.kjor(["demo", "--manus", "rundtur", "--bilde", "/tmp/x.svg", "--kapittel", "borte"])
    #expect(svar.code == 64 && svar.stderr.contains("registrering"))
  }

  @Test func `a script that does not hold names its line and shows the screen`() throws {
    let hjem = try Midlertidig()
    for del in Filer.navn(i: Program.packageFolder + "/Resources") where del != "demo" {
      try #require(symlink("\(Program.packageFolder)/Resources/\(del)", "\(hjem.path)/\(del)") == 0)
    }
    func kjor(_ manus: String) throws -> Utfall {
      try Filer.lagMappe(hjem.path + "/demo")
      try Filer.skriv(Array(manus.utf8), til: hjem.path + "/demo/x.manus")
      return try Kommando.kjor(
        ["demo", "--manus", "x", "--uten-skjerm"], environment: ["SKRANKE_INNHOLD": hjem.path], home: hjem)
    }
    let holdt = try kjor("tittel X\nkapittel a A\nvent Søk\n\nse Dette står ikke her\n")
    #expect(holdt.code == 1 && holdt.stderr.contains("5") && holdt.stderr.contains("NAV Lia"))
    let ukjent = try kjor("kapittel a A\nokt INGEN1\n")
    #expect(ukjent.code == 1 && ukjent.stderr.contains("2"))
    let ulest = try kjor("kapittel a A\nhopp\n")
    #expect(ulest.code == 65 && ulest.stderr.contains("demo/x.manus:2"))
  }

  // MARK: Steering

  @Test func `the one who shows a script pauses it, goes back to a chapter and takes the keyboard`() throws {
    let robot = try Robot(["demo", "--manus", "brudd-paa-linjen", "--tempo", "10"], rows: 30, patience: .seconds(60))
    try robot.wait(for: "Ferdig")
    try robot.wait(for: "4/4")
    // Back: a new world in which the person is not registered yet.
    try robot.press("1")
    try robot.press("<Space>")
    try robot.wait(for: "1/4")
    try robot.wait(for: "Pause")
    try robot.press("n")
    try robot.wait(for: "Åse-Marit står ved skranken")
    try robot.press("<Right>")
    try robot.wait(for: "2/4")
    try robot.wait(for: "lager igjen")
    try robot.press("<Esc>")
    try robot.waitGone("Mellomrom")
    try robot.press("<Ctrl-Q>")
    try robot.waitForExit(.code(0))
    robot.expectSaneTerminal()
  }

  // MARK: What is left behind

  @Test func `the next demonstration clears away what a killed one left, and nothing that lives`() throws {
    let hjem = try Midlertidig()
    func mapper() -> Set<String> { Set(Filer.navn(i: hjem.path).filter { $0.hasPrefix("skranke-demo-") }) }
    func demo() throws -> Robot {
      try Robot(
        ["demo", "--manus", "rundtur", "--tempo", "1"], rows: 30, environment: ["TMPDIR": hjem.path], home: hjem)
    }
    let drept = try demo()
    try drept.wait(for: "1/10")
    drept.kill()
    try drept.waitForExit()
    let forlatt = mapper()
    #expect(forlatt.count == 1)
    try Filer.lagMappe(hjem.path + "/skranke-demo-nyss")

    let levende = try demo()
    try levende.wait(for: "1/10")
    #expect(mapper().isDisjoint(with: forlatt))
    let dens = mapper()
    #expect(dens.count == 2 && dens.contains("skranke-demo-nyss"))

    let svar = try Kommando.kjor(
      ["demo", "--manus", "ungdom", "--uten-skjerm"], environment: ["TMPDIR": hjem.path], home: hjem)
    #expect(svar.code == 0, "\(svar.stderr)")
    #expect(mapper() == dens)
    try levende.press("<Ctrl-Q>")
    try levende.waitForExit(.code(0))
    #expect(mapper() == ["skranke-demo-nyss"])
  }

  // MARK: The first start

  @Test func `the tour comes once, turns its pages, and goes away for the one who just begins`() throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll()
    try robot.wait(for: "Velkommen til Skranke")
    try robot.press("<Right>")
    try robot.wait(for: "2/5")
    try robot.type("Åse")
    try robot.waitGone("2/5")
    try robot.wait(for: "Søk Åse")
    try Gange.avslutt(robot)
    let igjen = try kontor.konsoll()
    try igjen.wait(for: "Ny person")
    #expect(!igjen.screen.contains("Velkommen til Skranke"))
    try igjen.press("<Ctrl-P>")
    try igjen.type("omvisning")
    try igjen.press("<Enter>")
    try igjen.wait(for: "1/5")
    try igjen.press("<Esc>")
    try igjen.waitGone("1/5")
    try Gange.avslutt(igjen)
  }
}
