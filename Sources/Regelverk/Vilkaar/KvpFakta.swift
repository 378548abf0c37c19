import Fagmodell

/// One week (or another agreed span) of the kvalifiseringsprogram in hours, and what the quotas of absence turn on.
public struct KvpFakta: Hashable, Codable, Sendable {
  public var planlagteTimer: Double?
  /// Hours of absence that were neither illness, compelling welfare reasons nor permitted.
  public var ugyldigFravaerTimer: Double?
  /// First day in the programme.
  public var startet: Dato?
  /// Absences on egenmelding in the last twelve months, without a doctor's statement.
  public var egenmeldinger: Int?
  /// Children in the person's care that are young enough for the right to stay home.
  public var barn: Int?
  /// How many of them are chronically ill or disabled.
  public var barnKronisk: Int?
  /// Alone with the care.
  public var aleneomsorg: Bool?
  /// Grunnbeløpet in kroner.
  public var grunnbelop: Double?

  public init(
    planlagteTimer: Double? = nil, ugyldigFravaerTimer: Double? = nil, startet: Dato? = nil,
    egenmeldinger: Int? = nil, barn: Int? = nil, barnKronisk: Int? = nil, aleneomsorg: Bool? = nil,
    grunnbelop: Double? = nil
  ) {
    self.planlagteTimer = planlagteTimer
    self.ugyldigFravaerTimer = ugyldigFravaerTimer
    self.startet = startet
    self.egenmeldinger = egenmeldinger
    self.barn = barn
    self.barnKronisk = barnKronisk
    self.aleneomsorg = aleneomsorg
    self.grunnbelop = grunnbelop
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case planlagteTimer, ugyldigFravaerTimer, startet, egenmeldinger, barn, barnKronisk, aleneomsorg, grunnbelop
  }
}
