import Fagmodell

/// What the measures look at in a plan.
public struct Planfakta: Hashable, Sendable {
  public var harMaal: Bool
  public var aktiviteter: [Planaktivitet]
  public var revurderes: Dato?

  public init(harMaal: Bool, aktiviteter: [Planaktivitet], revurderes: Dato? = nil) {
    self.harMaal = harMaal
    self.aktiviteter = aktiviteter
    self.revurderes = revurderes
  }
}
