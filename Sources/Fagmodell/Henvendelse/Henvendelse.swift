/// One contact with the office, and how it ended (B01, B03, B04).
public struct Henvendelse: Hashable, Codable, Sendable {
  public let id: Id<Henvendelse>
  public var dato: Dato
  public var kanal: Kanal
  public var grunn: Henvendelsesgrunn
  public var planlagt: Bool
  public var utfall: Henvendelsesutfall
  public var notat: String
  /// What the person can do by themselves, when that was the outcome and somebody has told which.
  public var selvbetjening: Selvbetjening?
  public var av: String

  public init(
    id: Id<Henvendelse>, dato: Dato, kanal: Kanal, grunn: Henvendelsesgrunn, planlagt: Bool,
    utfall: Henvendelsesutfall, notat: String = "", selvbetjening: Selvbetjening? = nil, av: String
  ) {
    self.id = id
    self.dato = dato
    self.kanal = kanal
    self.grunn = grunn
    self.planlagt = planlagt
    self.utfall = utfall
    self.notat = notat
    self.selvbetjening = selvbetjening
    self.av = av
  }
}

public enum Kanal: String, CaseIterable, Codable, Sendable {
  case oppmote = "OPPMOTE"
  case telefon = "TELEFON"
  case nett = "NETT"
  case brev = "BREV"
  case epost = "EPOST"
  case chat = "CHAT"
}

public enum Henvendelsesgrunn: String, CaseIterable, Codable, Sendable {
  case arbeid = "ARBEID"
  case ytelse = "YTELSE"
  case sosialtjeneste = "SOSIALTJENESTE"
  case sykefravaer = "SYKEFRAVAER"
  case avtale = "AVTALE"
  case annet = "ANNET"
}

public enum Henvendelsesutfall: String, CaseIterable, Codable, Sendable {
  case lostNaa = "LOST_NAA"
  case selvbetjening = "VIST_TIL_SELVBETJENING"
  case timeBestilt = "TIME_BESTILT"
  case beskjedSendt = "BESKJED_SENDT"
  case startet = "OPPFOLGING_STARTET"
}
