/// Text from people and files, made safe before it is stored: control characters, direction overrides and invisible
/// marks go, line breaks become LF, and space at the ends is dropped. Letters of every script stay.
public enum Fritekst {
  /// Several lines, as in notes and grounds.
  public static func rens(_ tekst: String) -> String { rens(tekst, linjeskift: true) }

  /// One line, as in names: line breaks and tabs become a space.
  public static func linje(_ tekst: String) -> String { rens(tekst, linjeskift: false) }

  private static func rens(_ tekst: String, linjeskift: Bool) -> String {
    if erRen(tekst, linjeskift: linjeskift) { return tekst }
    var ut = String.UnicodeScalarView()
    var forrigeVarCr = false
    for skalar in tekst.unicodeScalars {
      switch skalar.value {
      case 0x0D: ut.append(linjeskift ? "\n" : " ")
      case 0x0A where forrigeVarCr: break
      case 0x0A, 0x2028, 0x2029: ut.append(linjeskift ? "\n" : " ")
      case 0x09: ut.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: break
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: break
      default: ut.append(skalar)
      }
      forrigeVarCr = skalar.value == 0x0D
    }
    let blanke: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0.value == 0xA0 }
    let start = ut.firstIndex { !blanke($0) } ?? ut.endIndex
    let slutt = ut.lastIndex { !blanke($0) }.map { ut.index(after: $0) } ?? start
    return String(ut[start..<slutt])
  }

  /// Whether the bytes alone tell that nothing is to be done, as for nearly all text: no control character, none of the
  /// first bytes of the characters that are changed, no space at the ends.
  private static func erRen(_ tekst: String, linjeskift: Bool) -> Bool {
    guard let forste = tekst.utf8.first, let siste = tekst.utf8.last else { return true }
    if forste == 0x20 || forste == 0x0A || siste == 0x20 || siste == 0x0A { return false }
    return tekst.utf8.allSatisfy { byte in
      switch byte {
      case 0x0A: linjeskift
      case 0x00..<0x20, 0x7F, 0xC2, 0xE2, 0xEF, 0xF3: false
      default: true
      }
    }
  }
}
