import Fagmodell

/// Pack content: one innsatsgruppe with its preconditions.
public struct Innsatsregel: Hashable, Codable, Sendable {
  public let gruppe: Innsatsgruppe
  public let navn: Flertekst
  /// Other names the group is found by, lower case: `særlig tilpasset innsats`.
  public let aliaser: [String]
  /// The code in the old case system; two groups may share one.
  public let arenakode: String
  /// Only after a finished arbeidsevnevurdering.
  public let kreverAev: Bool
  /// What the assessment must have concluded; empty when the group sets no such condition.
  public let arbeidsevne: [Arbeidsevne]
  public let hovedmaal: [Hovedmaal]
  /// A second reader must approve.
  public let kreverBeslutter: Bool
  public let kreverBegrunnelse: Bool

  enum CodingKeys: String, CodingKey, CaseIterable {
    case gruppe, navn, aliaser, arenakode, kreverAev, arbeidsevne, hovedmaal, kreverBeslutter, kreverBegrunnelse
  }
}
