/// Test names are sentences in raw identifiers.
enum TestNameRule {
  static func violations(in tree: SourceTree) -> [Violation] {
    tree.files.filter { $0.area == "Tests" }.flatMap { file in
      file.code.indices.compactMap { i in
        guard file.code[i].text == "Test", i > 0, file.code[i - 1].text == "@",
          let name = functionName(file.code, after: i), name.kind != .rawIdentifier || !name.text.contains(" ")
        else { return nil }
        let advice = "write the name as a sentence in backticks: func `a person under 18 needs consent`()"
        return Violation(rule: "test-name", path: file.path, line: name.line, what: name.text, advice: advice)
      }
    }
  }

  private static func functionName(_ code: [Token], after i: Int) -> Token? {
    guard let function = code[i...].firstIndex(where: { $0.kind == .identifier && $0.text == "func" }) else {
      return nil
    }
    return function + 1 < code.count ? code[function + 1] : nil
  }
}
