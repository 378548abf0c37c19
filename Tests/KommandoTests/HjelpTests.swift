import Testhjelp
import Testing

/// `hjelp`: the guide, the key sheet and the glossary at the command line.
@Suite struct HjelpTests {
  @Test func `without a topic all topics are listed, and each of them can be read`() throws {
    let liste = try Kommando.kjor(["hjelp"])
    #expect(liste.code == 0)
    let temaer = liste.stdout.split(separator: "\n").filter { $0.hasPrefix("  ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
    #expect(temaer.count == 16 && temaer.contains("vedtak") && temaer.contains("taster"))
    for tema in temaer {
      let svar = try Kommando.kjor(["hjelp", tema])
      #expect(svar.code == 0 && svar.stdout.count > 200, "\(tema)")
      #expect(svar.stdout.split(separator: "\n").allSatisfy { $0.count <= 79 }, "\(tema)")
      #expect(!svar.stdout.contains("⟦"), "\(tema)")
    }
  }

  @Test func `the key sheet fits on one sheet of paper in every language`() throws {
    for spraak in ["nb", "nn", "en"] {
      let svar = try Kommando.kjor(["hjelp", "taster", "--spraak", spraak])
      let linjer = svar.stdout.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(svar.code == 0 && (30...66).contains(linjer.count), "\(spraak): \(linjer.count)")
      #expect(svar.stdout.contains("Ctrl-P") && !svar.stdout.contains("⟦"))
    }
  }

  @Test func `the glossary is searched in words and explanations`() throws {
    let svar = try Kommando.kjor(["hjelp", "ordliste", "stans"])
    #expect(svar.code == 0 && svar.stdout.contains("stans: ytelsen betales ikke"))
    let engelsk = try Kommando.kjor(["hjelp", "ordliste", "appeal", "--spraak", "en"])
    #expect(engelsk.stdout.contains("decision:"))
    #expect(try Kommando.kjor(["hjelp", "ordliste", "xyzzy"]).code == 65)
  }

  @Test func `where the guide is not written in the language, it says so and shows the bokmål`() throws {
    let svar = try Kommando.kjor(["hjelp", "plan", "--spraak", "en"])
    #expect(svar.stdout.hasPrefix("Activity plan\n"))
    #expect(svar.stdout.contains("written in Norwegian bokmål") && svar.stdout.contains("Planen begynner"))
  }

  @Test func `an unknown topic is answered with those there are`() throws {
    let svar = try Kommando.kjor(["hjelp", "vaeret"])
    #expect(svar.code == 64 && svar.stderr.contains("skranken") && svar.stderr.contains("ordliste"))
    #expect(try Kommando.kjor(["hjelp", "plan", "stans"]).code == 64)
  }
}
