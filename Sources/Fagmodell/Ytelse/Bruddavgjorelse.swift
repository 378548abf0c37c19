/// How a breach case ended.
public struct Bruddavgjorelse: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let vurdering: Grunnvurdering
  public let utfall: Utfall
  public let begrunnelse: String
  /// The rule and its hjemmel, as printed; empty when nothing follows.
  public let hjemmel: String
  /// Which breach in the rule's window this was, counted from 1.
  public let nummer: Int
  /// The conclusion is sent to NAV Forvaltning, which decides on state benefits (A14).
  public let erInnstilling: Bool
  public let spor: [Json]

  public enum Utfall: Hashable, Codable, Sendable {
    case rimeligGrunn
    /// No reasonable ground, but no reaction either.
    case ingenReaksjon
    /// Last day is nil while it lasts until the duty is met.
    case reaksjon(Reaksjon, fra: Dato, til: Dato?)
  }

  public init(
    dato: Dato, av: String, vurdering: Grunnvurdering, utfall: Utfall, begrunnelse: String, hjemmel: String,
    nummer: Int, erInnstilling: Bool, spor: [Json] = []
  ) {
    self.dato = dato
    self.av = av
    self.vurdering = vurdering
    self.utfall = utfall
    self.begrunnelse = begrunnelse
    self.hjemmel = hjemmel
    self.nummer = nummer
    self.erInnstilling = erInnstilling
    self.spor = spor
  }

  /// The reaction runs until the duty is met, so somebody must end it.
  public var ventPaaGjenopptak: Bool { if case .reaksjon(_, _, nil) = utfall { true } else { false } }
}

/// Whether there was a reasonable ground, weighed under three headings (I24).
public struct Grunnvurdering: Hashable, Codable, Sendable {
  public let rimeligGrunn: Bool
  public let arbeidsmarked: String
  public let helse: String
  public let funksjonsevne: String
  /// What must also be weighed before a programme is stopped (I18).
  public let program: Programvurdering?

  public init(
    rimeligGrunn: Bool, arbeidsmarked: String, helse: String, funksjonsevne: String, program: Programvurdering? = nil
  ) {
    self.rimeligGrunn = rimeligGrunn
    self.arbeidsmarked = arbeidsmarked
    self.helse = helse
    self.funksjonsevne = funksjonsevne
    self.program = program
  }
}

/// The six points a stop of the kvalifiseringsprogram must weigh.
public struct Programvurdering: Hashable, Codable, Sendable {
  public let tidIProgrammet: String
  public let nytte: String
  public let framgang: String
  public let motivasjon: String
  public let hyppighet: String
  public let aarsaker: String

  public init(
    tidIProgrammet: String, nytte: String, framgang: String, motivasjon: String, hyppighet: String, aarsaker: String
  ) {
    self.tidIProgrammet = tidIProgrammet
    self.nytte = nytte
    self.framgang = framgang
    self.motivasjon = motivasjon
    self.hyppighet = hyppighet
    self.aarsaker = aarsaker
  }
}

/// The duty is met again and the benefit runs.
public struct Gjenopptak: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let begrunnelse: String

  public init(dato: Dato, av: String, begrunnelse: String) {
    self.dato = dato
    self.av = av
    self.begrunnelse = begrunnelse
  }
}
