/// The kinds of decisions that have their own appeal rules.
public enum Klageomraade: String, CaseIterable, Codable, Sendable {
  case oppfolgingsvedtak = "OPPFOLGINGSVEDTAK"
  case folketrygd = "FOLKETRYGD"
  case tiltak = "TILTAK"
  case tiltaksplassHosArbeidsgiver = "TILTAKSPLASS_HOS_ARBEIDSGIVER"
  case sosialtjeneste = "SOSIALTJENESTE"
  case aapReduksjonEnDag = "AAP_REDUKSJON_EN_DAG"
}
