import Fagmodell

/// A use case on one person's case. The value is the input; `beslutt` is pure: the same case, context and input give
/// the same decision, and nothing is stored until `Saksbehandling` commits it.
public protocol Brukstilfelle: Codable, Sendable {
  associatedtype Feil: Fagfeil
  /// The command's name in `utfor`.
  static var navn: String { get }
  /// Whether it may be done in a case whose follow-up has ended. Most may not: an ended case is read-only.
  static var ogsaaEtterSlutt: Bool { get }
  func beslutt(_ sak: Brukersak, _ kontekst: Kontekst) throws(Feil) -> Beslutning
}

extension Brukstilfelle {
  public static var ogsaaEtterSlutt: Bool { false }
}

/// The one use case that makes a case: there is nothing to look at yet but the list of those we have.
public protocol Opprettelse: Codable, Sendable {
  associatedtype Feil: Fagfeil
  static var navn: String { get }
  /// - Parameter finnes: the case that already has this identity number, if any.
  func beslutt(_ sak: SakId, _ kontekst: Kontekst, finnes: (Identitetsnummer) -> SakId?) throws(Feil) -> Beslutning
}

/// A use case on one employer's case.
public protocol Arbeidsgivertilfelle: Codable, Sendable {
  associatedtype Feil: Fagfeil
  static var navn: String { get }
  func beslutt(_ sak: Arbeidsgiversak, _ kontekst: Kontekst) throws(Feil) -> Arbeidsgiverbeslutning
}

/// The use case that makes an employer's case.
public protocol Arbeidsgiveropprettelse: Codable, Sendable {
  associatedtype Feil: Fagfeil
  static var navn: String { get }
  /// - Parameter finnes: the case that already has this organisation number, if any.
  func beslutt(
    _ sak: SakId, _ kontekst: Kontekst, finnes: (Orgnummer) -> SakId?
  ) throws(Feil) -> Arbeidsgiverbeslutning
}

/// A use case that touches one person and one employer: both cases are stored, or none.
public protocol Koblingstilfelle: Codable, Sendable {
  associatedtype Feil: Fagfeil
  static var navn: String { get }
  /// Whether it may be done when the person's follow-up has ended.
  static var ogsaaEtterSlutt: Bool { get }
  /// The employer's case.
  func arbeidsgiver(i sak: Brukersak) throws(Feil) -> SakId
  func beslutt(
    _ sak: Brukersak, _ arbeidsgiver: Arbeidsgiversak, _ kontekst: Kontekst
  ) throws(Feil) -> Koblingsbeslutning
}

extension Koblingstilfelle {
  public static var ogsaaEtterSlutt: Bool { false }
}

/// A use case on the office itself: its profile and its staff.
public protocol Kontortilfelle: Codable, Sendable {
  associatedtype Feil: Fagfeil
  static var navn: String { get }
  /// Stored with the office as actor, the day as time and no id to refer to.
  static var erAnonym: Bool { get }
  func beslutt(_ register: Kontorregister, _ kontekst: Kontorkontekst) throws(Feil) -> Kontorbeslutning
}

extension Kontortilfelle {
  public static var erAnonym: Bool { false }
}
