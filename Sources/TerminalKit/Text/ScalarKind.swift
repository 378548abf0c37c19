/// What the cell boundary does with one scalar. Everything a terminal could take for a command, and everything that
/// terminals count differently, is replaced or dropped here and nowhere else.
enum ScalarKind: Equatable {
  /// A character of its own, one or two columns wide.
  case base(width: Int)
  /// A mark on the character before it.
  case mark
  /// Shown as another character, one column wide.
  case replaced(Unicode.Scalar)
  /// Invisible and not needed: joiners, variation selectors, direction controls, tags, skin tones.
  case dropped

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: self = .base(width: 1)
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0xA0, 0x2028, 0x2029: self = .replaced(" ")
    case 0..<0x20, 0x7F..<0xA0: self = .replaced("·")
    default: self = ScalarKind.beyondLatin(scalar)
    }
  }

  private static func beyondLatin(_ scalar: Unicode.Scalar) -> ScalarKind {
    let value = scalar.value
    if isInvisible(value) { return .dropped }
    // Flags are pairs of these; as letters they say the same and every terminal agrees on the width.
    if (0x1F1E6...0x1F1FF).contains(value), let letter = Unicode.Scalar(value - 0x1F1E6 + 0x41) {
      return .replaced(letter)
    }
    if isUncertain(scalar) { return .replaced("?") }
    if WidthTable.contains(WidthTable.zeroWidth, value) { return .mark }
    return .base(width: WidthTable.contains(WidthTable.wide, value) ? 2 : 1)
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20E3,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether terminals and the C library may disagree with us: not assigned, private, or younger than their tables.
  private static func isUncertain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate, .control: true
    default: WidthTable.contains(WidthTable.newer, scalar.value)
    }
  }
}
