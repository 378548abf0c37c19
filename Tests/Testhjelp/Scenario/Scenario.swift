import Fagmodell

/// One of the fourteen scenario people: what is done by day, what must be refused, and what the case and the rules say
/// at the end. A file of JSON lines, so that `utfor`, the robot and a reader have the same.
public struct Scenario: Sendable {
  public enum Linje: Sendable {
    /// The day the next lines are done on.
    case dag(String)
    case kommando(Json)
    /// A command that must be refused with this code.
    case nektes(String, Json)
    /// Values in the case by their path, as `vedtak.0.tilstand`.
    case sak([String: Json])
    /// What `regler vurder` says of the case's facts.
    case regler(Json)
  }

  public let navn: String
  public let linjer: [Linje]

  public static let mappe = Program.packageFolder + "/Tests/KommandoTests/Data/v25"
  public static let alle = Filer.navn(i: mappe).filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
    .sorted()

  public init(_ navn: String) throws {
    self.navn = navn
    let bytes = Filer.les("\(Scenario.mappe)/\(navn).jsonl") ?? []
    linjer = try String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { linje in
      let json = try JsonParser.parse(String(linje))
      if let dag = json["dag"]?.tekst { return .dag(dag) }
      if json["kommando"] != nil { return .kommando(json) }
      if let kode = json["nektes"]?.tekst, let kommando = json["linje"] { return .nektes(kode, kommando) }
      if let sak = json["sak"]?.objekt { return .sak(sak) }
      return json["regler"].map { .regler($0) }
    }
  }

  // MARK: What is wrong

  /// The paths where `vist`, as `bruker vis --json` prints it, is not as it should be.
  public static func avvik(sak ventet: [String: Json], mot vist: Json) -> [String] {
    ventet.keys.sorted().compactMap { sti in
      let funnet = sti.split(separator: ".").reduce(vist as Json?) { json, ledd in
        Int(ledd).flatMap { plass in json?.liste.flatMap { $0.indices.contains(plass) ? $0[plass] : nil } }
          ?? json?[String(ledd)]
      }
      let verdi = ventet[sti] ?? .null
      return (funnet ?? .null) == verdi ? nil : "\(sti) is \(tekst(funnet)), not \(tekst(verdi))"
    }
  }

  /// The same for the rules' answer to the facts of the case.
  public static func avvik(regler ventet: Json, mot vist: Json) throws -> [String] {
    let sporsmaal: Json = [
      "dato": vist["dato"] ?? .null, "pakke": vist["pakke"] ?? .null, "fakta": vist["fakta"] ?? .null,
    ]
    let utfall = try Kommando.kjor(["regler", "vurder", "-"], stdin: JsonWriter.tekst(sporsmaal))
    if utfall.code != 0 || !utfall.stderr.isEmpty { return [utfall.stderr] }
    let svar = try JsonParser.parse(utfall.stdoutBytes)
    let aapne = svar["innsats"]?.liste?.filter { $0["tilgjengelig"]?.bool == true }.compactMap { $0["gruppe"] }
    let ungdom = svar["ungdom"]?.liste?.filter { $0["gjelder"]?.bool == true } ?? []
    let frister = ventet["sykefravaer"]?.objekt ?? [:]
    let milepaeler = frister.keys.sorted().filter { kode in
      svar["sykefravaer"]?.liste?.first { $0["kode"]?.tekst == kode }?["frist"] != frister[kode]
    }
    return (svar["aev"]?["paakrevd"] == ventet["aev"] ? [] : ["aev"])
      + (aapne == ventet["grupper"]?.liste ? [] : ["grupper: \(tekst(.liste(aapne ?? [])))"])
      + avvik(ungdom, ["ordning", "frist", "brutt"], ventet["ungdom"])
      + avvik(svar["plikter"]?.liste ?? [], ["ytelse", "kode", "frist", "oppfylt"], ventet["plikter"]) + milepaeler
  }

  /// Rows as short lists of values: what a row does not say is not compared.
  private static func avvik(_ funnet: [Json], _ felt: [String], _ ventet: Json?) -> [String] {
    let rader = ventet?.liste?.compactMap(\.liste) ?? []
    if funnet.count != rader.count { return ["\(rader.count) rows, not \(tekst(.liste(funnet)))"] }
    return zip(funnet, rader).flatMap { rad, venter in
      zip(felt, venter).compactMap { navn, verdi in
        (rad[navn] ?? .null) == verdi ? nil : "\(navn) is \(tekst(rad[navn])), not \(tekst(verdi))"
      }
    }
  }

  private static func tekst(_ json: Json?) -> String { JsonWriter.tekst(json ?? .null) }
}

/// Runs a scenario's commands at the built program and keeps what they answered.
public struct Scenariolop {
  public let scenario: Scenario
  public private(set) var dag = ""
  /// The identity number of the person.
  public private(set) var nummer = ""
  /// What was not as it should be.
  public private(set) var avvik: [String] = []
  private let hjem: Midlertidig
  private let ident: String
  private var koen: [(kommando: Json, venter: String?)] = []
  /// The ids commands have given, by the command's name, in order.
  private var ider: [String: [String]] = [:]

  /// A fresh training store, and the person's file.
  public init(_ navn: String, ident: String = "K100001") throws {
    scenario = try Scenario(navn)
    self.ident = ident
    hjem = try Midlertidig()
    let laget = try skranke(["opprett", "--type", "ovelse", "--som", ident])
    if laget.code != 0 { avvik.append(laget.stderr) }
  }

  public var hjemmet: Midlertidig { hjem }

  public func skranke(_ argumenter: [String], stdin: String = "") throws -> Utfall {
    let dato = dag.isEmpty ? [] : ["--dato", dag]
    return try Kommando.kjor(argumenter + dato, stdin: stdin, environment: ["SKRANKE_IDENT": ident], home: hjem)
  }

  /// Takes one line; commands wait until something needs their answers, so that a day is one run.
  public mutating func kjor(_ linje: Scenario.Linje) throws {
    switch linje {
    case .kommando(let kommando): try legg(kommando, venter: nil)
    case .nektes(let kode, let kommando): try legg(kommando, venter: kode)
    case .dag(let ny):
      try tom()
      dag = ny
    case .sak(let ventet):
      try tom()
      avvik += Scenario.avvik(sak: ventet, mot: try sak())
    case .regler(let ventet):
      try tom()
      avvik += try Scenario.avvik(regler: ventet, mot: try sak())
    }
  }

  /// The person is whoever somebody else registered.
  public mutating func gjelder(_ nummer: String) { self.nummer = nummer }

  private func sak() throws -> Json {
    try JsonParser.parse(try skranke(["bruker", "vis", nummer, "--json"]).stdoutBytes)
  }

  private mutating func legg(_ kommando: Json, venter: String?) throws {
    if kommando.objekt?.values.contains(where: { $0.tekst?.hasPrefix("$") == true }) == true { try tom() }
    koen.append((medIder(kommando), venter))
  }

  /// Runs what waits and holds each answer against what it should be.
  public mutating func tom() throws {
    guard !koen.isEmpty else { return }
    let linjer = koen.map { JsonWriter.tekst($0.kommando) + "\n" }.joined()
    let svar = try skranke(["utfor", "-"], stdin: linjer).stdout.split(separator: "\n")
    if svar.count != koen.count { avvik.append("\(svar.count) answers to \(koen.count) commands") }
    for ((kommando, venter), linje) in zip(koen, svar) {
      let svar = try JsonParser.parse(String(linje))
      let navn = kommando["kommando"]?.tekst ?? ""
      if svar["feil"]?["kode"]?.tekst != venter { avvik.append("\(JsonWriter.tekst(kommando)): \(linje)") }
      if navn == "registrerBruker", venter == nil { nummer = kommando["identitetsnummer"]?.tekst ?? "" }
      if let id = svar["id"]?.tekst { ider[navn, default: []].append(id) }
    }
    koen = []
  }

  /// `$registrerArbeidsgiver:2` becomes the id the second such command gave; without a number it is the last one's.
  private func medIder(_ json: Json) -> Json {
    guard let felter = json.objekt else { return json }
    return .objekt(
      felter.mapValues { verdi in
        guard let tekst = verdi.tekst, tekst.hasPrefix("$") else { return verdi }
        let deler = tekst.dropFirst().split(separator: ":")
        let funnet = ider[String(deler[0])] ?? []
        let plass = deler.count > 1 ? (Int(deler[1]) ?? 0) - 1 : funnet.count - 1
        return funnet.indices.contains(plass) ? .tekst(funnet[plass]) : verdi
      })
  }
}
