import Fagmodell
import Testhjelp

/// A demo store on 1 June 2016 in a folder of its own, and the built program to try on it.
struct Prove {
  let hjem: Midlertidig
  static let person = "28879944882"

  /// - Parameter linjer: how many lines of the chain are run first.
  init(type: String = "demo", linjer: Int = 0) throws {
    hjem = try Midlertidig()
    try krev(skranke(["opprett", "--type", type, "--som", "K100001"]))
    if linjer > 0 { try krev(utfor(Prove.kjeden.prefix(linjer).joined(separator: "\n"))) }
  }

  private func krev(_ utfall: Utfall) throws {
    if utfall.code != 0 { throw Mislykket(utfall: utfall.stdout + utfall.stderr) }
  }

  struct Mislykket: Error { let utfall: String }

  /// Runs the program as the office's only staff member, on its day.
  func skranke(_ argumenter: [String], stdin: String = "", dato: String? = nil) throws -> Utfall {
    let dag = dato.map { ["--dato", $0] } ?? []
    return try Kommando.kjor(argumenter + dag, stdin: stdin, environment: ["SKRANKE_IDENT": "K100001"], home: hjem)
  }

  func utfor(_ linjer: String, _ valg: String...) throws -> Utfall {
    try skranke(["utfor", "-"] + valg, stdin: linjer + "\n", dato: "2016-06-01")
  }

  /// The person's case as JSON.
  func sak() throws -> Json {
    try JsonParser.parse(try skranke(["bruker", "vis", Prove.person, "--json"], dato: "2016-06-01").stdoutBytes)
  }

  static let kjeden: [String] =
    Filer.les("\(Program.packageFolder)/Tests/KommandoTests/Data/kjeden.jsonl")
    .map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) } ?? []
}

extension Utfall {
  /// The answer lines of `utfor`.
  var svar: [Json] { stdout.split(separator: "\n").compactMap { try? JsonParser.parse(String($0)) } }
}
