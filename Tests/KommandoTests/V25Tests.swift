import Fagmodell
import Testhjelp
import Testing

/// Each of the fourteen scenario people taken through the whole walk by commands, to what the rules demand.
@Suite struct V25Tests {
  /// The files hold one JSON object a line: a day, a command, a command that must be refused, and at the end what the
  /// case and the rules say.
  static let mappe = Program.packageFolder + "/Tests/KommandoTests/Data/v25"
  static let personer = Filer.navn(i: mappe).filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }.sorted()

  @Test func `the scenario cast is whole`() { #expect(V25Tests.personer.count == 14) }

  @Test(arguments: personer)
  func `the scripted walk ends in what the rules demand`(_ navn: String) throws {
    let linjer = try #require(Filer.les("\(V25Tests.mappe)/\(navn).jsonl"))
    var lop = try Lop()
    for linje in String(decoding: linjer, as: UTF8.self).split(separator: "\n") {
      try lop.kjor(try JsonParser.parse(String(linje)), "\(navn): \(linje.prefix(100))")
    }
    #expect(lop.erSjekket, "\(navn) says what its end is")
    #expect(try lop.prove.skranke(["sjekk"]).code == 0)
  }
}

/// One person's file being run.
private struct Lop {
  let prove: Prove
  private var dag = ""
  private var nummer = ""
  private var koen: [(kommando: Json, venter: String?, hvor: String)] = []
  /// The ids commands have given, by the command's name, in order.
  private var ider: [String: [String]] = [:]
  private var sjekket: Set<String> = []

  init() throws { prove = try Prove(type: "ovelse") }

  var erSjekket: Bool { sjekket == ["sak", "regler"] }

  /// Takes one line of the file; commands wait until something needs their answers, so that a day is one run.
  mutating func kjor(_ linje: Json, _ hvor: String) throws {
    if linje["kommando"] != nil { return try legg(linje, venter: nil, hvor) }
    if let kode = linje["nektes"]?.tekst, let kommando = linje["linje"] {
      return try legg(kommando, venter: kode, hvor)
    }
    try tom()
    if let ny = linje["dag"]?.tekst { dag = ny }
    if let ventet = linje["sak"]?.objekt { try sjekk(sak: ventet, hvor) }
    if let ventet = linje["regler"] { try sjekk(regler: ventet, hvor) }
  }

  private mutating func legg(_ kommando: Json, venter: String?, _ hvor: String) throws {
    if kommando.objekt?.values.contains(where: { $0.tekst?.hasPrefix("$") == true }) == true { try tom() }
    koen.append((medIder(kommando), venter, hvor))
  }

  /// Runs what waits and holds each answer against what it should be.
  private mutating func tom() throws {
    guard !koen.isEmpty else { return }
    let linjer = koen.map { JsonWriter.tekst($0.kommando) + "\n" }.joined()
    let svar = try prove.skranke(["utfor", "-"], stdin: linjer, dato: dag).svar
    #expect(svar.count == koen.count)
    for ((kommando, venter, hvor), svar) in zip(koen, svar) {
      let navn = kommando["kommando"]?.tekst ?? ""
      #expect(svar["feil"]?["kode"]?.tekst == venter, "\(hvor): \(JsonWriter.tekst(svar))")
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

  private func sak() throws -> Json {
    try JsonParser.parse(try prove.skranke(["bruker", "vis", nummer, "--json"], dato: dag).stdoutBytes)
  }

  private mutating func sjekk(sak ventet: [String: Json], _ hvor: String) throws {
    sjekket.insert("sak")
    let vist = try sak()
    for (sti, verdi) in ventet {
      let funnet = sti.split(separator: ".").reduce(vist as Json?) { json, ledd in
        Int(ledd).flatMap { json?.liste?[$0] } ?? json?[String(ledd)]
      }
      #expect((funnet ?? .null) == verdi, "\(hvor) \(sti)")
    }
  }

  /// What `regler vurder` says about the facts of the case, as `bruker vis` prints them.
  private mutating func sjekk(regler ventet: Json, _ hvor: String) throws {
    sjekket.insert("regler")
    let vist = try sak()
    let sporsmaal: Json = [
      "dato": vist["dato"] ?? .null, "pakke": vist["pakke"] ?? .null, "fakta": vist["fakta"] ?? .null,
    ]
    let utfall = try Kommando.kjor(["regler", "vurder", "-"], stdin: JsonWriter.tekst(sporsmaal))
    #expect(utfall.code == 0 && utfall.stderr.isEmpty, "\(hvor): \(utfall.stderr)")
    let svar = try JsonParser.parse(utfall.stdoutBytes)
    #expect(svar["aev"]?["paakrevd"] == ventet["aev"], "\(hvor)")
    let grupper = svar["innsats"]?.liste?.filter { $0["tilgjengelig"]?.bool == true }.compactMap { $0["gruppe"] }
    #expect(grupper == ventet["grupper"]?.liste, "\(hvor)")
    let ungdom = svar["ungdom"]?.liste?.filter { $0["gjelder"]?.bool == true }
    sammenlign(ungdom, ["ordning", "frist", "brutt"], ventet["ungdom"], hvor)
    sammenlign(svar["plikter"]?.liste, ["ytelse", "kode", "frist", "oppfylt"], ventet["plikter"], hvor)
    for (kode, frist) in ventet["sykefravaer"]?.objekt ?? [:] {
      let funnet = svar["sykefravaer"]?.liste?.first { $0["kode"]?.tekst == kode }
      #expect(funnet?["frist"] == frist, "\(hvor) \(kode)")
    }
  }

  /// Rows as short lists of values: what a row does not say is not compared.
  private func sammenlign(_ funnet: [Json]?, _ felt: [String], _ ventet: Json?, _ hvor: String) {
    let rader = ventet?.liste?.compactMap(\.liste) ?? []
    #expect(funnet?.count == rader.count, "\(hvor) \(funnet.map { "\($0)" } ?? "")")
    for (rad, venter) in zip(funnet ?? [], rader) {
      for (navn, verdi) in zip(felt, venter) { #expect((rad[navn] ?? .null) == verdi, "\(hvor) \(navn)") }
    }
  }
}
