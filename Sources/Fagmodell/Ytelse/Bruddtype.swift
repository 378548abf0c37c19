/// What happened when an activity duty was not met.
public enum Bruddtype: String, CaseIterable, Codable, Sendable {
  /// Did not come to a meeting or conference after being called.
  case ikkeMott = "IKKE_MOTT"
  case ikkeMottTilTiltak = "IKKE_MOTT_TIL_TILTAK"
  case ikkeMottTilBehandling = "IKKE_MOTT_TIL_BEHANDLING"
  /// The 14-day report did not come.
  case ikkeMeldt = "IKKE_MELDT"
  case ikkeDokumentert = "IKKE_DOKUMENTERT"
  /// An activity set in the plan, or agreed, was not followed.
  case ikkeFulgtPlan = "IKKE_FULGT_PLAN"
  case ikkeIAktivitet = "IKKE_I_AKTIVITET"
  case nektetArbeid = "NEKTET_ARBEID"
  case nektetTiltak = "NEKTET_TILTAK"
  case sagtOpp = "SAGT_OPP"
  /// Lost the job by own fault.
  case selvforskyldtLedig = "SELVFORSKYLDT_LEDIG"
  /// Did not return to the job after parental leave.
  case ikkeGjenopptattArbeid = "IKKE_GJENOPPTATT_ARBEID"
  case ugyldigFravaer = "UGYLDIG_FRAVAER"
  case uriktigeOpplysninger = "URIKTIGE_OPPLYSNINGER"
}
