/// Ways of drawing that every terminal has, with or without colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit per attribute.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier or brighter letters.
  public static let bold = Attributes(rawValue: 1)
  /// A line below.
  public static let underline = Attributes(rawValue: 2)
  /// Letters and background change places.
  public static let reverse = Attributes(rawValue: 4)
  /// Fainter letters, where the terminal can.
  public static let dim = Attributes(rawValue: 8)
}
