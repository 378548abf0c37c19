/// One 14-day report on one benefit (I07, I12).
public struct Meldekort: Hashable, Codable, Sendable {
  public let id: Id<Meldekort>
  public let ytelse: Ytelse
  /// The days it tells of.
  public let fra: Dato
  public let til: Dato
  /// Last day it was in time.
  public let frist: Dato
  public let mottatt: Dato
  /// Hours worked in the period.
  public let timer: Double?
  /// Days away from the agreed activity.
  public let fravaersdager: Int?

  public init(
    id: Id<Meldekort>, ytelse: Ytelse, fra: Dato, til: Dato, frist: Dato, mottatt: Dato, timer: Double? = nil,
    fravaersdager: Int? = nil
  ) {
    self.id = id
    self.ytelse = ytelse
    self.fra = fra
    self.til = til
    self.frist = frist
    self.mottatt = mottatt
    self.timer = timer
    self.fravaersdager = fravaersdager
  }

  public var erForSent: Bool { mottatt > frist }
}
