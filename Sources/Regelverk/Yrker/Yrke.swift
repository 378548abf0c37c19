/// One unit group of the occupational classification STYRK-08.
public struct Yrke: Hashable, Codable, Sendable {
  /// Four digits.
  public let kode: String
  /// The classification's own name, in bokmål.
  public let navn: String
  /// What people call the work themselves.
  public let alias: [String]

  enum CodingKeys: String, CodingKey, CaseIterable { case kode, navn, alias }
}
