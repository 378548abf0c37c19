/// One week (or another agreed span) of the kvalifiseringsprogram in hours.
public struct KvpFakta: Hashable, Codable, Sendable {
  public var planlagteTimer: Double?
  /// Hours of absence that were neither illness, compelling welfare reasons nor permitted.
  public var ugyldigFravaerTimer: Double?

  public init(planlagteTimer: Double? = nil, ugyldigFravaerTimer: Double? = nil) {
    self.planlagteTimer = planlagteTimer
    self.ugyldigFravaerTimer = ugyldigFravaerTimer
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case planlagteTimer, ugyldigFravaerTimer }
}
