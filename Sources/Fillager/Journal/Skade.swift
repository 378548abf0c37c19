import Fagmodell
import Saksgang

/// Damage found while reading: lines that were there once and cannot be trusted, or are gone.
struct Skade: Equatable, Sendable {
  enum Slag: String, CaseIterable, Sendable {
    /// A line whose bytes do not fit its sum, with good lines after it.
    case linje = "LINJE"
    /// Numbers are missing in the sequence.
    case hull = "HULL"
    /// A whole line that does not follow the one before: someone has rewritten history.
    case kjede = "KJEDE"
    /// Two different lines with the same number: the store has lived two lives.
    case forgrening = "FORGRENING"
    case segmentMangler = "SEGMENT_MANGLER"
    /// A closed segment is shorter than the next one says it was.
    case segmentKort = "SEGMENT_KORT"
  }

  let slag: Slag
  let segment: Int
  let linje: Int
  let byte: Int
  /// The sequence numbers that cannot be read; empty when nothing is missing.
  let sekvenser: Range<Int>
  /// Whose changes they were, when the damaged line's head is proven by the chain; nil when it cannot be known.
  let saker: [SakId]?
}
