import Fagmodell

/// The few dates the ranking needs of one person.
public struct Arbeidslisterad: Hashable, Sendable {
  /// The nearest deadline that follows from law.
  public var frist: Dato?
  public var fodselsdato: Dato?
  /// Last day in work, measure or other activity; nil when there has been none since registration.
  public var sisteAktivitet: Dato?
  public var sisteKontakt: Dato?
  public var registrert: Dato?

  public init(
    frist: Dato? = nil, fodselsdato: Dato? = nil, sisteAktivitet: Dato? = nil, sisteKontakt: Dato? = nil,
    registrert: Dato? = nil
  ) {
    self.frist = frist
    self.fodselsdato = fodselsdato
    self.sisteAktivitet = sisteAktivitet
    self.sisteKontakt = sisteKontakt
    self.registrert = registrert
  }
}
