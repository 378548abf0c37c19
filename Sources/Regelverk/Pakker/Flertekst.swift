import Fagmodell

/// One text in the languages a pack carries. Bokmål is always there; the others fall back to it.
public struct Flertekst: Hashable, Codable, Sendable {
  public let nb: String
  public let nn: String?
  public let en: String?

  public init(nb: String, nn: String? = nil, en: String? = nil) {
    self.nb = nb
    self.nn = nn
    self.en = en
  }

  public func callAsFunction(_ spraak: Spraak) -> String {
    switch spraak {
    case .bokmaal: nb
    case .nynorsk: nn ?? nb
    case .engelsk: en ?? nb
    }
  }

  private enum CodingKeys: String, CodingKey, CaseIterable { case nb, nn, en }
  static let felter = Set(CodingKeys.allCases.map(\.rawValue))
}
