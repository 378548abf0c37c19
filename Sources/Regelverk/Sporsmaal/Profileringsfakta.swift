/// The facts a profile may use. Health, sex, nationality and benefit are not among them.
public struct Profileringsfakta: Hashable, Codable, Sendable {
  public var alder: Int?
  /// Longest unbroken employment in the last twelve months, in whole months.
  public var maanederIArbeidSisteAar: Int?
  /// Completed education at upper secondary level or above, or lower secondary with a job history.
  public var harFullfortUtdanning: Bool?
  /// Other matters that make it hard to get work: language, family, economy.
  public var andreForhold: Bool?
  /// The person's own wish for guidance.
  public var onskerVeiledning: Bool?

  public init(
    alder: Int? = nil, maanederIArbeidSisteAar: Int? = nil, harFullfortUtdanning: Bool? = nil,
    andreForhold: Bool? = nil, onskerVeiledning: Bool? = nil
  ) {
    self.alder = alder
    self.maanederIArbeidSisteAar = maanederIArbeidSisteAar
    self.harFullfortUtdanning = harFullfortUtdanning
    self.andreForhold = andreForhold
    self.onskerVeiledning = onskerVeiledning
  }
}
