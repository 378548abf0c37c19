/// What shows that something was done in a step of the plan (G16): an activity that is asked for must be one that can
/// be told of afterwards.
public struct Belegg: Hashable, Codable, Sendable {
  /// The day it was done.
  public let dato: Dato
  /// Who did it; not always the one the step belongs to.
  public let hvem: Ansvarlig
  /// 1–500 characters.
  public let notat: String
  public let registrert: Dato
  /// Staff ident of the one who wrote it down.
  public let av: String

  public init(dato: Dato, hvem: Ansvarlig, notat: String, registrert: Dato, av: String) {
    self.dato = dato
    self.hvem = hvem
    self.notat = notat
    self.registrert = registrert
    self.av = av
  }
}
