import Testhjelp
import Testing

/// What the user has chosen once and for all, and the manual page.
@Suite struct OppsettTests {
  private func hjem(_ oppsett: String, xdg: String = ".config") throws -> Midlertidig {
    let hjem = try Midlertidig()
    try hjem.skriv(oppsett, til: "\(xdg)/skranke/oppsett")
    return hjem
  }

  private static let ingen = "/finnes/ikke"

  @Test func `an option goes before the environment, the environment before the file, the file before the default`()
    throws
  {
    let hjem = try hjem("# mine valg\n\nspraak = nn\r\n  tema=kontrast  \nlager = \(OppsettTests.ingen)/fil\n")
    func sted(_ valg: [String], _ miljo: [String: String]) throws -> String {
      try Kommando.kjor(["sjekk"] + valg, environment: miljo, home: hjem).stderr
    }
    let miljo = ["SKRANKE_LAGER": "\(OppsettTests.ingen)/miljo"]
    #expect(try sted([], [:]).contains("\(OppsettTests.ingen)/fil"))
    #expect(try sted([], miljo).contains("\(OppsettTests.ingen)/miljo"))
    #expect(try sted(["--lager", "\(OppsettTests.ingen)/valg"], miljo).contains("\(OppsettTests.ingen)/valg"))

    func spraak(_ valg: [String], _ miljo: [String: String], _ hjem: Midlertidig) throws -> String {
      try Kommando.kjor(["demo", "--enkel", "--antall", "16"] + valg, environment: miljo, home: hjem).stdout
    }
    #expect(try spraak([], [:], hjem).contains("Line for line."))
    #expect(try spraak([], ["SKRANKE_SPRAAK": "en"], hjem).contains("Line by line."))
    #expect(try spraak(["--spraak", "nb"], ["SKRANKE_SPRAAK": "en"], hjem).contains("Linje for linje."))
    #expect(try spraak([], [:], try Midlertidig()).contains("Linje for linje."))
  }

  @Test func `the file lies where XDG says, and a home folder may be written with its sign`() throws {
    let hjem = try hjem("lager = ~/mitt\n", xdg: "annet")
    let svar = try Kommando.kjor(["sjekk"], environment: ["XDG_CONFIG_HOME": "\(hjem.path)/annet"], home: hjem)
    #expect(svar.stderr.contains("\(hjem.path)/mitt"))
  }

  struct Feilfil: Sendable, CustomTestStringConvertible {
    let innhold: String
    let linje: Int
    let kode: String
    var testDescription: String { kode }
  }

  @Test(arguments: [
    Feilfil(innhold: "spraak = nb\nfarge = rosa\n", linje: 2, kode: "ukjentNavn"),
    Feilfil(innhold: "\n\nspraak nb\n", linje: 3, kode: "manglerLikhet"),
    Feilfil(innhold: "tema = kontrast\n# \ntema = vanlig", linje: 3, kode: "toGanger"),
    Feilfil(innhold: "spraak = norsk", linje: 1, kode: "ugyldigVerdi"),
    Feilfil(innhold: "skjul-etter = 0", linje: 1, kode: "ugyldigVerdi"),
    Feilfil(innhold: "skjul-etter = 61", linje: 1, kode: "ugyldigVerdi"),
    Feilfil(innhold: "lager = kontor", linje: 1, kode: "ugyldigVerdi"),
    Feilfil(innhold: "mus =", linje: 1, kode: "ugyldigVerdi"),
    Feilfil(innhold: "tegn = latin1", linje: 1, kode: "ugyldigVerdi"),
  ])
  func `what is not understood stops the program with file, line and what may stand there`(_ feil: Feilfil) throws {
    let hjem = try hjem(feil.innhold)
    let svar = try Kommando.kjor(["sjekk"], home: hjem)
    #expect(svar.code == 65)
    let sted = "\(hjem.path)/.config/skranke/oppsett, linje \(feil.linje)"
    #expect(svar.stderr.hasPrefix("skranke: oppsett.\(feil.kode): \(sted)"))
    #expect(svar.stderr.split(separator: "\n").count == 1)
    // Help is there to mend it with.
    #expect(try Kommando.kjor(["--help"], home: hjem).code == 0)
  }

  @Test func `a file that is no text, and a wrong value elsewhere, are refused too`() throws {
    let hjem = try Midlertidig()
    try Filer.lagMappe("\(hjem.path)/.config/skranke")
    try Filer.skriv([0xFF, 0xFE, 0x00], til: "\(hjem.path)/.config/skranke/oppsett")
    #expect(try Kommando.kjor(["sjekk"], home: hjem).stderr.contains("oppsett.ikkeTekst"))
    for (argumenter, miljo, hvor) in [
      (["demo", "--enkel", "--tema", "lilla"], [:], "--tema"),
      (["demo", "--enkel", "--skjul-etter", "x"], [:], "--skjul-etter"),
      (["sjekk"], ["SKRANKE_SPRAAK": "xx"], "SKRANKE_SPRAAK"),
      (["sjekk"], ["SKRANKE_SKJUL_ETTER": "99"], "SKRANKE_SKJUL_ETTER"),
    ] as [([String], [String: String], String)] {
      let svar = try Kommando.kjor(argumenter, environment: miljo)
      #expect(svar.code == 64, "\(svar.stderr)")
      #expect(svar.stderr.contains("oppsett.ugyldigValg: \(hvor) "))
    }
  }

  // MARK: The manual page

  @Test(arguments: ["nb", "nn", "en"])
  func `the manual page names every subcommand, option and setting, and is sound roff`(_ spraak: String) throws {
    let side = try Kommando.kjor(["--generate-man-page", "--spraak", spraak])
    #expect(side.code == 0, "\(side.stderr)")
    #expect(!side.stdout.contains("⟦"))
    let tekst = side.stdout.split(separator: "\n").joined(separator: " ").split(
      separator: "\\-", omittingEmptySubsequences: false
    ).joined(separator: "-")
    for kommando in ProgramTests.underkommandoer {
      #expect(tekst.contains("\\fBskranke \(kommando.joined(separator: " "))") || kommando.isEmpty)
      let hjelp = try Kommando.kjor(kommando + ["--help"])
      for ord in hjelp.stdout.split(whereSeparator: { $0.isWhitespace || ",/)".contains($0) }) where ord.hasPrefix("--")
      {
        #expect(tekst.contains("\\fB\(ord)\\fR") || tekst.contains(" \(ord)"), "\(ord)")
      }
    }
    for navn in ["skjul-etter", "SKRANKE_LAGER", "SKRANKE_TEMA", "NO_COLOR", "Ctrl-P", "~/.config/skranke/oppsett"] {
      #expect(tekst.contains(navn), "\(navn)")
    }
    for linje in side.stdout.split(separator: "\n") where linje.hasPrefix(".") {
      #expect([".TH", ".SH", ".SS", ".PP", ".TP"].contains { linje.hasPrefix($0) }, "\(linje)")
    }
    try formater(side.stdoutBytes)
  }

  /// Read by the formatter itself, where there is one.
  private func formater(_ side: [UInt8]) throws {
    guard let groff = Program.system("groff") else { return print("not checked: groff is not installed") }
    let svar = try Kommando.kjor(program: groff, ["-man", "-k", "-Tutf8", "-ww"], stdin: side)
    #expect(svar.code == 0)
    #expect(svar.stderr.isEmpty, "\(svar.stderr)")
    #expect(svar.stdout.contains("SKRANKE_LAGER"))
  }
}
