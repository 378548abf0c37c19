/// One place on the screen. Nothing that a terminal could take for a command fits in a cell.
public struct Cell: Hashable, Sendable {
  /// The base character; a space in an empty cell and in the second half of a wide character.
  public let base: Unicode.Scalar
  private let combining: Marks
  /// What the cell means and how it stands out.
  public var style: Style
  /// Columns: 1, 2 for the first half of a wide character, 0 for its second half.
  public let width: Int8

  init(_ glyph: Glyph, style: Style) {
    base = glyph.base
    combining = glyph.marks
    width = Int8(glyph.width)
    self.style = style
  }

  private init(_ base: Unicode.Scalar, width: Int8, style: Style) {
    self.base = base
    combining = .none
    self.width = width
    self.style = style
  }

  /// A character without marks that is known to be safe and one column wide.
  init(safe base: Unicode.Scalar, style: Style) { self.init(base, width: 1, style: style) }

  /// An empty cell.
  public static func blank(_ style: Style = .normal) -> Cell { Cell(" ", width: 1, style: style) }

  /// The second half of a wide character.
  static func continuation(_ style: Style) -> Cell { Cell(" ", width: 0, style: style) }

  /// The combining marks, at most four.
  public var marks: [Unicode.Scalar] { combining.isEmpty ? [] : combining.scalars }

  /// The cell's text; empty in the second half of a wide character.
  public var text: String {
    guard width > 0 else { return "" }
    var view = String.UnicodeScalarView()
    view.append(base)
    view.append(contentsOf: marks)
    return String(view)
  }

  /// The cell for a terminal without UTF-8: one ASCII character, always one column.
  public var ascii: Cell {
    let shown = width == 1 ? AsciiFallback.character(for: base) : "?"
    return Cell(shown, width: 1, style: style)
  }
}
