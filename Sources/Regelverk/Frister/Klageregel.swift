/// Pack content: how long one may appeal, and to whom.
public struct Klageregel: Hashable, Codable, Sendable {
  public let omraade: Klageomraade
  public let frist: Varighet
  public let instans: Flertekst
  /// Whether the appeal body's decision can go on to Trygderetten.
  public let ankeTilTrygderetten: Bool

  enum CodingKeys: String, CodingKey, CaseIterable { case omraade, frist, instans, ankeTilTrygderetten }
}

/// The kinds of decisions that have their own appeal rules.
public enum Klageomraade: String, CaseIterable, Codable, Sendable {
  case oppfolgingsvedtak = "OPPFOLGINGSVEDTAK"
  case folketrygd = "FOLKETRYGD"
  case tiltak = "TILTAK"
  case tiltaksplassHosArbeidsgiver = "TILTAKSPLASS_HOS_ARBEIDSGIVER"
  case sosialtjeneste = "SOSIALTJENESTE"
  case aapReduksjonEnDag = "AAP_REDUKSJON_EN_DAG"
}
