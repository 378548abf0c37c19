import Fagmodell

/// A use case on one person's case. The value is the input; `beslutt` is pure: the same case, context and input give
/// the same decision, and nothing is stored until `Saksbehandling` commits it.
public protocol Brukstilfelle: Codable, Sendable {
  associatedtype Feil: Fagfeil
  /// The command's name in `utfor`.
  static var navn: String { get }
  func beslutt(_ sak: Brukersak, _ kontekst: Kontekst) throws(Feil) -> Beslutning
}

/// The one use case that makes a case: there is nothing to look at yet but the list of those we have.
public protocol Opprettelse: Codable, Sendable {
  associatedtype Feil: Fagfeil
  static var navn: String { get }
  /// - Parameter finnes: the case that already has this identity number, if any.
  func beslutt(_ sak: SakId, _ kontekst: Kontekst, finnes: (Identitetsnummer) -> SakId?) throws(Feil) -> Beslutning
}

/// A use case on the office itself: its profile and its staff.
public protocol Kontortilfelle: Codable, Sendable {
  associatedtype Feil: Fagfeil
  static var navn: String { get }
  func beslutt(_ register: Kontorregister, _ kontekst: Kontorkontekst) throws(Feil) -> Kontorbeslutning
}
