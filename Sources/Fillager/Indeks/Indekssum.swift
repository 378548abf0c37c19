/// The sum over an index: 64 bits, four lanes of eight bytes at a time. Not against forgery (whoever writes in the user's
/// home needs no index for it) but against damage, at the speed of memory.
///
/// Every step is a bijection of its lane, so a change within one word always shows.
enum Indekssum {
  private static let primtall: UInt64 = 0x9E37_79B1_85EB_CA87

  static func av(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (a, b, c, d): (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
    var i = 0
    while i + 32 <= bytes.count {
      a = bland(a, bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      b = bland(b, bytes.loadUnaligned(fromByteOffset: i + 8, as: UInt64.self))
      c = bland(c, bytes.loadUnaligned(fromByteOffset: i + 16, as: UInt64.self))
      d = bland(d, bytes.loadUnaligned(fromByteOffset: i + 24, as: UInt64.self))
      i += 32
    }
    while i < bytes.count {
      a = bland(a, UInt64(bytes[i]))
      i += 1
    }
    return [b, c, d, UInt64(bytes.count)].reduce(a) { bland($0, $1) }
  }

  private static func bland(_ sum: UInt64, _ ord: UInt64) -> UInt64 {
    let x = (sum ^ ord) &* primtall
    return x ^ x >> 29
  }
}
