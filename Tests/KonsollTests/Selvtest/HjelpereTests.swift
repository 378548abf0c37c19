import Testhjelp
import Testing

/// The helpers that other suites lean on.
@Suite struct HjelpereTests {
  @Test func `a command's outputs and exit code come apart`() throws {
    let outcome = try Kommando.kjor(
      program: "/bin/bash", ["-c", "cat; echo \"$FARGE\" >&2; exit 7"], stdin: Array("hei".utf8),
      environment: ["FARGE": "rød"])
    #expect(outcome.stdout == "hei")
    #expect(outcome.stderr == "rød\n")
    #expect(outcome.code == 7)
  }

  @Test func `large input and output do not lock each other`() throws {
    let input = [UInt8](repeating: 0x61, count: 1_000_000)
    let outcome = try Kommando.kjor(program: "/bin/cat", [], stdin: input)
    #expect(outcome.stdoutBytes.count == input.count)
    let unread = try Kommando.kjor(program: "/bin/true", [], stdin: input)
    #expect(unread.code == 0)
  }

  @Test func `a command that hangs is killed and reported`() throws {
    #expect(throws: CommandTimeout.self) {
      try Kommando.kjor(program: "/bin/sleep", ["60"], within: .milliseconds(200))
    }
  }

  @Test func `the built console is found and runs`() throws {
    let outcome = try Kommando.kjor(["--version"])
    #expect(outcome.code == 0)
    #expect(outcome.stdout.contains("."))
    #expect(outcome.stderr.isEmpty)
  }

  @Test func `a temporary folder goes away with its contents`() throws {
    var folder: Midlertidig? = try Midlertidig()
    let path = try #require(folder?.path)
    try folder?.skriv("hei", til: "under/mappe/fil.txt")
    #expect(Filer.alleFiler(under: path) == ["under/mappe/fil.txt"])
    #expect(folder?.les("under/mappe/fil.txt") == "hei")
    folder = nil
    #expect(Filer.navn(i: path).isEmpty)
  }

  @Test func `a golden file that is missing or differs fails, and shows the lines`() throws {
    let folder = try Midlertidig()
    let test = "\(folder.path)/Tests/EnTests/EnTest.swift"
    let missing = try #require(Fasit.avvik("en\nto\n", mot: "plan.txt", testFile: test))
    #expect(missing.contains(Fasit.isRecording ? "recorded anew" : "does not exist"))
    try folder.skriv("en\nto\n", til: "Tests/EnTests/Fasit/plan.txt")
    #expect(Fasit.avvik("en\nto", mot: "plan.txt", testFile: test) == nil)
    let different = try #require(Fasit.avvik("en\ntre\n", mot: "plan.txt", testFile: test))
    #expect(different.contains(Fasit.isRecording ? "recorded anew" : "+   2 tre"))
    let diff = LineDiff.describe(expected: "a\nb\nc\nd\ne\nf", actual: "a\nb\nc\nX\ne\nf", context: 1)
    #expect(diff == "     …\n    3 c\n-   4 d\n+   4 X\n    5 e")
  }

  @Test func `the same seed gives the same numbers`() {
    var (one, two) = (SeededRandom(seed: 7), SeededRandom(seed: 7))
    #expect((0..<5).map { _ in one.next() } == (0..<5).map { _ in two.next() })
  }
}
