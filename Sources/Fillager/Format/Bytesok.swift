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
}
