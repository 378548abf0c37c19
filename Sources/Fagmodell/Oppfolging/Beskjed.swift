/// A message left for a veileder who could not be reached, with the day it must be answered by (B09).
public struct Beskjed: Hashable, Codable, Sendable {
  public let id: Id<Beskjed>
  public let sendt: Dato
  public let av: String
  /// Staff ident of the one it is for.
  public let til: String
  public let tekst: String
  public let svarfrist: Dato
  public var svar: Beskjedsvar?

  public init(
    id: Id<Beskjed>, sendt: Dato, av: String, til: String, tekst: String, svarfrist: Dato, svar: Beskjedsvar? = nil
  ) {
    self.id = id
    self.sendt = sendt
    self.av = av
    self.til = til
    self.tekst = tekst
    self.svarfrist = svarfrist
    self.svar = svar
  }
}

/// What the person was told, by whom and when.
public struct Beskjedsvar: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let tekst: String

  public init(dato: Dato, av: String, tekst: String) {
    self.dato = dato
    self.av = av
    self.tekst = tekst
  }
}
