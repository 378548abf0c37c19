/// A colour as a terminal knows it.
public enum VtColor: Hashable, Sendable {
  case standard
  /// One of the 256 of the palette; 0–7 are the plain ones, 8–15 the bright ones.
  case palette(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// What SGR can do to a cell besides its colours.
public struct VtAttributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let bold = VtAttributes(rawValue: 1)
  public static let dim = VtAttributes(rawValue: 2)
  public static let italic = VtAttributes(rawValue: 4)
  public static let underline = VtAttributes(rawValue: 8)
  public static let blink = VtAttributes(rawValue: 16)
  public static let reverse = VtAttributes(rawValue: 32)
  public static let hidden = VtAttributes(rawValue: 64)
  public static let strikethrough = VtAttributes(rawValue: 128)

  static let letters: [(VtAttributes, Character)] = [
    (.bold, "b"), (.dim, "d"), (.italic, "i"), (.underline, "u"), (.blink, "k"), (.reverse, "r"), (.hidden, "h"),
    (.strikethrough, "s"),
  ]
}

/// The look of a cell.
public struct VtStyle: Hashable, Sendable, CustomStringConvertible {
  public var foreground = VtColor.standard
  public var background = VtColor.standard
  public var attributes: VtAttributes = []

  public init() {}

  /// Short and stable, for golden files: `b` bold, `u` underline, `r` reverse, …, then `fg4`, `bg12`; empty when plain.
  public var description: String {
    var text = String(VtAttributes.letters.filter { attributes.contains($0.0) }.map(\.1))
    text += VtStyle.name("fg", foreground)
    text += VtStyle.name("bg", background)
    return text
  }

  private static func name(_ layer: String, _ color: VtColor) -> String {
    switch color {
    case .standard: ""
    case .palette(let number): "\(layer)\(number)"
    case .rgb(let red, let green, let blue): "\(layer)(\(red),\(green),\(blue))"
    }
  }
}

/// One cell of the grid. The second column of a wide character is a cell with an empty text.
public struct VtCell: Hashable, Sendable {
  /// A base character with its combining marks; empty in the second column of a wide one.
  public var text: String
  public var style: VtStyle

  static func blank(_ style: VtStyle) -> VtCell {
    var erased = VtStyle()
    erased.background = style.background
    return VtCell(text: " ", style: erased)
  }
}
