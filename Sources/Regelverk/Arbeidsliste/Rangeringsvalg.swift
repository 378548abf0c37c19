/// The office's own choices in the ranking: no source gives these numbers, so they are settings, not rules.
public struct Rangeringsvalg: Hashable, Codable, Sendable {
  /// A deadline this many days ahead or nearer comes first.
  public var fristhorisont: Int
  /// From this many days without activity a person counts as long passive.
  public var passivDager: Int
  /// Those below this age come before long passive.
  public var ungUnder: Int

  public init(fristhorisont: Int = 14, passivDager: Int = 90, ungUnder: Int = 30) {
    self.fristhorisont = fristhorisont
    self.passivDager = passivDager
    self.ungUnder = ungUnder
  }
}
