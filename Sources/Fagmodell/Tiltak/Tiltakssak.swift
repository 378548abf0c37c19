/// The application for a measure and what came of it: a record of its own, because the plan gives no right to a measure
/// (G06).
public struct Tiltakssak: Hashable, Codable, Sendable {
  public let id: Id<Tiltakssak>
  /// Code in the measure catalogue of the rule pack.
  public let kode: String
  /// The step in the plan it came from.
  public let aktivitet: Id<Aktivitet>?
  public let eier: Eier
  public let gjennomforing: Gjennomforing
  public let arrangor: String
  /// Why just this measure (K26).
  public let hvorfor: String
  public let sokt: Dato
  public let av: String
  public var tilstand: Tilstand

  public enum Tilstand: Hashable, Codable, Sendable {
    case sokt
    case avslaatt(dato: Dato, av: String, begrunnelse: String)
    case innvilget(Tiltaksvedtak)
    case startet(Tiltaksvedtak, fra: Dato)
    /// `fra` is nil when the person never started.
    case avsluttet(Tiltaksvedtak, fra: Dato?, Tiltaksslutt)
  }

  public init(
    id: Id<Tiltakssak>, kode: String, aktivitet: Id<Aktivitet>?, eier: Eier, gjennomforing: Gjennomforing,
    arrangor: String, hvorfor: String, sokt: Dato, av: String, tilstand: Tilstand = .sokt
  ) {
    self.id = id
    self.kode = kode
    self.aktivitet = aktivitet
    self.eier = eier
    self.gjennomforing = gjennomforing
    self.arrangor = arrangor
    self.hvorfor = hvorfor
    self.sokt = sokt
    self.av = av
    self.tilstand = tilstand
  }

  public var erEndelig: Bool {
    switch tilstand {
    case .avslaatt, .avsluttet: true
    case .sokt, .innvilget, .startet: false
    }
  }

  /// The award, when there is one.
  public var vedtak: Tiltaksvedtak? {
    switch tilstand {
    case .sokt, .avslaatt: nil
    case .innvilget(let vedtak), .startet(let vedtak, _), .avsluttet(let vedtak, _, _): vedtak
    }
  }
}

/// The award of a measure.
public struct Tiltaksvedtak: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let fra: Dato
  /// Last day; nil for a lasting measure.
  public let til: Dato?
  public let begrunnelse: String
  public let hjemmel: String
  /// What the rules remarked when it was awarded: advice, never a stop.
  public let merknader: [String]

  public init(
    dato: Dato, av: String, fra: Dato, til: Dato?, begrunnelse: String, hjemmel: String, merknader: [String] = []
  ) {
    self.dato = dato
    self.av = av
    self.fra = fra
    self.til = til
    self.begrunnelse = begrunnelse
    self.hjemmel = hjemmel
    self.merknader = merknader
  }
}

/// The end of a measure: did it help? (K27)
public struct Tiltaksslutt: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let utfall: Tiltaksutfall
  public let kommentar: String

  public init(dato: Dato, av: String, utfall: Tiltaksutfall, kommentar: String = "") {
    self.dato = dato
    self.av = av
    self.utfall = utfall
    self.kommentar = kommentar
  }
}

/// What the measure changed for the person.
public enum Tiltaksutfall: String, CaseIterable, Codable, Sendable {
  case arbeid = "ARBEID"
  case delvisArbeid = "DELVIS_ARBEID"
  case utdanning = "UTDANNING"
  case nyttTiltak = "NYTT_TILTAK"
  case naermereArbeid = "NAERMERE_ARBEID"
  case uendret = "UENDRET"
  case avbruttSyk = "AVBRUTT_SYK"
  case avbruttIkkeMott = "AVBRUTT_IKKE_MOTT"
  case avbruttAnnet = "AVBRUTT_ANNET"
  case ikkeStartet = "IKKE_STARTET"

  /// The measure was not carried through, and the comment must say why.
  public var erAvbrudd: Bool {
    switch self {
    case .avbruttSyk, .avbruttIkkeMott, .avbruttAnnet, .ikkeStartet: true
    case .arbeid, .delvisArbeid, .utdanning, .nyttTiltak, .naermereArbeid, .uendret: false
    }
  }
}
