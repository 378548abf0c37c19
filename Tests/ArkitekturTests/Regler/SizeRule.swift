/// Files and functions that one can read.
enum SizeRule {
  static let longFile = 350
  static let fileLimit = 500
  static let longFunction = 30
  static let functionLimit = 60

  static func violations(in tree: SourceTree) -> [Violation] {
    tree.files.flatMap { file in
      var found: [Violation] = []
      if file.lineCount > fileLimit {
        let advice = "more than \(fileLimit) lines; split it by type or topic (pure data: an exception with the reason)"
        found.append(
          Violation(rule: "file-length", path: file.path, line: 1, what: "\(file.lineCount) lines", advice: advice))
      }
      for function in functions(in: file) where function.length > functionLimit {
        let advice = "\(function.length) lines, more than \(functionLimit); name its steps as functions"
        found.append(
          Violation(rule: "function-length", path: file.path, line: function.line, what: function.name, advice: advice))
      }
      return found
    }
  }

  /// What is longer than we like but allowed; printed, never failed.
  static func report(_ tree: SourceTree) -> [String] {
    tree.files.flatMap { file in
      let long = file.lineCount > longFile ? ["\(file.path): \(file.lineCount) lines"] : []
      return long
        + functions(in: file).filter { $0.length > longFunction }.map {
          "\(file.path):\($0.line): \($0.name) has \($0.length) lines"
        }
    }
  }

  struct Function: Hashable {
    let name: String
    let line: Int
    let length: Int
  }

  /// Functions, initializers and subscripts with their bodies' lengths, nested ones too.
  static func functions(in file: SourceFile) -> [Function] {
    let code = file.code
    return code.indices.compactMap { i in
      guard code[i].kind == .identifier, starts.contains(code[i].text), i + 1 < code.count else { return nil }
      if i > 0, code[i - 1].text == "." { return nil }
      guard let open = bodyStart(code, after: i), let close = matchingBrace(code, open) else { return nil }
      let name = code[i].text == "func" ? code[i + 1].text : code[i].text
      return Function(name: name, line: code[i].line, length: code[close].line - code[i].line + 1)
    }
  }

  private static let starts: Set<String> = ["func", "init", "deinit", "subscript"]
  private static let declarations: Set<String> = [
    "func", "init", "deinit", "subscript", "var", "let", "case", "static", "public", "private", "mutating", "typealias",
    "associatedtype", "@",
  ]

  /// The body's brace; nil for a requirement of a protocol.
  private static func bodyStart(_ code: [Token], after start: Int) -> Int? {
    var depth = 0
    for i in code.indices[(start + 1)...] {
      switch code[i].text {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "{" where depth == 0: return i
      case "}" where depth == 0: return nil
      default: if depth == 0, i > start + 1, code[i].isFirst, declarations.contains(code[i].text) { return nil }
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  private static func matchingBrace(_ code: [Token], _ open: Int) -> Int? {
    var depth = 0
    for i in code.indices[open...] where code[i].kind == .punctuation {
      if code[i].text == "{" { depth += 1 }
      if code[i].text == "}" { depth -= 1 }
      if depth == 0 { return i }
    }
    return nil
  }
}
