/// Pack content: one step on the sick-leave timeline, counted from the first day of absence.
public struct Milepaelregel: Hashable, Codable, Sendable {
  public let kode: String
  public let hvem: Ansvarlig
  /// Where a step has a window, its first day; the deadline is its last.
  public let vinduFra: Varighet?
  public let frist: Varighet
  /// Steps at the workplace fall away for those who have no employer.
  public let kreverArbeidsgiver: Bool
  /// A reminder only, made by practice; not a legal deadline.
  public let erPaaminnelse: Bool

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kode, hvem, vinduFra, frist, kreverArbeidsgiver, erPaaminnelse
  }

  /// Who must act.
  public enum Ansvarlig: String, CaseIterable, Codable, Sendable {
    case arbeidsgiver = "ARBEIDSGIVER"
    case sykmelder = "SYKMELDER"
    case nav = "NAV"
  }
}
