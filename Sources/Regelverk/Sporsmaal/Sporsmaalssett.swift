import Fagmodell

/// A set of questions as data, in three files: `gang` has the questions and who is asked them, `policy` what must be
/// answered, `ord` what they are called. An office may change all three, but not loosen what the law asks for.
public struct Sporsmaalssett: Hashable, Sendable {
  public let navn: String
  public let gang: [Sporsmaal]
  public let policy: Policy
  /// Words by question.
  public let ord: [String: Ord]

  public struct Policy: Hashable, Codable, Sendable {
    public let sett: String
    public let paakrevd: [String]
    /// Proposed time to the next step; absent proposes none.
    public let nesteDatoOm: Varighet?
    /// The veileder may ask for the profiling hint.
    public let profilering: Bool

    enum CodingKeys: String, CodingKey, CaseIterable { case sett, paakrevd, nesteDatoOm, profilering }
  }

  public struct Ord: Hashable, Codable, Sendable {
    public let etikett: Flertekst
    public let hjelp: Flertekst?

    enum CodingKeys: String, CodingKey, CaseIterable { case etikett, hjelp }
  }

  /// The questions that are asked of this person, in order.
  public func sporsmaal(_ fakta: Fakta, paa dato: Dato) -> [Sporsmaal] {
    gang.filter { $0.naar?.holder(fakta, paa: dato) ?? true }
  }

  public func erPaakrevd(_ id: String) -> Bool { policy.paakrevd.contains(id) }

  /// The words as text keys, `skjerm.<sett>.felt.<id>` and `skjerm.<sett>.feltHjelp.<id>`.
  public func tekster(_ spraak: Spraak) -> [String: String] {
    var tekster: [String: String] = [:]
    for (id, ord) in ord {
      tekster["skjerm.\(navn).felt.\(id)"] = ord.etikett(spraak)
      tekster["skjerm.\(navn).feltHjelp.\(id)"] = ord.hjelp.map { $0(spraak) }
    }
    return tekster
  }

  // MARK: Reading

  /// What an assessment of needs must hold whatever an office writes (Nav-loven § 14 a), and what is always answered.
  private static let lovens = ["brukersSyn", "arbeidsmarked", "utfall", "begrunnelse", "nesteSteg", "nesteDato"]

  /// - Parameter fil: gives the bytes of a file, as `behovsvurdering/gang.json`.
  public static func les(_ navn: String, _ fil: (String) -> [UInt8]?) throws(Pakkefeil) -> Sporsmaalssett {
    let (sett, gang) = try Sporsmaalssett.gang(try leser(navn, "gang", fil))
    let policy = try Sporsmaalssett.policy(try leser(navn, "policy", fil), gang, sett: sett)
    return Sporsmaalssett(
      navn: sett, gang: gang, policy: policy, ord: try ord(try leser(navn, "ord", fil), gang, sett: sett))
  }

  private static func leser(
    _ navn: String, _ del: String, _ fil: (String) -> [UInt8]?
  ) throws(Pakkefeil) -> Pakkeleser {
    let sti = "\(navn)/\(del).json"
    guard let bytes = fil(sti) else { throw Pakkefeil(.manglerPakke, fil: sti, detalj: "not there") }
    return try Pakkeleser(bytes, fil: sti)
  }

  private static func gang(_ leser: Pakkeleser) throws(Pakkefeil) -> (String, [Sporsmaal]) {
    try leser.sjekkFelter(leser.rot, ["sett", "sporsmaal"], sti: "")
    guard let sett = leser.rot["sett"]?.tekst, !sett.isEmpty else { throw leser.feil(.feltfeil, "sett", "missing") }
    var gang: [Sporsmaal] = []
    for (i, json) in (leser.rot["sporsmaal"]?.liste ?? []).enumerated() {
      let sti = "sporsmaal[\(i)]"
      try leser.sjekkFelter(json, Set(Sporsmaal.CodingKeys.allCases.map(\.rawValue)), sti: sti)
      if let naar = json["naar"] {
        let tillatt = Set(Sporsmaal.Vilkaar.CodingKeys.allCases.map(\.rawValue))
        try leser.sjekkFelter(naar, tillatt, sti: sti + ".naar")
      }
      let ett = try leser.dekod(Sporsmaal.self, json, sti: sti)
      if gang.contains(where: { $0.id == ett.id }) { throw leser.feil(.dobbeltRegel, sti + ".id", ett.id) }
      if ett.art == .tema, Profilelement(rawValue: ett.id) == nil {
        throw leser.feil(.ugyldigVerdi, sti + ".id", "no such theme")
      }
      if (ett.art == .langtekst) != (ett.rader.map { (1...20).contains($0) } ?? false) {
        throw leser.feil(.ugyldigVerdi, sti + ".rader", "a long text has 1…20 rows, nothing else has any")
      }
      if lovens.contains(ett.id), ett.naar != nil {
        throw leser.feil(.ugyldigVerdi, sti + ".naar", "the law asks this of everyone")
      }
      gang.append(ett)
    }
    try sjekkRekkefolge(leser, gang)
    return (sett, gang)
  }

  /// The person's own view comes first, health last of the themes (D09), and nothing the law asks for lacks.
  private static func sjekkRekkefolge(_ leser: Pakkeleser, _ gang: [Sporsmaal]) throws(Pakkefeil) {
    for id in lovens where !gang.contains(where: { $0.id == id }) {
      throw leser.feil(.feltfeil, "sporsmaal", "\(id) is missing")
    }
    guard gang.first?.id == "brukersSyn" else { throw leser.feil(.ugyldigVerdi, "sporsmaal[0].id", "brukersSyn first") }
    let temaer = gang.filter { $0.art == .tema }.map(\.id)
    if temaer.contains(Profilelement.helse.rawValue), temaer.last != Profilelement.helse.rawValue {
      let plass = gang.firstIndex { $0.id == Profilelement.helse.rawValue } ?? 0
      throw leser.feil(.ugyldigVerdi, "sporsmaal[\(plass)]", "health comes last of the themes")
    }
  }

  private static func policy(
    _ leser: Pakkeleser, _ gang: [Sporsmaal], sett: String
  ) throws(Pakkefeil) -> Policy {
    try leser.sjekkFelter(leser.rot, Set(Policy.CodingKeys.allCases.map(\.rawValue)), sti: "")
    let policy = try leser.dekod(Policy.self, leser.rot, sti: "")
    try sjekkSett(leser, policy.sett, sett)
    for (i, id) in policy.paakrevd.enumerated() where !gang.contains(where: { $0.id == id && $0.art != .tema }) {
      throw leser.feil(.ukjentFelt, "paakrevd[\(i)]", "no question \(id)")
    }
    for id in lovens where !policy.paakrevd.contains(id) {
      throw leser.feil(.ugyldigVerdi, "paakrevd", "the law asks for \(id)")
    }
    return policy
  }

  private static func ord(
    _ leser: Pakkeleser, _ gang: [Sporsmaal], sett: String
  ) throws(Pakkefeil) -> [String: Ord] {
    try leser.sjekkFelter(leser.rot, ["sett", "ord"], sti: "")
    try sjekkSett(leser, leser.rot["sett"]?.tekst ?? "", sett)
    var alle: [String: Ord] = [:]
    for (id, json) in leser.rot["ord"]?.objekt ?? [:] {
      let sti = "ord.\(id)"
      guard gang.contains(where: { $0.id == id }) else { throw leser.feil(.ukjentFelt, sti, "no such question") }
      try leser.sjekkFelter(json, Set(Ord.CodingKeys.allCases.map(\.rawValue)), sti: sti)
      let ord = try leser.dekod(Ord.self, json, sti: sti)
      for (navn, tekst) in [("etikett", ord.etikett as Flertekst?), ("hjelp", ord.hjelp)] {
        guard let tekst else { continue }
        if tekst.nb.isEmpty || tekst.nn?.isEmpty != false || tekst.en?.isEmpty != false {
          throw leser.feil(.feltfeil, "\(sti).\(navn)", "words in nb, nn and en")
        }
      }
      alle[id] = ord
    }
    // Themes have the names of their codes.
    for ett in gang where ett.art != .tema && alle[ett.id] == nil {
      throw leser.feil(.feltfeil, "ord.\(ett.id)", "missing")
    }
    return alle
  }

  private static func sjekkSett(_ leser: Pakkeleser, _ funnet: String, _ ventet: String) throws(Pakkefeil) {
    if funnet != ventet { throw leser.feil(.feilInnhold, "sett", "not \(ventet)") }
  }
}
