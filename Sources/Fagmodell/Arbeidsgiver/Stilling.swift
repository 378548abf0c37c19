/// A vacancy at one employer (L04, L05).
public struct Stilling: Hashable, Codable, Sendable {
  public let id: Id<Stilling>
  public var tittel: String
  public var sted: String
  /// Skills and qualities asked for, not only formal competence (L09).
  public var krav: String
  public var kilde: Stillingskilde
  /// How many are wanted.
  public var antall: Int
  public var besatt: Int
  public var soknadsfrist: Dato?
  public let registrert: Dato
  /// Closed by the employer though not filled.
  public var lukket: Dato?

  public init(
    id: Id<Stilling>, tittel: String, sted: String = "", krav: String = "", kilde: Stillingskilde, antall: Int = 1,
    besatt: Int = 0, soknadsfrist: Dato? = nil, registrert: Dato, lukket: Dato? = nil
  ) {
    self.id = id
    self.tittel = tittel
    self.sted = sted
    self.krav = krav
    self.kilde = kilde
    self.antall = antall
    self.besatt = besatt
    self.soknadsfrist = soknadsfrist
    self.registrert = registrert
    self.lukket = lukket
  }

  /// Whether someone may still be referred on `dato`; the last day to apply counts.
  public func erLedig(paa dato: Dato) -> Bool {
    lukket == nil && besatt < antall && (soknadsfrist.map { dato <= $0 } ?? true)
  }
}

/// Where we heard of the vacancy.
public enum Stillingskilde: String, CaseIterable, Codable, Sendable {
  case stillingsbase = "STILLINGSBASE"
  case arbeidsgiver = "ARBEIDSGIVER"
  /// The hidden market (L05).
  case tips = "TIPS"
  case nettverk = "NETTVERK"
}
