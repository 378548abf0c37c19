/// The legal authority of a rule: which act or regulation and which provision, as printed to the veileder.
public struct Hjemmel: Hashable, Codable, Sendable {
  /// Short name of the act, as `Nav-loven` or `folketrygdloven`.
  public let lov: String
  /// The provision, as `§ 14 a` or `§ 8-8 andre ledd`.
  public let paragraf: String

  public init(lov: String, paragraf: String) {
    self.lov = lov
    self.paragraf = paragraf
  }

  public var visning: String { "\(lov) \(paragraf)" }
}
