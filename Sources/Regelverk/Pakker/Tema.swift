/// The rule groups; each has its own kind of content and its own approved document.
public enum Tema: String, CaseIterable, Codable, Sendable {
  /// Rights and content of the assessment and the plan (Nav-loven § 14 a).
  case rettighet = "RETTIGHET"
  /// When an arbeidsevnevurdering is mandatory.
  case aev = "AEV"
  case innsats = "INNSATS"
  case klage = "KLAGE"
  case saksbehandling = "SAKSBEHANDLING"
  case ungdom = "UNGDOM"
  case plikt = "PLIKT"
  case brudd = "BRUDD"
  case sykefravaer = "SYKEFRAVAER"
  case kvp = "KVP"
  case tiltak = "TILTAK"
  case identitet = "IDENTITET"
  case profilering = "PROFILERING"
}
