import Glibc
import Testhjelp
import Testing

/// The console line by line, answered through pipes as a screen reader or a braille line would.
@Suite struct EnkelTests {
  @Test(arguments: ["gangen", "aev"])
  func `a dialogue typed line by line says what it should, in order`(_ navn: String) throws {
    let kontor = try Kontor()
    let dialog = try Dialog(navn)
    let svar = try Kommando.kjor(["--enkel", "--dato", "2026-06-01"], stdin: dialog.skrevet, home: kontor.hjem)
    #expect(svar.code == 0, "\(svar.stderr)")
    var rest = svar.stdout[...]
    for ventet in dialog.ventet {
      guard let funnet = rest.firstRange(of: ventet) else {
        Issue.record("«\(ventet)» is not said after what came before. The rest was:\n\(rest)")
        return
      }
      rest = rest[funnet.upperBound...]
    }
    #expect(!svar.stdout.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "lines and nothing else")
    #expect(!svar.stdout.contains("⟦"))
    #expect(kontor.kladder.isEmpty)
    let sjekk = try Kommando.kjor(["sjekk"], home: kontor.hjem)
    #expect(sjekk.code == 0, "\(sjekk.stdout)\(sjekk.stderr)")
  }

  @Test func `lines that end in the middle of a form leave a draft, and the next start offers it`() throws {
    let kontor = try Kontor()
    let forste = ["Åse Sørbø", "1", "28879944882", ""].joined(separator: "\n")
    let avbrutt = try Kommando.kjor(["--enkel"], stdin: forste, home: kontor.hjem)
    #expect(avbrutt.code == 0)
    #expect(kontor.kladder.contains { $0.contains("28879944882") })
    let igjen = try Kommando.kjor(["--enkel"], stdin: "1\n", home: kontor.hjem)
    #expect(igjen.stdout.contains("Der du var"))
    #expect(igjen.stdout.contains("[nå: 28879944882]"))
    // The console that draws offers the same draft.
    let robot = try kontor.konsoll()
    try robot.wait(for: "Der du var")
    try robot.press("<Enter>")
    try robot.wait(for: "28879944882")
    try Gange.avslutt(robot)
  }

  @Test func `a dumb terminal is asked line by line without being told to`() throws {
    let kontor = try Kontor()
    let robot = try kontor.konsoll(environment: ["TERM": "dumb"])
    try robot.wait(for: "eller skriv navn")
    try robot.type(":ny\r")
    try robot.wait(for: "Steg 1 av 5")
    try robot.type("?\r")
    try robot.wait(for: "> hopper over resten")
    try robot.type("<\r")
    try robot.wait(for: "eller skriv navn")
    try robot.type(":avslutt\r")
    try robot.waitForExit(.code(0))
    #expect(!robot.output.contains(0x1B), "no terminal command is sent")
    robot.expectSaneTerminal()
  }

  @Test func `without UTF-8 the lines are ASCII, and without a terminal nothing is drawn unasked`() throws {
    let kontor = try Kontor()
    let svar = try Kommando.kjor(["--enkel"], stdin: "Åse\n", environment: ["LC_ALL": "C"], home: kontor.hjem)
    #expect(svar.code == 0)
    #expect(svar.stdoutBytes.allSatisfy { $0 < 0x80 })
    #expect(svar.stdout.contains("eller skriv navn eller fodselsnummer"))
    let utf8 = try Kommando.kjor(
      ["--enkel", "--tegn", "utf8"], stdin: "", environment: ["LC_ALL": "C"], home: kontor.hjem)
    #expect(utf8.stdout.contains("fødselsnummer"))
    #expect(try Kommando.kjor([], home: kontor.hjem).code == 69)
  }

  @Test func `actions are found by name, and what cannot be done says why`() throws {
    let kontor = try Kontor()
    let svar = try Kommando.kjor(
      ["--enkel"], stdin: ":\nny person\n:sitat\n:finnesikkexyz\n<\n:bytt spr\n", home: kontor.hjem)
    #expect(svar.stdout.contains("Kladder – Du har ingen kladder."))
    #expect(svar.stdout.contains("* Sitater kan settes inn i lange tekster."))
    #expect(svar.stdout.contains("«finnesikkexyz» er ikke blant valgene."))
    #expect(svar.stdout.contains("Vel eit tal"))
  }

  @Test func `the demonstration speaks line by line too, and hostile input is only text`() throws {
    let svar = try Kommando.kjor(
      ["demo", "--enkel", "--antall", "16"], stdin: "\u{1B}]0;eid\u{7}\u{202E}\u{9B}2J\n1\n:skriv samtale\n")
    #expect(svar.code == 0, "\(svar.stderr)")
    #expect(svar.stdout.contains("DEMO – oppdiktede personer"))
    let farlige = svar.stdout.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E }
    #expect(farlige.isEmpty)
  }
}

/// A dialogue from a file: what is typed, and what must have been said by then.
private struct Dialog {
  let skrevet: String
  let ventet: [String]

  init(_ navn: String) throws {
    let sti = "\(Program.packageFolder)/Tests/KonsollTests/Data/\(navn).enkel"
    let bytes = try #require(Filer.les(sti))
    let linjer = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    skrevet = linjer.filter { $0.hasPrefix(">") }.map { $0.dropFirst(2) + "\n" }.joined()
    ventet = linjer.filter { $0.hasPrefix("= ") }.map { String($0.dropFirst(2)) }
  }
}
