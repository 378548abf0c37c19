/// The innsats categories of the follow-up decision. Four names belong to 2016, five to today; which of them may be
/// chosen is a matter of the rule pack, not of this type.
public enum Innsatsgruppe: String, CaseIterable, Codable, Sendable {
  case standardInnsats = "STANDARD_INNSATS"
  case situasjonsbestemtInnsats = "SITUASJONSBESTEMT_INNSATS"
  case spesieltTilpassetInnsats = "SPESIELT_TILPASSET_INNSATS"
  case varigTilpassetInnsats = "VARIG_TILPASSET_INNSATS"

  case godeMuligheter = "GODE_MULIGHETER"
  case trengerVeiledning = "TRENGER_VEILEDNING"
  case trengerVeiledningNedsattArbeidsevne = "TRENGER_VEILEDNING_NEDSATT_ARBEIDSEVNE"
  case jobbeDelvis = "JOBBE_DELVIS"
  case litenMulighetTilAaJobbe = "LITEN_MULIGHET_TIL_A_JOBBE"
}

/// The main goal of the follow-up.
public enum Hovedmaal: String, CaseIterable, Codable, Sendable {
  case skaffeArbeid = "SKAFFE_ARBEID"
  case beholdeArbeid = "BEHOLDE_ARBEID"
}
