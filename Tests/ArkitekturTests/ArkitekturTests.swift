import Testhjelp
import Testing

/// The rules of the architecture, read off the source files. Each failure names the file, the line, the rule and the
/// way out; a reviewed exception is a line with its reason in `Unntak.tsv`.
@Suite struct ArkitekturTests {
  private let tree = SourceTree.package

  @Test func `each target imports only what the architecture lets it`() {
    expectNone(ImportRule.violations(in: tree))
  }

  @Test func `no target has a resource bundle, whose generated code imports Foundation`() throws {
    let pakke = try #require(Filer.les("\(Program.packageFolder)/Package.swift"))
    #expect(!String(decoding: pakke, as: UTF8.self).contains("resources:"))
  }

  @Test func `identifiers, files and folders are ASCII and spelled in one way`() {
    expectNone(NameRules.violations(in: tree))
  }

  @Test func `files and functions are short enough to read`() {
    for line in SizeRule.report(tree) { print("long, but allowed: \(line)") }
    expectNone(SizeRule.violations(in: tree))
  }

  @Test func `only the executables ask the machine for time, randomness and the environment`() {
    expectNone(OutsideWorldRule.violations(in: tree))
  }

  @Test func `nothing is left half-done, and nothing crashes by choice`() {
    expectNone(UnfinishedRule.violations(in: tree))
  }

  @Test func `test names are sentences`() {
    expectNone(TestNameRule.violations(in: tree))
  }

  @Test func `every text exists in all languages with the same places and forms`() throws {
    expectNone(TextRules.tableViolations(try TextRules.tables()))
  }

  @Test func `every text key in the code exists`() throws {
    expectNone(TextRules.keyViolations(in: tree, keys: Set(try TextRules.tables()[0].texts.keys)))
  }

  @Test func `no user text stands in the code`() {
    expectNone(TextRules.literalViolations(in: tree))
  }

  @Test func `the top level of the repository is fixed`() throws {
    let allowed: Set<String> = ["Package.swift", "Sources", "Tests", "Resources", "README.md"]
    let strangers = Set(try tracked()).filter { !$0.hasPrefix(".") }.subtracting(allowed).sorted()
    #expect(strangers == [], "only \(allowed.sorted()) and dotfiles belong at the top; move these below them")
  }

  @Test func `every exception is needed and says why`() throws {
    let all = ArchitectureException.reviewed.isEmpty ? [] : try everyViolation()
    for exception in ArchitectureException.reviewed {
      #expect(!exception.reason.isEmpty, "Unntak.tsv: \(exception) has no reason")
      #expect(
        all.contains(where: exception.covers), "Unntak.tsv: nothing needs «\(exception)» any more; delete the line")
    }
  }

  /// The first parts of the paths git knows; of the folder itself when this is no clone.
  private func tracked() throws -> [String] {
    if let git = Program.system("git") {
      let outcome = try Kommando.kjor(program: git, ["-C", Program.packageFolder, "ls-files"])
      if outcome.code == 0 { return outcome.stdout.split(separator: "\n").map { String($0.prefix { $0 != "/" }) } }
    }
    return Filer.navn(i: Program.packageFolder).filter { $0 != "Package.resolved" }
  }

  private func everyViolation() throws -> [Violation] {
    let tables = try TextRules.tables()
    return ImportRule.violations(in: tree) + NameRules.violations(in: tree) + SizeRule.violations(in: tree)
      + OutsideWorldRule.violations(in: tree) + UnfinishedRule.violations(in: tree) + TestNameRule.violations(in: tree)
      + TextRules.tableViolations(tables) + TextRules.literalViolations(in: tree)
      + TextRules.keyViolations(in: tree, keys: Set(tables[0].texts.keys))
  }
}
