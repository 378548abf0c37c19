/// A dialogue meeting in a sick leave (J06–J08).
public struct Dialogmote: Hashable, Codable, Sendable {
  public let id: Id<Dialogmote>
  public let sykefravaer: Id<Sykefravaer>
  /// 1–5.
  public let nummer: Int
  public var dato: Dato
  /// Who asked for it.
  public var initiativ: Motepart
  public var deltakere: Set<Motepart>
  public var tilstand: Tilstand

  public enum Tilstand: Hashable, Codable, Sendable {
    case innkalt
    case avholdt(tilbake: Tilbakesvar?, notat: String)
    case avlyst(grunn: String)
  }

  public init(
    id: Id<Dialogmote>, sykefravaer: Id<Sykefravaer>, nummer: Int, dato: Dato, initiativ: Motepart,
    deltakere: Set<Motepart> = [], tilstand: Tilstand = .innkalt
  ) {
    self.id = id
    self.sykefravaer = sykefravaer
    self.nummer = nummer
    self.dato = dato
    self.initiativ = initiativ
    self.deltakere = deltakere
    self.tilstand = tilstand
  }
}

/// The four who follow up a sick leave together (J01).
public enum Motepart: String, CaseIterable, Codable, Sendable {
  case sykmeldt = "SYKMELDT"
  case arbeidsgiver = "ARBEIDSGIVER"
  case sykmelder = "SYKMELDER"
  case nav = "NAV"
}
