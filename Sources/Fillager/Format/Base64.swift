/// base64url without padding (RFC 4648 § 5): the one written form of bytes in the store.
enum Base64 {
  private static let tegn = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  private static let verdier: [UInt8] = {
    var tabell = [UInt8](repeating: 255, count: 256)
    for (verdi, byte) in tegn.enumerated() { tabell[Int(byte)] = UInt8(verdi) }
    return tabell
  }()

  static func skriv(_ bytes: [UInt8]) -> String {
    var ut: [UInt8] = []
    ut.reserveCapacity((bytes.count * 4 + 2) / 3)
    bytes.withUnsafeBytes { skriv($0, til: &ut) }
    return String(decoding: ut, as: UTF8.self)
  }

  static func skriv(_ bytes: UnsafeRawBufferPointer, til ut: inout [UInt8]) {
    var rest: UInt32 = 0
    var bit: UInt32 = 0
    for byte in bytes {
      rest = (rest << 8 | UInt32(byte)) & 0xFFFF
      bit += 8
      while bit >= 6 {
        bit -= 6
        ut.append(tegn[Int(rest >> bit & 63)])
      }
    }
    if bit > 0 { ut.append(tegn[Int(rest << (6 - bit) & 63)]) }
  }

  /// Nil for a foreign character, an impossible length or left-over bits that are not zero, so that every value has
  /// exactly one written form and a flipped bit cannot hide in the last character.
  static func les(_ tekst: some Collection<UInt8>) -> [UInt8]? {
    guard tekst.count % 4 != 1 else { return nil }
    var ut: [UInt8] = []
    ut.reserveCapacity(tekst.count * 3 / 4)
    var rest: UInt32 = 0
    var bit: UInt32 = 0
    for byte in tekst {
      let verdi = verdier[Int(byte)]
      guard verdi != 255 else { return nil }
      rest = (rest << 6 | UInt32(verdi)) & 0xFFFF
      bit += 6
      if bit >= 8 {
        bit -= 8
        ut.append(UInt8(rest >> bit & 255))
      }
    }
    return rest & ((1 << bit) - 1) == 0 ? ut : nil
  }

  /// The same into a place of exactly the right size, without an array on the way.
  static func les(_ bytes: UnsafeBufferPointer<UInt8>, inn: UnsafeMutableRawBufferPointer) -> Bool {
    verdier.withUnsafeBufferPointer { tabell in
      var rest: UInt32 = 0
      var bit: UInt32 = 0
      var n = 0
      for byte in bytes {
        let verdi = tabell[Int(byte)]
        guard verdi != 255 else { return false }
        rest = (rest << 6 | UInt32(verdi)) & 0xFFFF
        bit += 6
        if bit >= 8 {
          bit -= 8
          guard n < inn.count else { return false }
          inn[n] = UInt8(truncatingIfNeeded: rest >> bit)
          n += 1
        }
      }
      return n == inn.count && rest & ((1 << bit) - 1) == 0
    }
  }
}
