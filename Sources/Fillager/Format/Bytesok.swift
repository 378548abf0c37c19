import CSodium
import Glibc

/// Finding bytes fast.
enum Bytesok {
  static func finnes(_ byte: UInt8, i bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { b in b.count > 0 && memchr(b.baseAddress!, Int32(byte), b.count) != nil }
  }

  static func linjeskift(_ bytes: [UInt8], fra: Int) -> Int? {
    guard fra >= 0, fra < bytes.count else { return nil }
    return bytes.withUnsafeBytes { b in
      guard let treff = memchr(b.baseAddress! + fra, 0x0A, b.count - fra) else { return nil }
      return treff - UnsafeMutableRawPointer(mutating: b.baseAddress!)
    }
  }

  /// Where `nal` first stands, whole, within `omraade`.
  static func finn(_ nal: [UInt8], i bytes: [UInt8], _ omraade: Range<Int>) -> Int? {
    precondition(omraade.lowerBound >= 0 && omraade.upperBound <= bytes.count)
    return bytes.withUnsafeBytes { b in
      finn(nal, i: UnsafeRawBufferPointer(rebasing: b[omraade])).map { omraade.lowerBound + $0 }
    }
  }

  /// Where `nal` first stands.
  static func finn(_ nal: [UInt8], i bytes: UnsafeRawBufferPointer) -> Int? {
    guard !nal.isEmpty, let start = bytes.baseAddress else { return nil }
    return nal.withUnsafeBytes { n in
      memmem(start, bytes.count, n.baseAddress!, n.count).map { UnsafeRawPointer($0) - start }
    }
  }
}
