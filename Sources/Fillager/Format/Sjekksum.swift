import CSodium

/// SHA-256, the one digest of the store, kept as four words so that comparing and hashing cost nothing.
struct Sjekksum: Hashable, Sendable {
  /// Length of the written form: base64url without padding.
  static let tekstlengde = 43

  private var ord: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of `bytes[omraade]`.
  static func av(_ bytes: [UInt8], _ omraade: Range<Int>) -> Sjekksum {
    precondition(omraade.lowerBound >= 0 && omraade.upperBound <= bytes.count)
    return bytes.withUnsafeBufferPointer { av(UnsafeBufferPointer(rebasing: $0[omraade])) }
  }

  static func av(_ bytes: [UInt8]) -> Sjekksum { av(bytes, 0..<bytes.count) }

  static func av(_ bytes: UnsafeBufferPointer<UInt8>) -> Sjekksum {
    var sum = Sjekksum(ord: (0, 0, 0, 0))
    withUnsafeMutableBytes(of: &sum.ord) { ut in
      let maal = ut.baseAddress!.assumingMemoryBound(to: UInt8.self)
      _ = crypto_hash_sha256(maal, bytes.baseAddress, UInt64(bytes.count))
    }
    return sum
  }

  private init(ord: (UInt64, UInt64, UInt64, UInt64)) { self.ord = ord }

  /// Reads the written form from `bytes[start...]`; nil when it is not 43 characters of canonical base64url.
  init?(_ bytes: [UInt8], fra start: Int) {
    guard start >= 0, start + Sjekksum.tekstlengde <= bytes.count else { return nil }
    ord = (0, 0, 0, 0)
    let lest = withUnsafeMutableBytes(of: &ord) { Base64.les(bytes, fra: start, til: start + 43, inn: $0) }
    guard lest else { return nil }
  }

  init?(tekst: String) {
    let bytes = Array(tekst.utf8)
    guard bytes.count == Sjekksum.tekstlengde else { return nil }
    self.init(bytes, fra: 0)
  }

  var raa: [UInt8] { withUnsafeBytes(of: ord) { Array($0) } }
  var tekst: String { Base64.skriv(raa) }

  static func == (a: Sjekksum, b: Sjekksum) -> Bool {
    a.ord.0 == b.ord.0 && a.ord.1 == b.ord.1 && a.ord.2 == b.ord.2 && a.ord.3 == b.ord.3
  }
  func hash(into hasher: inout Hasher) { hasher.combine(ord.0) }
}
