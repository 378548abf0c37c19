import Fagmodell

/// One activity as the measures see it.
public struct Planaktivitet: Hashable, Sendable {
  /// What kind of place or effort it is.
  public enum Slag: String, CaseIterable, Codable, Sendable {
    case ordinaertArbeidsliv = "ORDINAERT_ARBEIDSLIV"
    case kurs = "KURS"
    case behandling = "BEHANDLING"
    case annet = "ANNET"
  }
  public var slag: Slag
  public var fra: Dato?
  public var til: Dato?
  public var harAnsvarlig: Bool

  public init(_ slag: Slag, fra: Dato? = nil, til: Dato? = nil, harAnsvarlig: Bool = true) {
    self.slag = slag
    self.fra = fra
    self.til = til
    self.harAnsvarlig = harAnsvarlig
  }
}
