/// The seven elements of a resource profile. Health is one of many and always comes last (D08, D09, E04).
public enum Tema: String, CaseIterable, Codable, Sendable {
  case arbeidserfaring = "ARBEIDSERFARING"
  case utdanning = "UTDANNING"
  case interesser = "INTERESSER"
  case personlig = "PERSONLIG"
  case sosialt = "SOSIALT_OG_MATERIELT"
  case arbeidsliv = "KRAV_I_ARBEIDSLIVET"
  case helse = "HELSE"
}

/// One theme with both its sides (D07).
public struct Temasvar: Hashable, Codable, Sendable {
  public var ressurs: String
  public var barriere: String
  /// What the person said about it, word for word.
  public var sitat: String

  public init(ressurs: String = "", barriere: String = "", sitat: String = "") {
    self.ressurs = ressurs
    self.barriere = barriere
    self.sitat = sitat
  }

  public var erTomt: Bool { ressurs.isEmpty && barriere.isEmpty && sitat.isEmpty }
}

/// Themes in the order they are asked. Encoded as an object keyed by theme code.
public struct Ressursprofil: Hashable, Sendable {
  private var svar: [Tema: Temasvar]

  public init(_ svar: [Tema: Temasvar] = [:]) { self.svar = svar.filter { !$0.value.erTomt } }

  public subscript(tema: Tema) -> Temasvar {
    get { svar[tema] ?? Temasvar() }
    set { svar[tema] = newValue.erTomt ? nil : newValue }
  }

  public var utfylte: [Tema] { Tema.allCases.filter { svar[$0] != nil } }
  public var utenRessurs: [Tema] { utfylte.filter { self[$0].ressurs.isEmpty } }
}

extension Ressursprofil: Codable {
  public init(from decoder: any Decoder) throws {
    let felter = try [String: Temasvar](from: decoder)
    var svar: [Tema: Temasvar] = [:]
    for (kode, verdi) in felter {
      guard let tema = Tema(rawValue: kode) else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "unknown theme \(kode)"))
      }
      svar[tema] = verdi
    }
    self.init(svar)
  }

  public func encode(to encoder: any Encoder) throws {
    try Dictionary(uniqueKeysWithValues: svar.map { ($0.key.rawValue, $0.value) }).encode(to: encoder)
  }
}
