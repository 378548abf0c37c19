import Testhjelp
import Testing

/// The page that tells what answers each requirement, held against the requirements and the tests there are.
@Suite struct KravdekningTests {
  private struct Rad {
    let id: String
    let vekt: String
    let tilstand: String
    let hvor: String
    let tester: [String]

    /// A row of the table; nil for the head, the rule under it and lines of prose.
    init?(_ linje: Substring) {
      let felt = linje.split(separator: "|").map { $0.trimming(" ") }
      guard linje.hasPrefix("| "), felt.count == 5, felt[0].utf8.count == 3, felt[0].last?.isNumber == true else {
        return nil
      }
      (id, vekt, tilstand, hvor) = (felt[0], felt[1], felt[2], felt[3])
      tester = felt[4] == "-" ? [] : felt[4].split(separator: "`").map(String.init).filter { $0 != "; " }
    }
  }

  private static let rader: [Rad] = {
    let side = Filer.les(Program.packageFolder + "/Sources/Fagmodell/Fagmodell.docc/Kravdekning.md") ?? []
    return String(decoding: side, as: UTF8.self).split(separator: "\n").compactMap { Rad($0) }
  }()

  @Test func `every core and strong requirement stands in the table once, with its weight`() throws {
    let fil = try #require(Filer.les(Program.packageFolder + "/Tests/ArkitekturTests/Fasit/krav.txt"))
    let krav = String(decoding: fil, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(krav.count > 200)
    #expect(KravdekningTests.rader.map { "\($0.id) \($0.vekt)" } == krav)
  }

  @Test func `what is answered names a test, and every test that is named exists`() {
    let navn = Set(
      SourceTree.package.files.flatMap { fil in
        fil.path.hasPrefix("Tests/")
          ? fil.code.filter { $0.kind == .rawIdentifier }.map { String($0.text.filter { $0 != "`" }) } : []
      })
    #expect(navn.contains("what is answered names a test, and every test that is named exists"))
    for rad in KravdekningTests.rader {
      #expect(rad.tilstand == "utelatt" || !rad.tester.isEmpty, "\(rad.id) names no test")
      for test in rad.tester { #expect(navn.contains(test), "\(rad.id): no test is called «\(test)»") }
    }
  }

  @Test func `what is left out or answered in part says why`() {
    for rad in KravdekningTests.rader {
      switch rad.tilstand {
      case "dekket": #expect(!rad.hvor.isEmpty && !rad.hvor.contains("Lacks:"), "\(rad.id)")
      case "delvis": #expect(rad.hvor.contains("Lacks: "), "\(rad.id) does not say what lacks")
      case "utelatt": #expect(rad.hvor.count > 30 && rad.tester.isEmpty, "\(rad.id) does not say why")
      default: Issue.record("\(rad.id) is \(rad.tilstand)")
      }
    }
  }
}

extension Substring {
  fileprivate func trimming(_ tegn: Character) -> String {
    String(drop { $0 == tegn }.reversed().drop { $0 == tegn }.reversed())
  }
}
