/// What may follow when an activity duty is not met. The codes are shared by the rule packs, the breach process and
/// the reports; which of them a benefit allows is a matter of the rule pack.
public enum Reaksjon: String, CaseIterable, Codable, Sendable {
  case ingen = "INGEN"
  /// Payment is held back until it is clear whether the right stands.
  case holdTilbake = "HOLD_TILBAKE"
  /// Machine-made stop until the duty is met; nobody weighs anything.
  case stansMidlertidigAuto = "STANS_MIDLERTIDIG_AUTO"
  /// A veileder or case worker weighs the case and stops until the duty is met.
  case stansMidlertidigSkjonn = "STANS_MIDLERTIDIG_SKJONN"
  case stansVarig = "STANS_VARIG"
  case opphor = "OPPHOR"
  case reduksjonEnDag = "REDUKSJON_EN_DAG"
  case reduksjonFravaersdager = "REDUKSJON_FRAVAERSDAGER"
  case reduksjonSkjonn = "REDUKSJON_SKJONN"
  case utsattUtbetaling = "UTSATT_UTBETALING"
  case forlengetVentetid = "FORLENGET_VENTETID"
  case sanksjonsperiode = "SANKSJONSPERIODE"
  case tidsbegrensetBortfall = "TIDSBEGRENSET_BORTFALL"
  case bortfallEnMaaned = "BORTFALL_EN_MND"
  case utestenging = "UTESTENGING"
  case tattUtAvTiltak = "TATT_UT_AV_TILTAK"
  case avsluttetProgram = "AVSLUTTET_PROGRAM"

  /// Whether the machine makes it without anyone weighing the case (I20).
  public var erAutomatisk: Bool { self == .stansMidlertidigAuto }
}
