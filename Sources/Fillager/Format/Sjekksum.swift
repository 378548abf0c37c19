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
    sum.medBytes { Sha256.av(bytes, til: $0) }
    return sum
  }

  /// The digests of the first `lengde` bytes of `bytes[omraade]` and of all of them.
  static func av(_ bytes: [UInt8], _ omraade: Range<Int>, delt lengde: Int) -> (del: Sjekksum, hele: Sjekksum) {
    precondition(omraade.lowerBound >= 0 && omraade.upperBound <= bytes.count)
    var (del, hele) = (Sjekksum(ord: (0, 0, 0, 0)), Sjekksum(ord: (0, 0, 0, 0)))
    bytes.withUnsafeBufferPointer { alle in
      let linje = UnsafeBufferPointer(rebasing: alle[omraade])
      hele.medBytes { ut in del.medBytes { Sha256.av(linje, delt: lengde, til: ut, del: $0) } }
    }
    return (del, hele)
  }

  private mutating func medBytes(_ arbeid: (UnsafeMutablePointer<UInt8>) -> Void) {
    withUnsafeMutableBytes(of: &ord) { arbeid($0.baseAddress!.assumingMemoryBound(to: UInt8.self)) }
  }

  private init(ord: (UInt64, UInt64, UInt64, UInt64)) { self.ord = ord }

  /// Reads the written form; nil when it is not 43 characters of canonical base64url.
  init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == Sjekksum.tekstlengde else { return nil }
    ord = (0, 0, 0, 0)
    let lest = withUnsafeMutableBytes(of: &ord) { Base64.les(bytes, inn: $0) }
    guard lest else { return nil }
  }

  /// Reads the written form from `bytes[start...]`.
  init?(_ bytes: [UInt8], fra start: Int) {
    guard start >= 0, start + Sjekksum.tekstlengde <= bytes.count else { return nil }
    let lest = bytes.withUnsafeBufferPointer {
      Sjekksum(utf8: UnsafeBufferPointer(rebasing: $0[start..<start + Sjekksum.tekstlengde]))
    }
    guard let lest else { return nil }
    self = lest
  }

  init?(tekst: String) {
    self.init(Array(tekst.utf8), fra: 0)
    if tekst.utf8.count != Sjekksum.tekstlengde { return nil }
  }

  var raa: [UInt8] { withUnsafeBytes(of: ord) { Array($0) } }
  var tekst: String { Base64.skriv(raa) }
  func skriv(til ut: inout [UInt8]) { withUnsafeBytes(of: ord) { Base64.skriv($0, til: &ut) } }

  static func == (a: Sjekksum, b: Sjekksum) -> Bool {
    a.ord.0 == b.ord.0 && a.ord.1 == b.ord.1 && a.ord.2 == b.ord.2 && a.ord.3 == b.ord.3
  }
  func hash(into hasher: inout Hasher) { hasher.combine(ord.0) }
}
