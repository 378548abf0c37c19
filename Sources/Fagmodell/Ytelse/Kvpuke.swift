/// One week of attendance in the kvalifiseringsprogram, in hours (I18). The amount is calculated elsewhere; the hours
/// are the office's to answer for.
public struct Kvpuke: Hashable, Codable, Sendable {
  public let id: Id<Kvpuke>
  /// The week's Monday.
  public let uke: Dato
  public var planlagt: Double
  /// Absence because of illness, compelling welfare reasons, or with leave.
  public var gyldigFravaer: Double
  public var fravaersgrunn: Kvpfravaer?
  public var ugyldigFravaer: Double

  public init(
    id: Id<Kvpuke>, uke: Dato, planlagt: Double, gyldigFravaer: Double = 0, fravaersgrunn: Kvpfravaer? = nil,
    ugyldigFravaer: Double = 0
  ) {
    self.id = id
    self.uke = uke
    self.planlagt = planlagt
    self.gyldigFravaer = gyldigFravaer
    self.fravaersgrunn = fravaersgrunn
    self.ugyldigFravaer = ugyldigFravaer
  }

  /// Hours the allowance is reduced by.
  public var reduksjon: Double { ugyldigFravaer }
  public var oppmott: Double { planlagt - gyldigFravaer - ugyldigFravaer }
}

/// Why absence from the programme is valid.
public enum Kvpfravaer: String, CaseIterable, Codable, Sendable {
  case sykdom = "SYKDOM"
  case velferdsgrunn = "VELFERDSGRUNN"
  case tillatt = "TILLATT"
}
