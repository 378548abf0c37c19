import Fagmodell

/// One step on a sick leave's timeline.
public struct Sykefravaersfrist: Hashable, Codable, Sendable {
  /// As `OPPFOLGINGSPLAN_4_UKER`.
  public let kode: String
  public let hvem: Milepaelregel.Ansvarlig
  /// First day of the window, where the step has one.
  public let fra: Dato?
  /// The last day on which the step is in time.
  public let frist: Dato
  /// Whether the last day has passed on the asked day. It says nothing of whether the step was taken.
  public let passert: Bool
  /// Practice, not a legal deadline.
  public let erPaaminnelse: Bool
  public let hjemmel: String

  private enum CodingKeys: String, CodingKey { case kode, hvem, fra, frist, passert, erPaaminnelse, hjemmel }
}
