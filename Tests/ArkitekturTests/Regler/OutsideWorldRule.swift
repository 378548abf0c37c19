/// Time, randomness and the environment are arguments. Only the executables ask the machine for them.
enum OutsideWorldRule {
  private static let exempt: Set<String> = ["skranke", "Maalinger"]

  private static let names: [String: String] = [
    "ContinuousClock": "time", "SuspendingClock": "time", "clock_gettime": "time", "gettimeofday": "time",
    "localtime": "time", "localtime_r": "time", "DispatchTime": "time", "SystemRandomNumberGenerator": "random numbers",
    "arc4random": "random numbers", "arc4random_uniform": "random numbers", "arc4random_buf": "random numbers",
    "getentropy": "random numbers", "UUID": "ids", "getenv": "the environment", "ProcessInfo": "the environment",
    "CommandLine": "the arguments",
  ]

  static func violations(in tree: SourceTree) -> [Violation] {
    tree.product.filter { !exempt.contains($0.target) }.flatMap { file in
      file.code.indices.compactMap { i in
        find(file.code, i).map { what, kind in
          let advice =
            "\(kind) comes in as an argument (Klokke, Idkilde, a parameter); only the executable asks the machine"
          return Violation(rule: "outside-world", path: file.path, line: file.code[i].line, what: what, advice: advice)
        }
      }
    }
  }

  private static func find(_ code: [Token], _ i: Int) -> (String, String)? {
    guard code[i].kind == .identifier else { return nil }
    func text(_ offset: Int) -> String { code.indices.contains(i + offset) ? code[i + offset].text : "" }
    switch code[i].text {
    case let name where names[name] != nil: return (name, names[name] ?? "")
    case "Date" where text(1) == "(": return ("Date(", "time")
    case "Date" where text(1) == "." && text(2) == "now": return ("Date.now", "time")
    case "time" where text(1) == "(" && ["nil", "&"].contains(text(2)) && text(-1) != ".": return ("time(", "time")
    case "random" where text(-1) == "." && text(1) == "(" && !usesGenerator(code, i + 1):
      return ("random(", "randomness")
    case "randomElement", "shuffled", "shuffle":
      return text(-1) == "." && text(1) == "(" && text(2) == ")" ? ("\(code[i].text)()", "randomness") : nil
    default: return nil
    }
  }

  private static func usesGenerator(_ code: [Token], _ open: Int) -> Bool {
    var depth = 0
    for token in code[open...] {
      if token.text == "(" { depth += 1 }
      if token.text == ")" { depth -= 1 }
      if token.text == "using" { return true }
      if depth == 0 { return false }
    }
    return false
  }
}
