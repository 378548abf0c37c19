/// The first assessment of what help the person needs to get work (D02); a right for everyone who asks (Nav-loven
/// § 14 a).
public struct Behovsvurdering: Hashable, Codable, Sendable {
  public let id: Id<Behovsvurdering>
  public let startet: Dato
  public let av: String
  public var temaer: Ressursprofil
  /// The person's own view of the situation and of what is needed. Required (D15).
  public var brukersSyn: String
  /// What the labour market asks for in the work in question (D08).
  public var arbeidsmarked: String
  public var tilstand: Tilstand

  public enum Tilstand: Hashable, Codable, Sendable {
    case paabegynt
    case fullfort(Konklusjon)
  }

  public struct Konklusjon: Hashable, Codable, Sendable {
    /// The day the need for help was concluded; the youth deadline of one month runs from here (B2).
    public let dato: Dato
    public let av: String
    public let utfall: Behovsutfall
    public let begrunnelse: String
    /// The next concrete thing and its day (D06).
    public let nesteSteg: String
    public let nesteDato: Dato
    /// Rule traces as they stood that day.
    public let spor: [Json]

    public init(
      dato: Dato, av: String, utfall: Behovsutfall, begrunnelse: String, nesteSteg: String, nesteDato: Dato,
      spor: [Json] = []
    ) {
      self.dato = dato
      self.av = av
      self.utfall = utfall
      self.begrunnelse = begrunnelse
      self.nesteSteg = nesteSteg
      self.nesteDato = nesteDato
      self.spor = spor
    }
  }

  public init(
    id: Id<Behovsvurdering>, startet: Dato, av: String, temaer: Ressursprofil = Ressursprofil(),
    brukersSyn: String = "", arbeidsmarked: String = "", tilstand: Tilstand = .paabegynt
  ) {
    self.id = id
    self.startet = startet
    self.av = av
    self.temaer = temaer
    self.brukersSyn = brukersSyn
    self.arbeidsmarked = arbeidsmarked
    self.tilstand = tilstand
  }

  public var konklusjon: Konklusjon? { if case .fullfort(let k) = tilstand { k } else { nil } }
}

/// Where the needs assessment leads (D05).
public enum Behovsutfall: String, CaseIterable, Codable, Sendable {
  case standard = "STANDARD_INNSATS"
  case situasjonsbestemt = "SITUASJONSBESTEMT_INNSATS"
  case arbeidsevnevurdering = "ARBEIDSEVNEVURDERING"
}
