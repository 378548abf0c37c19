/// Who may import whom: the table of the architecture. SwiftPM does not stop a forbidden import.
enum ImportRule {
  static let allowed: [String: Set<String>] = [
    "Fagmodell": [],
    "Regelverk": ["Fagmodell"],
    "Saksgang": ["Fagmodell", "Regelverk"],
    "Fillager": ["Fagmodell", "Saksgang", "CSodium", "Glibc", "FoundationEssentials"],
    "Innhold": ["Glibc", "FoundationEssentials"],
    "TerminalKit": [],
    "NcursesTerminal": ["TerminalKit", "CNcurses", "Glibc"],
    "Skjermbilder": ["Fagmodell", "Regelverk", "Saksgang", "TerminalKit"],
    "Kurs": ["Fagmodell", "Regelverk", "Saksgang"],
    "skranke": own.union(["NcursesTerminal", "ArgumentParser", "Glibc", "FoundationEssentials"]),
    "Maalinger": own.union(["Glibc", "FoundationEssentials"]),
  ]

  private static let own: Set<String> = [
    "Fagmodell", "Regelverk", "Saksgang", "Fillager", "Innhold", "TerminalKit", "Skjermbilder", "Kurs",
  ]

  static func violations(in tree: SourceTree) -> [Violation] {
    tree.files.flatMap { file in imports(of: file).compactMap { check($0, in: file) } }
  }

  private static func check(_ token: Token, in file: SourceFile) -> Violation? {
    let advice: String
    if !file.isProduct {
      guard token.text == "XCTest" || token.text == "Foundation" else { return nil }
      advice = "tests use Swift Testing and Testhjelp; remove the import"
    } else if let allowed = allowed[file.target] {
      guard !allowed.contains(token.text) else { return nil }
      let list = allowed.isEmpty ? "nothing" : allowed.sorted().joined(separator: ", ")
      advice = "\(file.target) may import \(list). Move the code, or pass the thing in as an argument or a port"
    } else {
      advice = "\(file.target) is not in the import table; add it to ImportRule.allowed with its reason"
    }
    return Violation(
      rule: "import", path: file.path, line: token.line, what: "import \(token.text)", advice: advice)
  }

  /// The module names after `import`, also of `@testable import X` and `import struct X.Y`.
  private static func imports(of file: SourceFile) -> [Token] {
    let kinds: Set<String> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return file.code.indices.compactMap { i in
      guard file.code[i].kind == .identifier, file.code[i].text == "import", i + 1 < file.code.count else { return nil }
      if i > 0, file.code[i - 1].text == "." { return nil }
      let next = file.code[i + 1]
      return kinds.contains(next.text) && i + 2 < file.code.count ? file.code[i + 2] : next
    }
  }
}
