import CNcurses
import TerminalKit

/// The ncurses attributes and colour pair of every style; each pair is made once.
struct ColourTable {
  /// What a cell is drawn with.
  struct Look {
    let attributes: attr_t
    let pair: Int16
  }

  private let colours: Int
  private var pairs: [[UInt8?]: Int16] = [:]
  private var looks: [Style: Look] = [:]
  private var theme: Theme

  /// `colours`: how many the terminal has, 0 for none.
  init(theme: Theme, colours: Int) {
    self.theme = theme
    self.colours = colours
  }

  /// Looks made for another theme are forgotten; pairs stay, a theme rarely brings new ones.
  mutating func use(_ theme: Theme) {
    self.theme = theme
    looks = [:]
  }

  mutating func look(_ style: Style) -> Look {
    if let known = looks[style] { return known }
    let paint = theme[style.role]
    let look = Look(
      attributes: ColourTable.bits(paint.attributes.union(style.attributes)),
      pair: pair(paint.foreground, paint.background))
    looks[style] = look
    return look
  }

  private mutating func pair(_ foreground: UInt8?, _ background: UInt8?) -> Int16 {
    let key = [usable(foreground), usable(background)]
    if key == [nil, nil] { return 0 }
    if let known = pairs[key] { return known }
    let number = Int16(pairs.count + 1)
    guard init_pair(number, key[0].map { Int16($0) } ?? -1, key[1].map { Int16($0) } ?? -1) == OK else { return 0 }
    pairs[key] = number
    return number
  }

  private func usable(_ colour: UInt8?) -> UInt8? {
    colour.flatMap { Int($0) < colours ? $0 : nil }
  }

  // The C macros for these are casts, which Swift does not import.
  private static func bits(_ attributes: Attributes) -> attr_t {
    var bits: attr_t = 0
    if attributes.contains(.bold) { bits |= 1 << 21 }
    if attributes.contains(.dim) { bits |= 1 << 20 }
    if attributes.contains(.reverse) { bits |= 1 << 18 }
    if attributes.contains(.underline) { bits |= 1 << 17 }
    return bits
  }
}
