/// Nothing half-done and nothing that crashes by choice.
enum UnfinishedRule {
  static func violations(in tree: SourceTree) -> [Violation] {
    tree.files.filter { $0.target != "ArkitekturTests" }.flatMap(inComments) + tree.product.flatMap(inCode)
  }

  private static func inComments(_ file: SourceFile) -> [Violation] {
    file.comments.flatMap { comment in
      ["TODO", "FIXME", "XXX"].filter { hasWord($0, comment.text) }.map { word in
        let advice = "do it now or open an issue; comments say what is"
        return Violation(rule: "unfinished", path: file.path, line: comment.line, what: word, advice: advice)
      }
    }
  }

  private static func hasWord(_ word: String, _ text: String) -> Bool {
    text.split { !$0.isLetter }.contains { $0 == word }
  }

  private static func inCode(_ file: SourceFile) -> [Violation] {
    file.code.indices.dropLast().compactMap { i in
      let (token, next) = (file.code[i], file.code[i + 1])
      guard token.kind == .identifier else { return nil }
      switch (token.text, next.text) {
      case ("fatalError", "("), ("preconditionFailure", "("):
        let advice = "make the state impossible, or throw a typed failure"
        return Violation(rule: "unfinished", path: file.path, line: token.line, what: token.text, advice: advice)
      case ("try", "!"):
        return Violation(
          rule: "unfinished", path: file.path, line: token.line, what: "try!", advice: "handle or rethrow the error")
      default: return nil
      }
    }
  }
}
