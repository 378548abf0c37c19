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

  public init(
    idag: Dato, naa: Tidspunkt, ansatt: Ansatt, kontor: Kontor, lagertype: Lagertype, pakke: Regelpakke,
    ider: any Idkilde
  ) {
    self.idag = idag
    self.naa = naa
    self.ansatt = ansatt
    self.kontor = kontor
    self.lagertype = lagertype
    self.pakke = pakke
    self.ider = ider
  }

  public func nyId<T>(_ type: T.Type = T.self) -> Id<T> { Id(ider.ny(naa)) }
}
