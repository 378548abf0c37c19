import Fagmodell

/// Answers that are not counted yet, in an order that says nothing of when they came.
public struct Svarbeholdning: Codable, Hashable, Sendable {
  /// Answers that are on their way into the office's record together.
  struct Bunt: Codable, Hashable, Sendable {
    let id: Ulid
    let svar: [Tilbakemelding]
  }

  private(set) var svar: [Tilbakemelding] = []
  private(set) var bunt: Bunt?

  public init() {}

  public var antall: Int { svar.count + (bunt?.svar.count ?? 0) }

  /// Sorted by what they say: equal answers cannot be told apart, and no order of arrival is left.
  mutating func legg(_ nye: [Tilbakemelding]) { svar = (svar + nye).sorted { $0.merke < $1.merke } }

  /// Everything that lies there becomes one bundle.
  mutating func bind(_ id: Ulid) {
    bunt = Bunt(id: id, svar: svar)
    svar = []
  }

  /// - Parameter talt: the bundle is in the office's record; else its answers lie in the box again.
  mutating func los(talt: Bool) {
    if let bunt, !talt { legg(bunt.svar) }
    bunt = nil
  }
}

extension Tilbakemelding {
  fileprivate var merke: String {
    [moteOk, lostForventning, respekt].map { $0?.rawValue ?? "" }.joined(separator: " ")
  }
}

/// Where answers lie until there are enough of them: outside the journal, without times or order.
public protocol Svarlager: AnyObject, Sendable {
  /// Runs `arbeid` while no other console of the same user touches the box.
  func alene(_ arbeid: () throws(Utforfeil) -> Void) throws(Utforfeil)
  func les() throws(Lagerfeil) -> Svarbeholdning
  /// On disk when it returns, where there is a disk.
  func lagre(_ beholdning: Svarbeholdning) throws(Lagerfeil)
}

/// A box in memory, for a console on a store that is thrown away with it.
public final class Minnesvarlager: Svarlager, @unchecked Sendable {
  private var beholdning = Svarbeholdning()

  public init() {}

  public func alene(_ arbeid: () throws(Utforfeil) -> Void) throws(Utforfeil) { try arbeid() }
  public func les() -> Svarbeholdning { beholdning }
  public func lagre(_ beholdning: Svarbeholdning) { self.beholdning = beholdning }
}
