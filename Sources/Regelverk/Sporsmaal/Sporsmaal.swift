import Fagmodell

/// One question of a set, in the order it is asked.
public struct Sporsmaal: Hashable, Codable, Sendable {
  public enum Art: String, CaseIterable, Codable, Sendable {
    case langtekst = "LANGTEKST"
    case linje = "LINJE"
    case dato = "DATO"
    /// A theme with resource and barrier; its id is a `Profilelement`.
    case tema = "TEMA"
    /// The outcome, of those the rules leave open.
    case utfall = "UTFALL"
    case overskrift = "OVERSKRIFT"
  }

  public let id: String
  public let art: Art
  /// Rows of a long text.
  public let rader: Int?
  /// Asked only of those it is about; absent asks everyone.
  public let naar: Vilkaar?

  /// All that is named must hold. What is unknown does not close a question.
  public struct Vilkaar: Hashable, Codable, Sendable {
    public let arbeidsstatus: [Arbeidsstatus]?
    public let ytelser: [Ytelse]?
    public let alderUnder: Int?

    enum CodingKeys: String, CodingKey, CaseIterable { case arbeidsstatus, ytelser, alderUnder }

    /// Boundary: with `alderUnder` 25 the day before the 25th birthday is asked, the birthday not.
    func holder(_ fakta: Fakta, paa dato: Dato) -> Bool {
      if let arbeidsstatus, let naa = fakta.arbeidsstatus, !arbeidsstatus.contains(naa) { return false }
      if let ytelser, let naa = fakta.ytelser, !naa.contains(where: { ytelser.contains($0.ytelse) }) { return false }
      if let alderUnder, let alder = fakta.alder(paa: dato), alder >= alderUnder { return false }
      return true
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case id, art, rader, naar }
}
