/// The extended assessment: resources and health weighed against what real occupations ask for (E01–E17).
public struct Arbeidsevnevurdering: Hashable, Codable, Sendable {
  public let id: Id<Arbeidsevnevurdering>
  public let startet: Dato
  public let av: String
  public var formaal: Set<Aevformaal>
  public var egenvurdering: Egenvurdering?
  public var profil: Ressursprofil
  public var yrkeskrav: [Yrkeskrav]
  public var tilstand: Tilstand
  /// A colleague with AEV competence has read it; nil when none has.
  public var andrelesning: Andrelesning?
  /// Minutes it has been worked on, as the program has measured so far (E10); nil when nothing is measured.
  public var brukt: Int?

  public enum Tilstand: Hashable, Codable, Sendable {
    case paabegynt
    case konkludert(Konklusjon)
  }

  public struct Konklusjon: Hashable, Codable, Sendable {
    public let dato: Dato
    public let av: String
    public let arbeidsevne: Arbeidsevne
    public let begrunnelse: String
    /// What the person says of the conclusion (E11).
    public let brukersKommentar: String
    /// The person disagrees; the note says about what (P11).
    public let uenighet: String?
    public let spor: [Json]
    /// How long the whole of it took: as measured, or as the veileder has put it right (E10); nil when neither is.
    public let minutter: Int?

    public init(
      dato: Dato, av: String, arbeidsevne: Arbeidsevne, begrunnelse: String, brukersKommentar: String,
      uenighet: String? = nil, spor: [Json] = [], minutter: Int? = nil
    ) {
      self.dato = dato
      self.av = av
      self.arbeidsevne = arbeidsevne
      self.begrunnelse = begrunnelse
      self.brukersKommentar = brukersKommentar
      self.uenighet = uenighet
      self.spor = spor
      self.minutter = minutter
    }
  }

  public init(
    id: Id<Arbeidsevnevurdering>, startet: Dato, av: String, formaal: Set<Aevformaal> = [.oppfolging],
    egenvurdering: Egenvurdering? = nil, profil: Ressursprofil = Ressursprofil(), yrkeskrav: [Yrkeskrav] = [],
    tilstand: Tilstand = .paabegynt, andrelesning: Andrelesning? = nil, brukt: Int? = nil
  ) {
    self.id = id
    self.startet = startet
    self.av = av
    self.formaal = formaal
    self.egenvurdering = egenvurdering
    self.profil = profil
    self.yrkeskrav = yrkeskrav
    self.tilstand = tilstand
    self.andrelesning = andrelesning
    self.brukt = brukt
  }

  /// Whether the second reader has seen the assessment as it is now.
  public var erAndrelest: Bool {
    andrelesning.map { $0.egenvurdering == egenvurdering && $0.profil == profil && $0.yrkeskrav == yrkeskrav } ?? false
  }

  public var konklusjon: Konklusjon? { if case .konkludert(let k) = tilstand { k } else { nil } }
}

/// What a colleague with AEV competence has read (E12): bound to the words as they were, so that an edit makes it void.
public struct Andrelesning: Hashable, Codable, Sendable {
  public let dato: Dato
  /// Staff ident.
  public let av: String
  public let egenvurdering: Egenvurdering?
  public let profil: Ressursprofil
  public let yrkeskrav: [Yrkeskrav]

  public init(dato: Dato, av: String, leste: Arbeidsevnevurdering) {
    self.dato = dato
    self.av = av
    egenvurdering = leste.egenvurdering
    profil = leste.profil
    yrkeskrav = leste.yrkeskrav
  }
}

/// What the assessment is for; follow-up is always part of it (E07).
public enum Aevformaal: String, CaseIterable, Codable, Sendable {
  case oppfolging = "OPPFOLGING"
  case aap = "AAP"
  case uforetrygd = "UFORETRYGD"
  case kvp = "KVP"
  case sosialhjelp = "SOSIALHJELP"
}

/// The person's own assessment, word for word (E02). Once stored it is locked: a new answer is a new egenvurdering.
public enum Egenvurdering: Hashable, Codable, Sendable {
  case gitt(svar: [String: String], dato: Dato, spraak: Spraak)
  /// The person would or could not give one; the assessment may go on with the reason stated (E11).
  case ikkeGitt(grunn: String, dato: Dato)
}

/// One occupation's demands and how the person's resources meet them (E08).
public struct Yrkeskrav: Hashable, Codable, Sendable {
  /// STYRK-08, one to four digits; empty when the occupation is only named.
  public var styrk: String
  public var yrke: String
  public var krav: String
  public var vurdering: String

  public init(styrk: String = "", yrke: String, krav: String, vurdering: String) {
    self.styrk = styrk
    self.yrke = yrke
    self.krav = krav
    self.vurdering = vurdering
  }
}
