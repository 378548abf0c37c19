import Fagmodell

/// The last day for an appeal, and where it goes.
public struct Klagefristsvar: Hashable, Codable, Sendable {
  /// The last day an appeal is in time.
  public let frist: Dato
  /// The last day an appeal that came late without the party's fault may be taken at all; nil when the pack gives none.
  public let absoluttFrist: Dato?
  public let erUtlopt: Bool
  public let instans: String
  public let ankeTilTrygderetten: Bool
  public let hjemmel: String
}
