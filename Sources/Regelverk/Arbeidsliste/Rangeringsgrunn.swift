/// Why a person stands where they stand; one reason each, the highest that fits. The order is the ranking.
public enum Rangeringsgrunn: Int, CaseIterable, Codable, Sendable {
  /// A legal deadline has passed.
  case fristBrutt = 0
  /// A legal deadline comes within the horizon.
  case fristNaer = 1
  case ungUnder30 = 2
  case lengePassiv = 3
  case ovrige = 4

  /// The stable text key.
  public var kode: String {
    switch self {
    case .fristBrutt: "FRIST_BRUTT"
    case .fristNaer: "FRIST_NAER"
    case .ungUnder30: "UNG_UNDER_30"
    case .lengePassiv: "LENGE_PASSIV"
    case .ovrige: "OVRIGE"
    }
  }
}
