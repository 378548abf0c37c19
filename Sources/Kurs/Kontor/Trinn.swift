/// Where in the chain a story may stop. Finer than `Steg`: each is a different thing for the veileder to do.
public enum Trinn: String, CaseIterable, Codable, Sendable {
  case registreringHalv = "REGISTRERING_HALV"
  case registrert = "REGISTRERT"
  case behovAapen = "BEHOV_AAPEN"
  case behovFullfort = "BEHOV_FULLFORT"
  case aevAapen = "AEV_AAPEN"
  case aevKonkludert = "AEV_KONKLUDERT"
  case utkast = "UTKAST"
  case hosBeslutter = "HOS_BESLUTTER"
  case fattet = "FATTET"
  case planUtkast = "PLAN_UTKAST"
  case planGodkjent = "PLAN_GODKJENT"
}
