/// The codes that files and other systems know: the raw values of every `enum X: String` of the domain.
enum RawValues {
  static let targets: Set<String> = ["Fagmodell", "Regelverk", "Saksgang"]

  /// `Type.case = "RAW"`, sorted.
  static func list(in tree: SourceTree) -> [String] {
    tree.product.filter { targets.contains($0.target) }.flatMap { list(in: $0.code) }.sorted()
  }

  private struct Scope {
    let name: String
    let isStringEnum: Bool
    let depth: Int
  }

  static func list(in code: [Token]) -> [String] {
    var lines: [String] = []
    var scopes: [Scope] = []
    var depth = 0
    var i = 0
    while i < code.count {
      let token = code[i]
      if let (scope, body) = typeHeader(code, i, depth + 1) {
        scopes.append(scope)
        depth += 1
        i = body + 1
        continue
      }
      if token.kind == .punctuation, token.text == "{" { depth += 1 }
      if token.kind == .punctuation, token.text == "}" {
        if scopes.last?.depth == depth { scopes.removeLast() }
        depth -= 1
      }
      if token.kind == .identifier, token.text == "case", let enumScope = scopes.last, enumScope.isStringEnum,
        enumScope.depth == depth
      {
        let type = scopes.map(\.name).joined(separator: ".")
        lines += cases(code, after: i).map { "\(type).\($0.name) = \"\($0.raw)\"" }
      }
      i += 1
    }
    return lines
  }

  /// A type's declaration at `i`: its scope and where its body's brace is.
  private static func typeHeader(_ code: [Token], _ i: Int, _ depth: Int) -> (Scope, Int)? {
    let kinds: Set<String> = ["enum", "struct", "class", "actor", "extension", "protocol"]
    guard code[i].kind == .identifier, kinds.contains(code[i].text), i + 1 < code.count,
      code[i + 1].kind == .identifier, !["func", "var", "let", "init", "subscript"].contains(code[i + 1].text),
      i == 0 || code[i - 1].text != "."
    else { return nil }
    guard let body = code[i...].firstIndex(where: { $0.kind == .punctuation && $0.text == "{" }) else { return nil }
    let header = code[(i + 1)..<body]
    let name = header.prefix { $0.text != ":" && $0.text != "<" && $0.text != "where" }.map(\.text).joined()
    let inherited = header.firstIndex { $0.text == ":" }.flatMap { $0 + 1 < body ? code[$0 + 1].text : nil }
    return (Scope(name: name, isStringEnum: code[i].text == "enum" && inherited == "String", depth: depth), body)
  }

  private static func cases(_ code: [Token], after start: Int) -> [(name: String, raw: String)] {
    var found: [(name: String, raw: String)] = []
    var i = start + 1
    while i < code.count, code[i].kind == .identifier || code[i].kind == .rawIdentifier {
      let name = code[i].text
      if i + 2 < code.count, code[i + 1].text == "=", code[i + 2].kind == .string {
        found.append((name, code[i + 2].text))
        i += 3
      } else {
        found.append((name, name))
        i += 1
      }
      guard i < code.count, code[i].text == "," else { break }
      i += 1
    }
    return found
  }
}
