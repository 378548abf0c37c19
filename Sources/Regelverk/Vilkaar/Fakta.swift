import Fagmodell

/// What is known about one person on one day. Every field may be missing, and a missing fact is unknown, never "no".
///
/// Nationality, sex and diagnosis are not facts here: no rule can depend on what it cannot be told.
public struct Fakta: Hashable, Sendable {
  public var fodselsdato: Dato?
  public var arbeidsstatus: Arbeidsstatus?
  /// Has a job or a school place.
  public var harArbeidEllerSkoleplass: Bool?
  /// Registered at the office as needing help to get work.
  public var registrert: Dato?
  /// The day the office concluded that the person needs arbeidsrettet bistand.
  public var behovKonkludert: Fakt<Dato>
  public var arbeidsevne: Arbeidsevne?
  /// The day an arbeidsevnevurdering was finished.
  public var aevFullfort: Fakt<Dato>
  public var ytelser: [Ytelsesfakta]?
  public var sykefravaer: Sykefravaersfakta?
  public var yngsteBarnFodt: Dato?
  /// The day the valid aktivitetsplan was approved.
  public var planGodkjent: Fakt<Dato>
  /// The day the last meldekort was sent.
  public var sisteMeldekort: Fakt<Dato>
  public var kvp: KvpFakta?
  public var brudd: [Bruddfakta]?
  /// The day the follow-up began, where it is known apart from the plan.
  public var oppfolgingStartet: Fakt<Dato>

  public init(
    fodselsdato: Dato? = nil, arbeidsstatus: Arbeidsstatus? = nil, harArbeidEllerSkoleplass: Bool? = nil,
    registrert: Dato? = nil, behovKonkludert: Fakt<Dato> = .ukjent, arbeidsevne: Arbeidsevne? = nil,
    aevFullfort: Fakt<Dato> = .ukjent, ytelser: [Ytelsesfakta]? = nil, sykefravaer: Sykefravaersfakta? = nil,
    yngsteBarnFodt: Dato? = nil, planGodkjent: Fakt<Dato> = .ukjent, sisteMeldekort: Fakt<Dato> = .ukjent,
    kvp: KvpFakta? = nil, brudd: [Bruddfakta]? = nil,
    oppfolgingStartet: Fakt<Dato> = .ukjent
  ) {
    self.fodselsdato = fodselsdato
    self.arbeidsstatus = arbeidsstatus
    self.harArbeidEllerSkoleplass = harArbeidEllerSkoleplass
    self.registrert = registrert
    self.behovKonkludert = behovKonkludert
    self.arbeidsevne = arbeidsevne
    self.aevFullfort = aevFullfort
    self.ytelser = ytelser
    self.sykefravaer = sykefravaer
    self.yngsteBarnFodt = yngsteBarnFodt
    self.planGodkjent = planGodkjent
    self.sisteMeldekort = sisteMeldekort
    self.kvp = kvp
    self.brudd = brudd
    self.oppfolgingStartet = oppfolgingStartet
  }

  /// Completed years on `dato`; nil when the birth date is unknown or lies ahead.
  public func alder(paa dato: Dato) -> Int? {
    guard let fodselsdato, fodselsdato <= dato else { return nil }
    return fodselsdato.fylteAar(paa: dato)
  }

  /// Whether an arbeidsevnevurdering was finished by `dato`; a date ahead is not finished.
  public func aevErFullfort(paa dato: Dato) -> Bool {
    aevFullfort.verdi.map { $0 <= dato } ?? false
  }
}

extension Fakta: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case fodselsdato, arbeidsstatus, harArbeidEllerSkoleplass, registrert, behovKonkludert, arbeidsevne, aevFullfort
    case ytelser, sykefravaer, yngsteBarnFodt, planGodkjent, sisteMeldekort, kvp, brudd
    case oppfolgingStartet
  }

  public init(from decoder: any Decoder) throws {
    let felter = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      fodselsdato: try felter.decodeIfPresent(Dato.self, forKey: .fodselsdato),
      arbeidsstatus: try felter.decodeIfPresent(Arbeidsstatus.self, forKey: .arbeidsstatus),
      harArbeidEllerSkoleplass: try felter.decodeIfPresent(Bool.self, forKey: .harArbeidEllerSkoleplass),
      registrert: try felter.decodeIfPresent(Dato.self, forKey: .registrert),
      behovKonkludert: try felter.fakt(.behovKonkludert),
      arbeidsevne: try felter.decodeIfPresent(Arbeidsevne.self, forKey: .arbeidsevne),
      aevFullfort: try felter.fakt(.aevFullfort),
      ytelser: try felter.decodeIfPresent([Ytelsesfakta].self, forKey: .ytelser),
      sykefravaer: try felter.decodeIfPresent(Sykefravaersfakta.self, forKey: .sykefravaer),
      yngsteBarnFodt: try felter.decodeIfPresent(Dato.self, forKey: .yngsteBarnFodt),
      planGodkjent: try felter.fakt(.planGodkjent), sisteMeldekort: try felter.fakt(.sisteMeldekort),
      kvp: try felter.decodeIfPresent(KvpFakta.self, forKey: .kvp),
      brudd: try felter.decodeIfPresent([Bruddfakta].self, forKey: .brudd),
      oppfolgingStartet: try felter.fakt(.oppfolgingStartet))
  }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encodeIfPresent(fodselsdato, forKey: .fodselsdato)
    try felter.encodeIfPresent(arbeidsstatus, forKey: .arbeidsstatus)
    try felter.encodeIfPresent(harArbeidEllerSkoleplass, forKey: .harArbeidEllerSkoleplass)
    try felter.encodeIfPresent(registrert, forKey: .registrert)
    try felter.skriv(behovKonkludert, .behovKonkludert)
    try felter.encodeIfPresent(arbeidsevne, forKey: .arbeidsevne)
    try felter.skriv(aevFullfort, .aevFullfort)
    try felter.encodeIfPresent(ytelser, forKey: .ytelser)
    try felter.encodeIfPresent(sykefravaer, forKey: .sykefravaer)
    try felter.encodeIfPresent(yngsteBarnFodt, forKey: .yngsteBarnFodt)
    try felter.skriv(planGodkjent, .planGodkjent)
    try felter.skriv(sisteMeldekort, .sisteMeldekort)
    try felter.encodeIfPresent(kvp, forKey: .kvp)
    try felter.encodeIfPresent(brudd, forKey: .brudd)
    try felter.skriv(oppfolgingStartet, .oppfolgingStartet)
  }

  /// Field names in `json` that no rule reads, as paths; a caller may point out spelling mistakes. They never change
  /// the result.
  public static func ukjenteFelter(i json: Json) -> [String] {
    var ut = ukjente(json, Set(CodingKeys.allCases.map(\.rawValue)), "")
    ut += ukjente(json["sykefravaer"], Set(Sykefravaersfakta.CodingKeys.allCases.map(\.rawValue)), "sykefravaer.")
    ut += ukjente(json["kvp"], Set(KvpFakta.CodingKeys.allCases.map(\.rawValue)), "kvp.")
    for (i, ytelse) in (json["ytelser"]?.liste ?? []).enumerated() {
      ut += ukjente(ytelse, Set(Ytelsesfakta.CodingKeys.allCases.map(\.rawValue)), "ytelser[\(i)].")
    }
    for (i, brudd) in (json["brudd"]?.liste ?? []).enumerated() {
      ut += ukjente(brudd, Set(Bruddfakta.CodingKeys.allCases.map(\.rawValue)), "brudd[\(i)].")
    }
    return ut
  }

  private static func ukjente(_ json: Json?, _ kjente: Set<String>, _ sti: String) -> [String] {
    (json?.objekt ?? [:]).keys.filter { !kjente.contains($0) }.sorted().map { sti + $0 }
  }
}
