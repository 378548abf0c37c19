/// Names are ASCII, with one spelling: æ→ae, ø→o, å→aa.
enum NameRules {
  /// Wrong spelling and right spelling, found anywhere in a word.
  static let wrongAnywhere: [(String, String)] = [
    ("oppfoelging", "oppfolging"), ("oppfolgning", "oppfolging"), ("hovedmal", "hovedmaal"), ("delmal", "delmaal"),
    ("arsak", "aarsak"), ("maned", "maaned"), ("vilkar", "vilkaar"), ("sporsmal", "sporsmaal"),
    ("spoersmaal", "sporsmaal"), ("opplering", "opplaering"), ("opplaring", "opplaering"), ("soeknad", "soknad"),
    ("stoette", "stotte"), ("arbeidssoeker", "arbeidssoker"), ("foedsel", "fodsel"), ("foedt", "fodt"),
    ("oekonomi", "okonomi"), ("loenn", "lonn"), ("noekkel", "nokkel"), ("loesning", "losning"), ("moete", "mote"),
    ("kjoenn", "kjonn"), ("foelge", "folge"), ("behoev", "behov"), ("verktoey", "verktoy"), ("ufoer", "ufor"),
    ("utfoer", "utfor"), ("gjennomfoer", "gjennomfor"), ("fodselsar", "fodselsaar"), ("foerst", "forst"),
    ("inngatt", "inngaatt"), ("avslatt", "avslaatt"), ("fravar", "fravaer"), ("oeyeblikk", "oyeblikk"),
    ("skriveomrade", "skriveomraade"), ("arbeidsomrade", "arbeidsomraade"), ("attfoering", "attforing"),
    ("tilradning", "tilraadning"), ("lasing", "laasing"),
  ]

  /// Found where a word or a camel hump starts.
  static let wrongAtStart: [(String, String)] = [
    ("apne", "aapne"), ("apen", "aapen"), ("malgruppe", "maalgruppe"), ("malsetting", "maalsetting"),
    ("maling", "maaling"), ("radgiv", "raadgiv"), ("pabegynt", "paabegynt"), ("pakrevd", "paakrevd"),
    ("palegg", "paalegg"), ("sprak", "spraak"), ("niva", "nivaa"), ("omrade", "omraade"), ("oensk", "onsk"),
    ("oevelse", "ovelse"), ("proev", "prov"), ("pa", "paa"), ("ar", "aar"),
  ]

  /// Of the words above, those so short that only the whole hump counts.
  private static let whole: Set<String> = ["pa", "ar"]

  static func violations(in tree: SourceTree) -> [Violation] {
    var verdicts: [String: String?] = [:]
    return tree.paths.flatMap(inPath)
      + tree.files.flatMap { file in
        var seen: Set<String> = []
        return file.code.filter { $0.kind == .identifier && seen.insert($0.text).inserted }.flatMap { token in
          let right = verdicts[token.text] ?? rightSpelling(of: token.text)
          verdicts[token.text] = .some(right)
          return inIdentifier(token, right, file)
        }
      }
  }

  private static func inPath(_ path: String) -> [Violation] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if !path.utf8.allSatisfy({ $0 < 0x80 }) {
      return [
        Violation(
          rule: "ascii", path: path, line: 1, what: name, advice: "file and folder names are ASCII (å→aa, ø→o, æ→ae)")
      ]
    }
    guard let right = rightSpelling(of: name) else { return [] }
    return [Violation(rule: "spelling", path: path, line: 1, what: name, advice: "spelled «\(right)»; rename the file")]
  }

  private static func inIdentifier(_ token: Token, _ right: String?, _ file: SourceFile) -> [Violation] {
    if !token.text.utf8.allSatisfy({ $0 < 0x80 }) {
      let advice = "identifiers are ASCII (å→aa, ø→o, æ→ae); rename it"
      return [Violation(rule: "ascii", path: file.path, line: token.line, what: token.text, advice: advice)]
    }
    guard let right else { return [] }
    let advice = "our one spelling is «\(right)» (å→aa, ø→o, æ→ae); a code of NAV's goes in the raw value"
    return [Violation(rule: "spelling", path: file.path, line: token.line, what: token.text, advice: advice)]
  }

  /// The right form of the first wrong word in a name; nil when there is none.
  static func rightSpelling(of name: String) -> String? {
    let lower = name.lowercased()
    for (wrong, right) in wrongAnywhere where lower.contains(wrong) {
      if lower.components(around: right).contains(where: { $0.contains(wrong) }) { return right }
    }
    let humps = humps(of: name)
    for (wrong, right) in wrongAtStart {
      let isWrong = { (hump: String) in
        whole.contains(wrong) ? hump == wrong : hump.hasPrefix(wrong) && !hump.hasPrefix(right)
      }
      if humps.contains(where: isWrong) { return right }
    }
    return nil
  }

  /// `hentAapenPlan_2` → hent, aapen, plan, 2.
  static func humps(of name: String) -> [String] {
    var humps: [String] = []
    var current = ""
    var previousIsUpper = false
    for character in name {
      let isUpper = character.isUppercase
      if !character.isLetter || (isUpper && !previousIsUpper) {
        if !current.isEmpty { humps.append(current.lowercased()) }
        current = ""
      }
      if character.isLetter { current.append(character) }
      previousIsUpper = isUpper
    }
    return current.isEmpty ? humps : humps + [current.lowercased()]
  }
}

extension String {
  /// What is left when `part` is taken out everywhere.
  fileprivate func components(around part: String) -> [Substring] {
    var rest = self[...]
    var pieces: [Substring] = []
    while let range = rest.firstRange(of: part) {
      pieces.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return pieces + [rest]
  }
}
