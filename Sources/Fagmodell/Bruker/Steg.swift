/// The steps of the walk, in order.
public enum Steg: String, CaseIterable, Codable, Sendable {
  case registrering = "REGISTRERING"
  case behovsvurdering = "BEHOVSVURDERING"
  case arbeidsevne = "ARBEIDSEVNE"
  case vedtak = "VEDTAK"
  case plan = "PLAN"
  case oppfolging = "OPPFOLGING"
}
