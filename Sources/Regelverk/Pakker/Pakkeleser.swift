import Fagmodell

/// Reads a pack file and says exactly what is wrong with it: file, line and field.
struct Pakkeleser {
  let fil: String
  let rot: Json
  /// Lines are counted only when something is wrong: that is as much work as the reading.
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], fil: String) throws(Pakkefeil) {
    self.fil = fil
    self.bytes = bytes
    do { rot = try JsonParser.parse(bytes) } catch {
      throw Pakkefeil(.ugyldigJson, fil: fil, linje: error.linje, detalj: error.aarsak.rawValue)
    }
  }

  /// A failure at `sti`; the line is that of the nearest value the file really has.
  func feil(_ aarsak: Pakkefeil.Aarsak, _ sti: String, _ detalj: String) -> Pakkefeil {
    let linjer = (try? JsonParser.parseMedLinjer(bytes))?.linjer ?? [:]
    var naermest = sti
    while linjer[naermest] == nil, let kutt = naermest.lastIndex(where: { $0 == "." || $0 == "[" }) {
      naermest = String(naermest[..<kutt])
    }
    return Pakkefeil(aarsak, fil: fil, linje: linjer[naermest] ?? 1, felt: sti, detalj: detalj)
  }

  func dekod<T: Decodable>(_ type: T.Type, _ json: Json, sti: String) throws(Pakkefeil) -> T {
    do {
      return try JsonDecoder.decode(T.self, fra: json)
    } catch {
      let skille = sti.isEmpty || error.sti.isEmpty || error.sti.hasPrefix("[") ? "" : "."
      throw feil(.feltfeil, sti + skille + error.sti, error.melding)
    }
  }

  func sjekkFelter(_ json: Json, _ tillatt: Set<String>, sti: String) throws(Pakkefeil) {
    guard let felter = json.objekt else { throw feil(.feltfeil, sti, "expected object") }
    let ukjente = felter.keys.filter { !tillatt.contains($0) }.sorted()
    guard let forste = ukjente.first else { return }
    throw feil(.ukjentFelt, sti.isEmpty ? forste : "\(sti).\(forste)", "no such field")
  }

  /// A whole pack. `grunnlag` gives the base pack where this one only holds the changes.
  func pakke(grunnlag: (Pakkekode) -> Regelpakke?, tekster: Regeltekster) throws(Pakkefeil) -> Regelpakke {
    try sjekkFelter(rot, Self.pakkefelter, sti: "")
    let hode = try dekod(Pakkehode.self, rot, sti: "")
    let opphevet = try dekod(Opphevet.self, rot, sti: "").opphevet ?? []
    var regler: [Regel] = []
    for (i, json) in (rot["regler"]?.liste ?? []).enumerated() {
      let ny = try Regelleser(leser: self, json: json, sti: "regler[\(i)]").regel()
      if regler.contains(where: { $0.id == ny.id && $0.overlapper(ny) }) {
        throw feil(.dobbeltRegel, "regler[\(i)].id", ny.id)
      }
      regler.append(ny)
    }
    guard !regler.isEmpty else { throw feil(.feltfeil, "regler", "missing or empty") }
    if let bygger = hode.bygger {
      guard let under = grunnlag(bygger) else { throw feil(.manglerGrunnlag, "bygger", bygger.rawValue) }
      regler = Self.sammen(under: under, endringer: regler, opphevet: opphevet)
    }
    return Regelpakke(hode, regler: regler, opphevet: opphevet, tekster: tekster)
  }

  /// The base pack's rules with the changed ones in their place and new ones at the end.
  private static func sammen(under: Regelpakke, endringer: [Regel], opphevet: [String]) -> [Regel] {
    let endret = Dictionary(grouping: endringer, by: \.id)
    var ut: [Regel] = []
    var brukt: Set<String> = Set(opphevet)
    for regel in under.regler + under.ubekreftet {
      if let nye = endret[regel.id] {
        if brukt.insert(regel.id).inserted { ut += nye }
      } else if !brukt.contains(regel.id) {
        ut.append(regel)
      }
    }
    return ut + endringer.filter { !brukt.contains($0.id) }
  }

  private struct Opphevet: Codable { let opphevet: [String]? }

  private static let pakkefelter: Set<String> = [
    "id", "navn", "status", "kontrolltekst", "kontrollert", "gyldigFra", "gyldigTil", "bygger", "opphevet", "regler",
  ]
}
