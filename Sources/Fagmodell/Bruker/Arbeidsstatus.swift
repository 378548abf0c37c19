/// The person's place in working life (C10).
public enum Arbeidsstatus: String, CaseIterable, Codable, Sendable {
  case ledig = "LEDIG"
  case delvis = "DELVIS"
  case permittert = "PERMITTERT"
  case sykmeldt = "SYKMELDT"
  case paaTiltak = "PAA_TILTAK"
  case utdanning = "UTDANNING"
  case iArbeid = "I_ARBEID"
  case annet = "ANNET"
}
