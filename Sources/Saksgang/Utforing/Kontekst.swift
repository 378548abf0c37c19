import Fagmodell
import Regelverk

/// Everything about the moment that a use case may depend on. Nothing else may be read from the world.
public struct Kontekst: Sendable {
  public let idag: Dato
  public let naa: Tidspunkt
  public let ansatt: Ansatt
  public let kontor: Kontor
  public let lagertype: Lagertype
  public let pakke: Regelpakke
  private let ider: any Idkilde
  private let oppslag: @Sendable (Identitetsnummer) -> SakId?
  private let ansettelse: @Sendable (String) -> Bool
  private let liknende: @Sendable (Navn, Dato) -> [Brukerrad]

  /// - Parameters:
  ///   - oppslag: finds the case that has a number; asked only by those who change one.
  ///   - ansettelse: whether an ident belongs to someone who works here.
  ///   - liknende: people with nearly this name born this day; asked only by those who register one.
  public init(
    idag: Dato, naa: Tidspunkt, ansatt: Ansatt, kontor: Kontor, lagertype: Lagertype, pakke: Regelpakke,
    ider: any Idkilde, oppslag: @escaping @Sendable (Identitetsnummer) -> SakId? = { _ in nil },
    ansettelse: @escaping @Sendable (String) -> Bool = { _ in true },
    liknende: @escaping @Sendable (Navn, Dato) -> [Brukerrad] = { _, _ in [] }
  ) {
    self.idag = idag
    self.naa = naa
    self.ansatt = ansatt
    self.kontor = kontor
    self.lagertype = lagertype
    self.pakke = pakke
    self.ider = ider
    self.oppslag = oppslag
    self.ansettelse = ansettelse
    self.liknende = liknende
  }

  /// The case that already has this identity number, if any.
  public func sak(med nummer: Identitetsnummer) -> SakId? { oppslag(nummer) }

  /// People registered already who may be the one called `navn`, as far as the staff member may see them.
  public func liknende(_ navn: Navn, fodt: Dato) -> [Brukerrad] { liknende(navn, fodt) }

  /// Whether a person can be given to this member of staff.
  public func harAnsatt(_ ident: String) -> Bool { ansettelse(ident) }

  public func nyId<T>(_ type: T.Type = T.self) -> Id<T> { Id(ider.ny(naa)) }
}
