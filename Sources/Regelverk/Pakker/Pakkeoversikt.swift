import Fagmodell

/// One line of `regler pakker`.
public struct Pakkeoversikt: Hashable, Codable, Sendable {
  public let id: Pakkekode
  public let navn: String
  public let status: Pakkestatus
  public let kontrollert: Dato
  public let kontrolltekst: String
  public let regler: Int
  /// How many of them rest on a secondary source.
  public let sannsynlige: Int
  /// Entries shown but never applied.
  public let ubekreftet: Int
}
