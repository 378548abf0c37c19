import Fagmodell

/// What the order at the counter needs to know of one who waits.
public struct Korad: Hashable, Sendable {
  /// Since they came.
  public var minutter: Int
  /// To their appointment, negative when it has begun; nil for those who dropped in.
  public var minutterTilTimen: Int?
  public var harSammensatteBehov: Bool
  public var fodselsdato: Dato?

  public init(
    minutter: Int, minutterTilTimen: Int? = nil, harSammensatteBehov: Bool = false, fodselsdato: Dato? = nil
  ) {
    self.minutter = minutter
    self.minutterTilTimen = minutterTilTimen
    self.harSammensatteBehov = harSammensatteBehov
    self.fodselsdato = fodselsdato
  }
}

/// Why somebody is called when they are; one reason each, the highest that fits. The order is the order in line.
public enum Kogrunn: Int, CaseIterable, Sendable {
  /// What is agreed is kept: the hour of the appointment has come.
  case timenErInne = 0
  /// Nobody is passed by for ever.
  case harVentetLenge = 1
  case sammensatteBehov = 2
  case ung = 3
  case rekkefolge = 4
  /// Came early for an appointment.
  case timenKommer = 5

  /// The stable text key.
  public var kode: String {
    switch self {
    case .timenErInne: "TIMEN_ER_INNE"
    case .harVentetLenge: "HAR_VENTET_LENGE"
    case .sammensatteBehov: "SAMMENSATTE_BEHOV"
    case .ung: "UNG"
    case .rekkefolge: "REKKEFOLGE"
    case .timenKommer: "TIMEN_KOMMER"
    }
  }
}

/// The office's own choices at the counter: no source gives these numbers, so they are settings, not rules.
public struct Kovalg: Hashable, Sendable {
  /// From this many minutes a person comes before those with greater needs.
  public var ventegrense: Int
  /// Those below this age come before the rest.
  public var ungUnder: Int

  public init(ventegrense: Int? = nil, ungUnder: Int? = nil) {
    self.ventegrense = ventegrense ?? 30
    self.ungUnder = ungUnder ?? 30
  }

  /// What the office's profile says.
  public init(_ kontor: Kontor) { self.init(ventegrense: kontor.koVentegrense, ungUnder: kontor.koUngUnder) }
}

/// "Who is next at the counter": appointments whose hour has come, then who has waited long, then great needs, then the
/// young, then the order they came in (B07). Sex, nationality, benefit and health are not inputs.
public enum Korangering {
  public struct Plass: Hashable, Sendable {
    /// Position in the input.
    public let indeks: Int
    public let grunn: Kogrunn
  }

  /// Boundary: at the minute of the appointment it has come; at `ventegrense` minutes one has waited long.
  public static func ranger(_ rader: [Korad], dato: Dato, valg: Kovalg = Kovalg()) -> [Plass] {
    let ungEtter = dato.pluss(aar: -valg.ungUnder)
    return rader.enumerated().map { Plass(indeks: $0.offset, grunn: grunn($0.element, ungEtter, valg)) }
      .sorted { nokkel($0, rader) < nokkel($1, rader) }
  }

  private static func grunn(_ rad: Korad, _ ungEtter: Dato, _ valg: Kovalg) -> Kogrunn {
    if let om = rad.minutterTilTimen { return om <= 0 ? .timenErInne : .timenKommer }
    if rad.minutter >= valg.ventegrense { return .harVentetLenge }
    if rad.harSammensatteBehov { return .sammensatteBehov }
    return rad.fodselsdato.map { $0 > ungEtter } == true ? .ung : .rekkefolge
  }

  /// The earliest appointment first, otherwise who has waited longest; equal cases keep their input order.
  private static func nokkel(_ plass: Plass, _ rader: [Korad]) -> (Int, Int, Int) {
    let rad = rader[plass.indeks]
    return (plass.grunn.rawValue, rad.minutterTilTimen ?? -rad.minutter, plass.indeks)
  }
}
