/// The written forms we speak: bokmål, nynorsk and English.
public enum Spraak: String, CaseIterable, Codable, Sendable {
  case bokmaal = "nb"
  case nynorsk = "nn"
  case engelsk = "en"
}

/// Every text a person meets, by key. Code never holds user text: it holds keys, and a test checks that each key has
/// a text in all languages.
///
/// A text may contain `{navn}` places that are filled from arguments. Two forms divided by `|` are singular and
/// plural, chosen by the argument `antall`.
public struct Tekstkatalog: Sendable {
  public let spraak: Spraak
  private let tekster: [String: String]

  public init(spraak: Spraak, tekster: [String: String]) {
    self.spraak = spraak
    self.tekster = tekster
  }

  /// The same with these texts too, for words that stand in files of their own.
  public func med(_ flere: [String: String]) -> Tekstkatalog {
    Tekstkatalog(spraak: spraak, tekster: tekster.merging(flere) { $1 })
  }

  public var nokler: some Collection<String> { tekster.keys }
  public func har(_ nokkel: String) -> Bool { tekster[nokkel] != nil }

  /// The text for `nokkel`; a missing key shows itself in brackets, which no golden screen accepts.
  public func callAsFunction(_ nokkel: String, _ argumenter: [String: String] = [:]) -> String {
    guard var mal = tekster[nokkel] else { return "⟦\(nokkel)⟧" }
    if let antall = argumenter["antall"], let skille = mal.firstIndex(of: "|") {
      mal = antall == "1" ? String(mal[..<skille]) : String(mal[mal.index(after: skille)...])
    }
    return mal.utf8.contains(0x7B) ? Tekstkatalog.fyll(mal, argumenter) : mal
  }

  private static func fyll(_ mal: String, _ argumenter: [String: String]) -> String {
    var ut = ""
    var rest = mal[...]
    while let aapen = rest.firstIndex(of: "{"), let lukk = rest[aapen...].firstIndex(of: "}") {
      ut += rest[..<aapen]
      let navn = String(rest[rest.index(after: aapen)..<lukk])
      ut += argumenter[navn] ?? "{\(navn)}"
      rest = rest[rest.index(after: lukk)...]
    }
    return ut + rest
  }

  /// Reads one language's tables. Each file is a part of the catalogue, `{"nokkel": "tekst", …}`; nested objects join
  /// their keys with a dot, after the part's name: `vedtak.fattet` in the part `feil` is the key `feil.vedtak.fattet`.
  public static func les(
    _ deler: [(navn: String, bytes: [UInt8])], spraak: Spraak
  ) throws(JsonFeil) -> Tekstkatalog {
    var flat: [String: String] = [:]
    for del in deler { samle(try JsonParser.parse(del.bytes), del.navn, &flat) }
    return Tekstkatalog(spraak: spraak, tekster: flat)
  }

  private static func samle(_ json: Json, _ prefiks: String, _ flat: inout [String: String]) {
    switch json {
    case .objekt(let felter): for (navn, verdi) in felter { samle(verdi, "\(prefiks).\(navn)", &flat) }
    case .tekst(let tekst): flat[prefiks] = tekst
    default: break
    }
  }
}

/// The catalogues by language, each read when it is first asked for.
public struct Tekstsamling: Sendable {
  private let hent: @Sendable (Spraak) -> Tekstkatalog?

  /// - Parameter hent: gives the same catalogue quickly each time; nil for a language that is not there.
  public init(_ hent: @escaping @Sendable (Spraak) -> Tekstkatalog?) { self.hent = hent }

  public init(_ tekster: [Spraak: Tekstkatalog]) { hent = { tekster[$0] } }

  public subscript(spraak: Spraak) -> Tekstkatalog? { hent(spraak) }
}
