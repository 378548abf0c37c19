/// Text from people and files, made safe before it is stored: control characters, direction overrides and invisible
/// marks go, line breaks become LF, and space at the ends is dropped. Letters of every script stay.
public enum Fritekst {
  /// Several lines, as in notes and grounds.
  public static func rens(_ tekst: String) -> String { rens(tekst, linjeskift: true) }

  /// One line, as in names: line breaks and tabs become a space.
  public static func linje(_ tekst: String) -> String { rens(tekst, linjeskift: false) }

  private static func rens(_ tekst: String, linjeskift: Bool) -> String {
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
}
