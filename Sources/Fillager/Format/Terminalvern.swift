/// Keeps stored text from steering the terminal of whoever opens the files with `cat` or `less`: characters that
/// move, hide or reverse text are written as JSON escapes. The value read back is the same.
enum Terminalvern {
  /// - Parameter json: valid JSON in UTF-8; such characters can only stand inside its strings.
  static func vern(_ json: [UInt8]) -> [UInt8] {
    guard farligeBegynnelser.contains(where: { Bytesok.finnes($0, i: json) }) else { return json }
    var ut: [UInt8] = []
    // What lies before `skrevet` is in `ut`; dangerous characters are rare, so nearly all text is copied in one piece.
    var (skrevet, i) = (0, 0)
    while i < json.count {
      let lengde = min(bredde(json[i]), json.count - i)
      if farligeBegynnelser.contains(json[i]), let skalar = skalar(json[i..<i + lengde]), erFarlig(skalar) {
        ut += json[skrevet..<i]
        for enhet in UTF16.encode(Unicode.Scalar(skalar)!)! { ut += skift(enhet).utf8 }
        skrevet = i + lengde
      }
      i += lengde
    }
    return skrevet == 0 ? json : ut + json[skrevet...]
  }

  /// The first bytes of the characters that `erFarlig` knows.
  private static let farligeBegynnelser: [UInt8] = [0xC2, 0xD8, 0xE2, 0xEF, 0xF3]

  /// C1 controls, bidi controls, invisible separators and joiners, tag characters.
  static func erFarlig(_ skalar: UInt32) -> Bool {
    switch skalar {
    case 0x80...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  private static func bredde(_ byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...0xFF: 4
    default: 1
    }
  }

  private static func skalar(_ bytes: ArraySlice<UInt8>) -> UInt32? {
    var dekoder = UTF8()
    var iterator = bytes.makeIterator()
    if case .scalarValue(let s) = dekoder.decode(&iterator) { return s.value }
    return nil
  }

  private static func skift(_ enhet: UInt16) -> String {
    let hex = String(enhet, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }
}
