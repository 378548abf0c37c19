import Fagmodell

/// One innsatsgruppe as a choice: whether it may be chosen, and if not, why.
public struct Innsatsalternativ: Hashable, Codable, Sendable {
  public let gruppe: Innsatsgruppe
  public let tilgjengelig: Bool
  /// Codes of what stands in the way: `MANGLER_AEV`, `ARBEIDSEVNE_IKKE_VURDERT`, `ARBEIDSEVNE_IKKE_NEDSATT`,
  /// `ARBEIDSEVNE_IKKE_VARIG_NEDSATT`. The texts are in the pack collection.
  public let sperret: [Innsatssperre]
  /// A second reader must approve the decision.
  public let kreverBeslutter: Bool
  /// Allowed main goals; empty when the group has none.
  public let hovedmaal: [Hovedmaal]
  public let kreverBegrunnelse: Bool
}
