import Glibc

/// Finding bytes fast.
enum Bytesok {
  static func linjeskift(_ bytes: [UInt8], fra: Int) -> Int? {
    guard fra >= 0, fra < bytes.count else { return nil }
    return bytes.withUnsafeBytes { b in
      guard let treff = memchr(b.baseAddress! + fra, 0x0A, b.count - fra) else { return nil }
      return treff - UnsafeMutableRawPointer(mutating: b.baseAddress!)
    }
  }

  /// Where `nal` first stands at or after `fra`.
  static func finn(_ nal: [UInt8], i bytes: [UInt8], fra: Int) -> Int? {
    guard !nal.isEmpty, fra >= 0, fra + nal.count <= bytes.count else { return nil }
    return bytes.withUnsafeBytes { b in
      nal.withUnsafeBytes { n in
        let siste = b.count - n.count
        // The last byte is the rarer one in our texts: they begin with a space or a common letter as often as not.
        let hale = Int32(n[n.count - 1])
        var i = fra
        while i <= siste {
          let leteFra = b.baseAddress! + i + n.count - 1
          guard let treff = memchr(leteFra, hale, b.count - i - n.count + 1) else { return nil }
          let start = treff - UnsafeMutableRawPointer(mutating: b.baseAddress!) - (n.count - 1)
          if memcmp(b.baseAddress! + start, n.baseAddress!, n.count) == 0 { return start }
          i = start + 1
        }
        return nil
      }
    }
  }
}
