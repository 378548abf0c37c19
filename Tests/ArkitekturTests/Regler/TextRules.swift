import Fagmodell
import Testhjelp

/// The text tables: complete in all languages, and the only home of user text.
enum TextRules {
  /// One language's texts by their whole keys. The first part of a key is the file's name in the language's folder.
  struct Table {
    let folder: String
    let texts: [String: String]

    func path(of key: String) -> String { "\(folder)/\(key.prefix { $0 != "." }).json" }
  }

  static func tables() throws -> [Table] {
    try Spraak.allCases.map { language in
      let folder = "Resources/tekster/\(language.rawValue)"
      let whole = "\(Program.packageFolder)/\(folder)"
      let parts = Filer.navn(i: whole).filter { $0.hasSuffix(".json") }.map { file in
        (navn: String(file.dropLast(5)), bytes: Filer.les("\(whole)/\(file)") ?? [])
      }
      let catalogue = try Tekstkatalog.les(parts, spraak: language)
      // Without arguments a text comes as it stands in the file, places and plural forms untouched.
      let texts = catalogue.nokler.map { ($0, catalogue($0)) }
      return Table(folder: folder, texts: Dictionary(uniqueKeysWithValues: texts))
    }
  }

  // MARK: Between the languages

  static func tableViolations(_ tables: [Table]) -> [Violation] {
    let all = Set(tables.flatMap(\.texts.keys))
    let parts = Set(all.map(part)).sorted()
    let missing = Set(tables.flatMap { table in missingFiles(table, parts).map(\.path) })
    let texts = all.sorted().flatMap { key in
      tables.filter { !missing.contains($0.path(of: key)) }.flatMap { check(key, $0, tables[0]) }
    }
    return tables.flatMap { missingFiles($0, parts) } + texts
  }

  private static func part(_ key: String) -> String { String(key.prefix { $0 != "." }) }

  /// A whole file that is missing is one finding, not one for each of its texts.
  private static func missingFiles(_ table: Table, _ parts: [String]) -> [Violation] {
    let present = Set(table.texts.keys.map(part))
    return parts.filter { !present.contains($0) }.map { name in
      let advice = "the file is missing or empty here; every text is in nb, nn and en"
      return Violation(rule: "text-table", path: table.path(of: name), line: 1, what: name, advice: advice)
    }
  }

  private static func check(_ key: String, _ table: Table, _ model: Table) -> [Violation] {
    func violation(_ advice: String) -> [Violation] {
      [Violation(rule: "text-table", path: table.path(of: key), line: 1, what: key, advice: advice)]
    }
    guard let text = table.texts[key] else {
      return violation("the key is missing here; every text is in nb, nn and en")
    }
    if text.isEmpty { return violation("the text is empty") }
    if !key.utf8.allSatisfy({ $0 < 0x80 }) { return violation("keys are ASCII") }
    if let right = misspelling(of: key) { return violation("the key's spelling is «\(right)»") }
    guard let wanted = model.texts[key] else { return [] }
    if places(text) != places(wanted) {
      return violation("places \(places(text).sorted()) differ from \(places(wanted).sorted()) in \(model.folder)")
    }
    let forms = (count("|", text), count("|", wanted))
    if forms.0 != forms.1 { return violation("\(forms.0 + 1) form(s), but \(forms.1 + 1) in \(model.folder)") }
    return forms.0 > 1 ? violation("more than two forms; a text is singular|plural") : []
  }

  /// Raw values, NAV's and ISO's codes among them, are spelled as they are: all of the part `kode`, capitals elsewhere.
  private static func misspelling(of key: String) -> String? {
    if part(key) == "kode" { return nil }
    let own = key.split(separator: ".").filter { $0.contains(where: \.isLowercase) }
    return own.compactMap { NameRules.rightSpelling(of: String($0)) }.first
  }

  private static func count(_ character: Character, _ text: String) -> Int { text.count { $0 == character } }

  /// The names between braces.
  static func places(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first.map(String.init)
      })
  }

  // MARK: In the code

  /// Literals that look like keys and are none. A literal that only starts keys ends in a dot: `"plan.steg."`. An
  /// error names itself by its key without `feil.`.
  static func keyViolations(in tree: SourceTree, keys: Set<String>) -> [Violation] {
    let roots = Set(keys.map { String($0.prefix { $0 != "." }) })
    return tree.product.flatMap { file in
      file.code.compactMap { token in
        guard token.kind == .string, !token.isInterpolated, looksLikeKey(token.text, roots), !keys.contains(token.text),
          !keys.contains("feil." + token.text)
        else { return nil }
        let isGroup = keys.contains { $0.hasPrefix(token.text + ".") }
        let advice =
          isGroup
          ? "this is a group of keys, not a text; name one, or end a prefix with its dot"
          : "no such text under Resources/tekster/nb; add it in nb, nn and en"
        return Violation(rule: "text-key", path: file.path, line: token.line, what: token.text, advice: advice)
      }
    }
  }

  private static let fileEndings: Set<String> = ["json", "txt", "csv", "html", "ics", "md", "cast", "jsonl", "tsv"]

  static func looksLikeKey(_ text: String, _ roots: Set<String>) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, roots.contains(String(parts[0])), !fileEndings.contains(String(parts[parts.count - 1]))
    else {
      return false
    }
    guard let first = parts[0].utf8.first, (0x61...0x7A).contains(first) else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
  }

  /// Norwegian letters in a literal mean user text in code. The executable's help texts are the one exception.
  static func literalViolations(in tree: SourceTree) -> [Violation] {
    tree.product.filter { $0.target != "skranke" }.flatMap { file in
      file.code.filter { $0.kind == .string && $0.text.contains(where: "æøåÆØÅ".contains) }.map { token in
        let what = String(token.text.prefix(60)).split(whereSeparator: \.isNewline).joined(separator: " ")
        let advice =
          "user text in code; give it a key in Resources/tekster (a table of letters: an exception with the reason)"
        return Violation(rule: "user-text", path: file.path, line: token.line, what: what, advice: advice)
      }
    }
  }
}
