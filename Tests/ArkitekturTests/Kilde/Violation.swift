import Testhjelp
import Testing

/// A place that breaks a rule of the architecture.
struct Violation: Hashable, CustomStringConvertible {
  let rule: String
  let path: String
  let line: Int
  /// The offending thing itself, short and stable; what an exception names.
  let what: String
  /// Why it is wrong and what to do.
  let advice: String

  var description: String { "\(path):\(line): [\(rule)] \(what): \(advice)" }
}

/// A reviewed exception: one line of `Unntak.tsv`, `rule ⇥ path ⇥ what ⇥ reason`. `*` as `what` covers the whole file.
struct ArchitectureException: Hashable, CustomStringConvertible {
  let rule: String
  let path: String
  let what: String
  let reason: String

  var description: String { "\(rule)\t\(path)\t\(what)" }

  static let reviewed: [ArchitectureException] = {
    let bytes = Filer.les("\(Program.packageFolder)/Tests/ArkitekturTests/Unntak.tsv") ?? []
    return parse(String(decoding: bytes, as: UTF8.self))
  }()

  static func parse(_ text: String) -> [ArchitectureException] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let padded = fields + Array(repeating: "", count: max(0, 4 - fields.count))
      return ArchitectureException(rule: padded[0], path: padded[1], what: padded[2], reason: padded[3])
    }
  }

  func covers(_ violation: Violation) -> Bool {
    rule == violation.rule && path == violation.path && (what == "*" || what == violation.what)
  }
}

/// Fails the test once for each violation that no exception covers.
func expectNone(_ violations: [Violation], sourceLocation: SourceLocation = #_sourceLocation) {
  for violation in violations where !ArchitectureException.reviewed.contains(where: { $0.covers(violation) }) {
    Issue.record(Comment(rawValue: violation.description), sourceLocation: sourceLocation)
  }
}
