/// Keys held down together with another.
public struct Modifiers: OptionSet, Hashable, Sendable {
  /// One bit per key.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift.
  public static let shift = Modifiers(rawValue: 1)
  /// Alt, or Meta.
  public static let alt = Modifiers(rawValue: 2)
  /// Ctrl.
  public static let ctrl = Modifiers(rawValue: 4)
}
