import Fagmodell

/// One step of a ladder.
public struct Bruddtrinn: Hashable, Codable, Sendable {
  public let reaksjon: Reaksjon
  /// How long the reaction lasts; nil when it lasts until the duty is met or the sources give no number.
  public let varighet: Varighet?

  enum CodingKeys: String, CodingKey, CaseIterable { case reaksjon, varighet }
}
