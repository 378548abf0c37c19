import Testing

/// The rules themselves: each is shown code that breaks it and code that does not.
@Suite struct RegelTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let path: String
    let code: String
    /// `rule what`, as many as there should be.
    let found: [String]
    var testDescription: String { code.prefix(50).split(whereSeparator: \.isNewline).joined(separator: " ") }

    init(_ path: String, _ code: String, _ found: [String] = []) {
      self.path = path
      self.code = code
      self.found = found
    }
  }

  private static let model = "Sources/Fagmodell/Felles/A.swift"

  static let cases: [Case] = [
    Case(model, "import Glibc", ["import import Glibc"]),
    Case(
      "Sources/Regelverk/A.swift", "import Fagmodell\n@testable import struct Saksgang.B", ["import import Saksgang"]),
    Case("Sources/Nytt/A.swift", "import Fagmodell", ["import import Fagmodell"]),
    Case("Tests/ATests/A.swift", "import XCTest", ["import import XCTest"]),
    Case(model, "// import Glibc\nlet s = \"import Glibc\""),
    Case(model, "let årsak = 1", ["ascii årsak"]),
    Case(model, "let aarsak = 1, nivaa = 2, brevmal = 3, skapende = 4, aapenPlan = 5"),
    Case(model, "let arsak = 1, hentHovedmal = 2", ["spelling arsak", "spelling hentHovedmal"]),
    Case(model, "let oppfoelging = 1, apenPlan = 2", ["spelling oppfoelging", "spelling apenPlan"]),
    Case(model, "func flytt(til a: Int, pa b: Int) {}", ["spelling pa"]),
    Case(model, "let t = Date() // Date()", ["outside-world Date("]),
    Case(model, "let t = time(nil), d = Dato(iso: a), e = x.time(nil)", ["outside-world time("]),
    Case("Sources/skranke/A.swift", "let t = Date.now"),
    Case(model, "Int.random(in: 1...6); Int.random(in: 1...6, using: &g)", ["outside-world random("]),
    Case(model, "a.shuffled(); a.shuffled(using: &g)", ["outside-world shuffled()"]),
    Case(model, "/// TODO: later", ["unfinished TODO"]),
    Case(model, "try! a(); fatalError(\"b\")", ["unfinished try!", "unfinished fatalError"]),
    Case(model, "let s = \"\\(try a()) TODO\""),
    Case(model, "let s = \"Bjørn\"", ["user-text Bjørn"]),
    Case(model, "let s = \"a \\(\"ø\") b\"", ["user-text ø"]),
    Case("Sources/skranke/A.swift", "let s = \"Kjør demo\""),
    Case(model, "let s = \"plan.finnesIkke\"", ["text-key plan.finnesIkke"]),
    Case(model, "let s = [\"plan.tittel\", \"plan.steg.\", \"plan.json\", \"annet.tittel\"]"),
    Case(model, "let s = \"plan.steg\"", ["text-key plan.steg"]),
    Case(model, "let s = \"plan.planFinnes\""),
    Case("Tests/ATests/A.swift", "@Test func testPlan() {}", ["test-name testPlan"]),
    Case("Tests/ATests/A.swift", "@Test(arguments: a) func `a plan has steps`(_ b: Int) {}"),
    Case(model, "func a() {\n" + String(repeating: "b()\n", count: 58) + "}"),
    Case(model, "func a() {\n" + String(repeating: "b()\n", count: 59) + "}", ["function-length a"]),
    Case(model, String(repeating: "\n", count: 501), ["file-length 501 lines"]),
    Case(model, "protocol P { func a()\n  func b() -> Int }\nstruct S {" + String(repeating: "\n", count: 80) + "}"),
  ]

  @Test(arguments: cases)
  func `a rule finds what breaks it and nothing else`(_ example: Case) {
    let tree = SourceTree([SourceFile(path: example.path, example.code)])
    let keys: Set<String> = ["plan.tittel", "plan.steg.egen", "feil.plan.planFinnes"]
    let found =
      ImportRule.violations(in: tree) + NameRules.violations(in: tree) + SizeRule.violations(in: tree)
      + OutsideWorldRule.violations(in: tree) + UnfinishedRule.violations(in: tree) + TestNameRule.violations(in: tree)
      + TextRules.keyViolations(in: tree, keys: keys) + TextRules.literalViolations(in: tree)
    #expect(found.map { "\($0.rule) \($0.what)" }.sorted() == example.found.sorted())
  }

  @Test func `text tables that disagree are found`() {
    // Of these two only the second is our own word; the first ends in a raw value.
    let spelling = ["f.K.AVSLATT": "x", "f.arsak": "x"]
    let nb = TextRules.Table(
      folder: "nb",
      texts: ["f.a": "{navn} og {antall}", "f.b": "en|flere", "f.c": "x", "f.d": "å"].merging(spelling) { $1 })
    let nn = TextRules.Table(
      folder: "nn",
      texts: ["f.a": "{antall} og {navn}", "f.b": "ein|fleire", "f.c": "", "f.d": "å"].merging(spelling) { $1 })
    let en = TextRules.Table(
      folder: "en",
      texts: ["f.a": "{name} and {antall}", "f.b": "many", "f.c": "x", "g.e": "f", "g.h": "i"].merging(spelling) { $1 })
    let found = TextRules.tableViolations([nb, nn, en]).map { "\($0.path) \($0.what)" }
    let expected = [
      "nb/g.json g", "nn/g.json g", "en/f.json f.a", "nb/f.json f.arsak", "nn/f.json f.arsak", "en/f.json f.arsak",
      "en/f.json f.b", "nn/f.json f.c", "en/f.json f.d",
    ]
    #expect(found == expected)
  }

  @Test func `strings, comments and raw identifiers are told from code`() {
    let source = ##"""
      let a = "x \(b("y")) z" /* c /* d */ e */ // f
      let g = #"h \(i) \#(j)"#
      let k = """
        l "m"
        """
      func `n o`() {}
      """##
    let tokens = SwiftLexer.tokens(Array(source.utf8))
    #expect(tokens.filter { $0.kind == .string }.map(\.text) == ["x  z", "y", #"h \(i) "#, "\n  l \"m\"\n  "])
    #expect(tokens.filter { $0.kind == .comment }.map(\.text) == ["/* c /* d */ e */", "// f"])
    #expect(
      tokens.filter { $0.kind == .identifier }.map(\.text) == ["let", "a", "b", "let", "g", "j", "let", "k", "func"])
    #expect(tokens.filter { $0.kind == .rawIdentifier }.map { "\($0.line) \($0.text)" } == ["6 n o"])
  }
}
