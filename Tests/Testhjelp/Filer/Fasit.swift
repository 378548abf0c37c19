import Glibc
import Testing

/// Golden files: the expected text lives in `Tests/<Target>/Fasit/<name>`, next to the test that checks it.
///
/// Run with `SKRANKE_OPPDATER_FASIT=1` to record anew. Such a run fails for every file it writes, so that a fresh
/// recording is never green before someone has looked at it and run the tests once more.
public enum Fasit {
  public static var isRecording: Bool { getenv("SKRANKE_OPPDATER_FASIT").map { String(cString: $0) } == "1" }

  /// Compares `actual` with the golden file `name` (which may hold a folder: `plan/tom-80x24.skjerm`).
  public static func sjekk(
    _ actual: String, mot name: String, testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let complaint = avvik(actual, mot: name, testFile: testFile) else { return }
    Issue.record(Comment(rawValue: complaint), sourceLocation: sourceLocation)
  }

  /// What `sjekk` would complain about; nil when the golden file agrees.
  public static func avvik(_ actual: String, mot name: String, testFile: String = #filePath) -> String? {
    let path = sti(name, testFile: testFile)
    let ended = actual.hasSuffix("\n") ? actual : actual + "\n"
    let expected = Filer.les(path).map { String(decoding: $0, as: UTF8.self) }
    if expected == ended { return nil }
    if isRecording { return record(ended, path) }
    guard let expected else {
      return "\(path) does not exist; record it with SKRANKE_OPPDATER_FASIT=1. This run gave:\n\(ended)"
    }
    let diff = LineDiff.describe(expected: expected, actual: ended)
    return "\(name) differs (- golden file, + this run):\n\(diff)\nIf this run is right: SKRANKE_OPPDATER_FASIT=1"
  }

  /// Where the golden file `name` of the test in `testFile` lies: in the `Fasit` folder of its target.
  public static func sti(_ name: String, testFile: String = #filePath) -> String {
    let parts = testFile.split(separator: "/", omittingEmptySubsequences: false)
    let target = parts.lastIndex(of: "Tests").map { parts[...($0 + 1)] } ?? parts.dropLast()
    return target.joined(separator: "/") + "/Fasit/\(name)"
  }

  private static func record(_ text: String, _ path: String) -> String {
    do {
      try Filer.lagMappe(String(path[..<path.lastIndex(of: "/")!]))
      try Filer.skriv(Array(text.utf8), til: path)
      return "\(path) has been recorded anew. Look at the difference, then run without SKRANKE_OPPDATER_FASIT."
    } catch {
      return "\(path) could not be written: \(error)"
    }
  }
}
