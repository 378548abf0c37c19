import Fagmodell

/// Reads one rule of a pack and checks that its content belongs to its group and its numbers can mean something.
struct Regelleser {
  let leser: Pakkeleser
  let json: Json
  let sti: String

  func regel() throws(Pakkefeil) -> Regel {
    try leser.sjekkFelter(json, Self.felter, sti: sti)
    let hode = try leser.dekod(Hode.self, json, sti: sti)
    try leser.sjekkFelter(json["tekst"]!, Flertekst.felter, sti: sti + ".tekst")
    try krev(Self.erKode(hode.id), ".id", "code in capitals, digits and _")
    try krev(!hode.tekst.nb.isEmpty, ".tekst.nb", "empty")
    try krev(!hode.hjemmel.lov.isEmpty && !hode.hjemmel.paragraf.isEmpty, ".hjemmel", "empty")
    try krev(!hode.kilde.isEmpty, ".kilde", "empty")
    if let fra = hode.fra, let til = hode.til { try krev(fra <= til, ".til", "before fra") }
    return Regel(
      id: hode.id, tema: hode.tema, punkter: hode.punkter ?? [], tekst: hode.tekst, hjemmel: hode.hjemmel,
      kilde: hode.kilde, sikkerhet: hode.sikkerhet, kontrollert: hode.kontrollert, fra: hode.fra, til: hode.til,
      innhold: try innhold(hode.tema))
  }

  private func innhold(_ tema: Tema) throws(Pakkefeil) -> Regelinnhold {
    let felt = Self.innholdsfelt(tema)
    for annet in Self.innholdsfelter where annet != felt && json[annet] != nil {
      throw leser.feil(.feilInnhold, "\(sti).\(annet)", "does not belong to \(tema.rawValue)")
    }
    guard let innhold = json[felt] else {
      if felt == "tall" { return .tall([:]) }
      throw leser.feil(.feilInnhold, "\(sti).\(felt)", "missing for \(tema.rawValue)")
    }
    return try les(innhold, felt)
  }

  private func les(_ innhold: Json, _ felt: String) throws(Pakkefeil) -> Regelinnhold {
    let del = "\(sti).\(felt)"
    switch felt {
    case "aev": return .aev(try dekod(Aevgrunnlag.self, innhold, Aevgrunnlag.CodingKeys.self, del))
    case "innsats": return .innsats(try dekod(Innsatsregel.self, innhold, Innsatsregel.CodingKeys.self, del))
    case "klage": return .klage(try dekod(Klageregel.self, innhold, Klageregel.CodingKeys.self, del))
    case "ungdom": return .ungdom(try ungdom(innhold, del))
    case "plikt": return .plikt(try dekod(Pliktregel.self, innhold, Pliktregel.CodingKeys.self, del))
    case "brudd": return .brudd(try brudd(innhold, del))
    case "milepael": return .milepael(try dekod(Milepaelregel.self, innhold, Milepaelregel.CodingKeys.self, del))
    case "tiltak": return .tiltak(try tiltak(innhold, del))
    default: return .tall(try leser.dekod([String: Double].self, innhold, sti: del))
    }
  }

  private func dekod<T: Decodable, K: CodingKey & CaseIterable>(
    _ type: T.Type, _ innhold: Json, _ nokler: K.Type, _ del: String
  ) throws(Pakkefeil) -> T {
    try leser.sjekkFelter(innhold, Set(K.allCases.map(\.stringValue)), sti: del)
    for (navn, verdi) in innhold.objekt ?? [:] { try sjekkVarighet(verdi, "\(del).\(navn)") }
    return try leser.dekod(type, innhold, sti: del)
  }

  /// Every `{"verdi": …, "enhet": …}` must be a positive length.
  private func sjekkVarighet(_ verdi: Json, _ del: String) throws(Pakkefeil) {
    guard verdi["enhet"] != nil else { return }
    try leser.sjekkFelter(verdi, Varighet.felter, sti: del)
    guard let tall = verdi["verdi"]?.heltall, (1...10_000).contains(tall) else {
      throw leser.feil(.ugyldigVerdi, del + ".verdi", "expected 1…10000")
    }
  }

  private func ungdom(_ innhold: Json, _ del: String) throws(Pakkefeil) -> Ungdomsregel {
    let regel = try dekod(Ungdomsregel.self, innhold, Ungdomsregel.CodingKeys.self, del)
    try krevAlder(regel.alderFra, "\(del).alderFra")
    try krevAlder(regel.alderUnder, "\(del).alderUnder")
    if let fra = regel.alderFra, fra >= regel.alderUnder {
      throw leser.feil(.ugyldigVerdi, "\(del).alderUnder", "not above alderFra")
    }
    if (regel.frist == nil) != (regel.fristFra == nil) {
      throw leser.feil(.ugyldigVerdi, "\(del).fristFra", "frist and fristFra belong together")
    }
    if let maal = regel.maaltallProsent, !(1...100).contains(maal) {
      throw leser.feil(.ugyldigVerdi, "\(del).maaltallProsent", "expected 1…100")
    }
    return regel
  }

  private func brudd(_ innhold: Json, _ del: String) throws(Pakkefeil) -> Bruddregel {
    for (i, trinn) in (innhold["trinn"]?.liste ?? []).enumerated() {
      try leser.sjekkFelter(trinn, Set(Bruddtrinn.CodingKeys.allCases.map(\.rawValue)), sti: "\(del).trinn[\(i)]")
      if let varighet = trinn["varighet"] { try sjekkVarighet(varighet, "\(del).trinn[\(i)].varighet") }
    }
    let regel = try dekod(Bruddregel.self, innhold, Bruddregel.CodingKeys.self, del)
    guard !regel.trinn.isEmpty else { throw leser.feil(.ugyldigVerdi, "\(del).trinn", "empty") }
    guard !regel.typer.isEmpty else { throw leser.feil(.ugyldigVerdi, "\(del).typer", "empty") }
    if regel.tellerMed?.contains(where: regel.typer.contains) == true {
      throw leser.feil(.ugyldigVerdi, "\(del).tellerMed", "already in typer")
    }
    if regel.eldstFra != nil, regel.eldst == nil {
      throw leser.feil(.ugyldigVerdi, "\(del).eldstFra", "eldst is missing")
    }
    return regel
  }

  private func tiltak(_ innhold: Json, _ del: String) throws(Pakkefeil) -> Tiltaksregel {
    let regel = try dekod(Tiltaksregel.self, innhold, Tiltaksregel.CodingKeys.self, del)
    try krevAlder(regel.alderFra, "\(del).alderFra")
    try krevAlder(regel.alderUnder, "\(del).alderUnder")
    try krevAlder(regel.alderMykFra, "\(del).alderMykFra")
    guard !regel.gjennomforing.isEmpty else { throw leser.feil(.ugyldigVerdi, "\(del).gjennomforing", "empty") }
    return regel
  }

  private func krevAlder(_ alder: Int?, _ felt: String) throws(Pakkefeil) {
    guard let alder, !(0...120).contains(alder) else { return }
    throw leser.feil(.ugyldigVerdi, felt, "expected 0…120")
  }

  private func krev(_ holder: Bool, _ felt: String, _ detalj: String) throws(Pakkefeil) {
    if !holder { throw leser.feil(.ugyldigVerdi, sti + felt, detalj) }
  }

  private static func erKode(_ id: String) -> Bool {
    !id.isEmpty && id.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }

  private static func innholdsfelt(_ tema: Tema) -> String {
    switch tema {
    case .aev: "aev"
    case .innsats: "innsats"
    case .klage: "klage"
    case .ungdom: "ungdom"
    case .plikt: "plikt"
    case .brudd: "brudd"
    case .sykefravaer: "milepael"
    case .tiltak: "tiltak"
    case .rettighet, .saksbehandling, .kvp, .identitet, .profilering: "tall"
    }
  }

  private struct Hode: Codable {
    let id: String
    let tema: Tema
    let punkter: [String]?
    let tekst: Flertekst
    let hjemmel: Hjemmel
    let kilde: String
    let sikkerhet: Sikkerhet
    let kontrollert: Dato
    let fra: Dato?
    let til: Dato?
  }

  private static let innholdsfelter = [
    "aev", "innsats", "klage", "ungdom", "plikt", "brudd", "milepael", "tiltak", "tall",
  ]
  private static let felter = Set(
    ["id", "tema", "punkter", "tekst", "hjemmel", "kilde", "sikkerhet", "kontrollert", "fra", "til"] + innholdsfelter)
}
