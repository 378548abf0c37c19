/// What an arbeidsevnevurdering concluded (E17). Set by the assessment only, never ticked at registration (C13).
public enum Arbeidsevne: String, CaseIterable, Codable, Sendable {
  case ikkeVurdert = "IKKE_VURDERT"
  case ikkeNedsatt = "IKKE_NEDSATT"
  case nedsatt = "NEDSATT"
  case varigNedsatt = "VARIG_NEDSATT"
}
