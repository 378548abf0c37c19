import Fagmodell

/// Five hundred texts nobody should be able to do harm with: terminal commands, direction marks, invisible characters,
/// stacks of marks, joined emoji, and ten thousand of one thing. They lie in a file, escaped, so that they can be read.
public enum Fiendtlig {
  public static let tekster: [String] = {
    let sti = "\(Program.packageFolder)/Tests/Testhjelp/Data/fiendtlig.json"
    guard let bytes = Filer.les(sti), case .liste(let liste)? = try? JsonParser.parse(bytes) else { return [] }
    return liste.compactMap { post in
      guard case .tekst(let tekst)? = post["tekst"] else { return nil }
      if case .heltall(let ganger)? = post["ganger"] { return String(repeating: tekst, count: Int(ganger)) }
      return tekst
    }
  }()

  /// Characters a terminal could act on, or that are drawn differently from what they take.
  public static func erFarlig(_ skalar: Unicode.Scalar) -> Bool {
    switch skalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0xE000...0xF8FF, 0xF0000...:
      true
    default: false
    }
  }
}
