/// Remarks on a measure; the texts are in the pack collection.
public enum Tiltaksmerknad: String, CaseIterable, Codable, Sendable {
  case alderUkjent = "ALDER_UKJENT"
  case underAldersgrensen = "UNDER_ALDERSGRENSEN"
  case overAldersgrensen = "OVER_ALDERSGRENSEN"
  /// Below the usual age: not relevant as a rule, but the regulation opens for special cases.
  case underAldersgrensenUnntak = "UNDER_ALDERSGRENSEN_UNNTAK"
  case arbeidsevneUkjent = "ARBEIDSEVNE_UKJENT"
  case kreverNedsattArbeidsevne = "KREVER_NEDSATT_ARBEIDSEVNE"
  case kreverVarigNedsattArbeidsevne = "KREVER_VARIG_NEDSATT_ARBEIDSEVNE"
  case kreverAev = "KREVER_AEV"
  case kreverBehovsvurdering = "KREVER_BEHOVSVURDERING"
  case kreverYtelse = "KREVER_YTELSE"
  case ytelserUkjent = "YTELSER_UKJENT"
}
