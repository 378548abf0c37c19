/// What stands in the way of choosing a group.
public enum Innsatssperre: String, CaseIterable, Codable, Sendable {
  case manglerAev = "MANGLER_AEV"
  case arbeidsevneIkkeVurdert = "ARBEIDSEVNE_IKKE_VURDERT"
  case arbeidsevneIkkeNedsatt = "ARBEIDSEVNE_IKKE_NEDSATT"
  case arbeidsevneIkkeVarigNedsatt = "ARBEIDSEVNE_IKKE_VARIG_NEDSATT"
}
