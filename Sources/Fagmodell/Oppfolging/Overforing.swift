/// A handover to another office. Until the other office has received it, the person stays with us (N10).
public struct Overforing: Hashable, Codable, Sendable {
  public let id: Id<Overforing>
  public let sendt: Dato
  public let av: String
  /// Four digits: the office that is asked to take over.
  public let tilEnhet: String
  /// Four digits: where the person will live.
  public let kommune: String
  /// What the next veileder must know; the person is not asked again.
  public let overlevering: String
  public var tilstand: Tilstand

  public enum Tilstand: Hashable, Codable, Sendable {
    case venter
    case mottatt(dato: Dato, av: String)
    case avvist(dato: Dato, grunn: String)
  }

  public init(
    id: Id<Overforing>, sendt: Dato, av: String, tilEnhet: String, kommune: String, overlevering: String,
    tilstand: Tilstand = .venter
  ) {
    self.id = id
    self.sendt = sendt
    self.av = av
    self.tilEnhet = tilEnhet
    self.kommune = kommune
    self.overlevering = overlevering
    self.tilstand = tilstand
  }

  public var venter: Bool { tilstand == .venter }
}
