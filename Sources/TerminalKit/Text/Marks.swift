/// Up to four combining marks, stored inline so that a cell never allocates. Four is what an ncurses cell holds beside
/// its base character.
struct Marks: Hashable, Sendable {
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0
  private var fourth: UInt32 = 0

  static let none = Marks()

  var isEmpty: Bool { first == 0 }

  /// Adds a mark; a fifth is dropped.
  mutating func append(_ scalar: Unicode.Scalar) {
    if first == 0 {
      first = scalar.value
    } else if second == 0 {
      second = scalar.value
    } else if third == 0 {
      third = scalar.value
    } else if fourth == 0 {
      fourth = scalar.value
    }
  }

  /// The marks in the order they were written.
  var scalars: [Unicode.Scalar] {
    [first, second, third, fourth].compactMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }
}
