/// What fills one or two cells: a base character and the marks on it. Already safe to send to a terminal.
struct Glyph: Hashable, Sendable {
  var base: Unicode.Scalar
  var marks = Marks.none
  /// Columns: 1 or 2.
  var width: Int
}
