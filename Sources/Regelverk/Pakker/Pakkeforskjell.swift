import Fagmodell

/// What changes from one pack to another: the main points in words, and every rule that is new, gone or different.
public struct Pakkeforskjell: Hashable, Codable, Sendable {
  public let fra: Pakkekode
  public let til: Pakkekode
  public let hovedpunkter: [Hovedpunkt]
  public let regler: [Regelendring]

  /// A change a person would name, with the rules that carry it.
  public struct Hovedpunkt: Hashable, Codable, Sendable {
    public let kode: String
    public let tekst: String
    public let regler: [String]
  }

  /// Compares the rules the two packs apply. Two versions of a rule in one pack are compared in their order.
  public static func mellom(
    _ fra: Regelpakke, _ til: Regelpakke, hovedpunkter: [Forskjellspunkt] = [], spraak: Spraak = .bokmaal
  ) -> Pakkeforskjell {
    let nye = til.regler.filter { fra.versjoner(av: $0.id).isEmpty }
    var regler: [Regelendring] = []
    var sett: Set<String> = []
    for regel in fra.regler where sett.insert(regel.id).inserted {
      regler += sammenlign(fra.versjoner(av: regel.id), til, spraak)
    }
    regler += nye.map { Regelendring(regel: $0.id, slag: .ny, tekst: $0.tekst(spraak), felter: []) }
    return Pakkeforskjell(
      fra: fra.id, til: til.id,
      hovedpunkter: hovedpunkter.filter { $0.fra == fra.id && $0.til == til.id }.map {
        Hovedpunkt(kode: $0.kode, tekst: $0.tekst(spraak), regler: $0.regler)
      }, regler: regler)
  }

  private static func sammenlign(_ gamle: [Regel], _ til: Regelpakke, _ spraak: Spraak) -> [Regelendring] {
    guard let gammel = gamle.last else { return [] }
    guard let ny = til.versjoner(av: gammel.id).last else {
      let vises = til.ubekreftet.contains { $0.id == gammel.id }
      return [
        Regelendring(
          regel: gammel.id, slag: vises ? .ikkeBekreftet : .borte, tekst: gammel.tekst(spraak), felter: [])
      ]
    }
    let felter = feltendringer(gammel, ny)
    if felter.isEmpty { return [] }
    return [Regelendring(regel: gammel.id, slag: .endret, tekst: ny.tekst(spraak), felter: felter)]
  }

  private static func feltendringer(_ gammel: Regel, _ ny: Regel) -> [Feltendring] {
    let foer = flat(gammel)
    let etter = flat(ny)
    return Set(foer.keys).union(etter.keys).sorted().compactMap { felt in
      foer[felt] == etter[felt] ? nil : Feltendring(felt: felt, fra: foer[felt], til: etter[felt])
    }
  }

  /// The rule's content and hjemmel by path. Source, control date, validity, search names and register points are left
  /// out: they may change while the law stands.
  private static func flat(_ regel: Regel) -> [String: String] {
    var ut: [String: String] = ["hjemmel": regel.hjemmelvisning]
    guard let json = try? JsonEncoder.encode(regel) else { return ut }
    for felt in Self.innholdsfelter { if let verdi = json[felt] { samle(verdi, felt, &ut) } }
    return ut
  }

  private static let innholdsfelter = [
    "tall", "aev", "innsats", "klage", "ungdom", "plikt", "brudd", "milepael", "tiltak",
  ]

  private static func samle(_ json: Json, _ sti: String, _ ut: inout [String: String]) {
    switch json {
    case .objekt(let felter) where felter["enhet"] != nil:
      ut[sti] = "\(felter["verdi"]?.heltall ?? 0) \(felter["enhet"]?.tekst ?? "")"
    case .objekt(let felter):
      for (navn, verdi) in felter where navn != "aliaser" { samle(verdi, "\(sti).\(navn)", &ut) }
    case .liste(let verdier) where verdier.allSatisfy { $0.tekst != nil }:
      ut[sti] = verdier.compactMap(\.tekst).joined(separator: " ")
    case .liste(let verdier): for (i, verdi) in verdier.enumerated() { samle(verdi, "\(sti)[\(i)]", &ut) }
    default: ut[sti] = json.tekst ?? JsonWriter.tekst(json)
    }
  }
}
