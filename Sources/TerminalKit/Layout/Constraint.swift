/// How much of a row or column one part wants.
public enum Constraint: Hashable, Sendable {
  /// Exactly so many cells, less only when there is no more room.
  case fixed(Int)
  /// A share of the whole in percent, 0 to 100.
  case percent(Int)
  /// At least so many cells, and a share of what is left over.
  case atLeast(Int)
  /// A share of what is left over, by weight.
  case fill(Int)

  /// One equal share of what is left over.
  public static let fill = Constraint.fill(1)

  /// Where each part starts and how long it is. Parts never overlap and never reach past `length`; when the room is
  /// short, the first parts get theirs first.
  static func spans(_ parts: [Constraint], in length: Int, gap: Int) -> [(start: Int, length: Int)] {
    let gaps = max(0, gap) * max(0, parts.count - 1)
    let whole = max(0, length - gaps)
    var lengths = claims(parts, of: whole)
    share(whole - lengths.reduce(0, +), among: parts, &lengths)
    var start = 0
    return lengths.map { wanted in
      let from = min(start, max(0, length))
      let got = min(wanted, max(0, length - from))
      start = from + got + max(0, gap)
      return (from, got)
    }
  }

  /// What each part takes before the rest is shared.
  private static func claims(_ parts: [Constraint], of whole: Int) -> [Int] {
    var left = whole
    return parts.map { part in
      let wanted =
        switch part {
        case .fixed(let cells), .atLeast(let cells): cells
        case .percent(let share): whole * share / 100
        case .fill: 0
        }
      let got = min(max(0, wanted), left)
      left -= got
      return got
    }
  }

  private static func share(_ rest: Int, among parts: [Constraint], _ lengths: inout [Int]) {
    let weights = parts.map { part in
      switch part {
      case .fill(let weight): max(0, weight)
      case .atLeast: 1
      case .fixed, .percent: 0
      }
    }
    var weightLeft = weights.reduce(0, +)
    var left = rest
    for (index, weight) in weights.enumerated() where weight > 0 {
      let got = left * weight / weightLeft
      lengths[index] += got
      left -= got
      weightLeft -= weight
    }
  }
}
