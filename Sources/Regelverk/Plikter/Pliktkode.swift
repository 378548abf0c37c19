/// The duties, as the command line names them.
public enum Pliktkode: String, CaseIterable, Codable, Sendable {
  case aktivitet8Uker = "AKTIVITET_8_UKER"
  case meldekort14Dager = "MELDEKORT_14_DAGER"
  case folgePlan = "FOLGE_PLAN"
  case reellArbeidssoker = "REELL_ARBEIDSSOKER"
  case yrkesrettetAktivitet = "YRKESRETTET_AKTIVITET"
  case vilkaarOmAktivitet = "VILKAAR_OM_AKTIVITET"
  case programFulltid = "PROGRAM_FULLTID"
  /// Meet when called and give the information asked for.
  case moteOgOpplyse = "MOTE_OG_OPPLYSE"
  /// Take part in the measure the benefit is paid for.
  case deltaITiltak = "DELTA_I_TILTAK"
}
