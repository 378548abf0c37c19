/// The introductory programme for newly arrived refugees, and whether what the person can is mapped (C16).
public struct Introduksjonsprogram: Hashable, Codable, Sendable {
  public enum Status: String, CaseIterable, Codable, Sendable {
    case venter = "VENTER"
    case deltar = "DELTAR"
    case fullfort = "FULLFORT"
    case avbrutt = "AVBRUTT"
  }

  public var status: Status
  public var fra: Dato?
  /// The last day, planned or real.
  public var til: Dato?
  /// Nil when nobody has asked.
  public var kompetanseKartlagt: Bool?

  public init(status: Status, fra: Dato? = nil, til: Dato? = nil, kompetanseKartlagt: Bool? = nil) {
    self.status = status
    self.fra = fra
    self.til = til
    self.kompetanseKartlagt = kompetanseKartlagt
  }
}
