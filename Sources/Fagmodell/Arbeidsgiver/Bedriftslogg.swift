/// One contact with an employer (L02).
public struct Bedriftslogg: Hashable, Codable, Sendable {
  public let id: Id<Bedriftslogg>
  public let dato: Dato
  public let kanal: Kanal
  public let tema: Bedriftstema
  public let notat: String
  public let neste: Dato?
  public let av: String

  public init(
    id: Id<Bedriftslogg>, dato: Dato, kanal: Kanal, tema: Bedriftstema, notat: String, neste: Dato? = nil, av: String
  ) {
    self.id = id
    self.dato = dato
    self.kanal = kanal
    self.tema = tema
    self.notat = notat
    self.neste = neste
    self.av = av
  }
}

/// What an employer needs help with (L23).
public enum Bedriftstema: String, CaseIterable, Codable, Sendable {
  case rekruttering = "REKRUTTERING"
  case kompetanse = "KOMPETANSE"
  case permittering = "PERMITTERING"
  case nedbemanning = "NEDBEMANNING"
  case sykefravaer = "SYKEFRAVAER"
  case inkludering = "INKLUDERING"
  case annet = "ANNET"
}
