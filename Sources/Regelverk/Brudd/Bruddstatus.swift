import Fagmodell

/// Where a breach case stands.
public struct Bruddstatus: Hashable, Codable, Sendable {
  public let neste: Bruddsteg
  /// Every step this case has, those already taken included.
  public let steg: [Bruddsteg]
  /// The last day to answer the notice; nil while no notice is sent or no length is set.
  public let svarfrist: Dato?
  /// The first day a decision may be made; nil when something must happen first.
  public let tidligstVedtak: Dato?
  /// The headings not yet weighed.
  public let gjenstaar: [Rimeliggrunntema]
  /// The sources give no time to answer: the veileder must set one.
  public let svarfristMaaSettes: Bool
}
