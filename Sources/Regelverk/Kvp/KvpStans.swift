/// The structured assessment before a stop.
public enum KvpStans {
  /// The headings not yet weighed, in their order; a decision with any left is not ready.
  public static func gjenstaar(_ vurdert: Set<KvpStanstema>) -> [KvpStanstema] {
    KvpStanstema.allCases.filter { !vurdert.contains($0) }
  }
}
