import CSodium

/// SHA-256 over bytes that lie together, with the processor's instructions where it has them and libsodium elsewhere.
struct Sha256 {
  static let harMaskinvare = csodium_har_sha() != 0

  /// What has been read so far, as eight words.
  private struct Tilstand {
    var ord: SIMD8<UInt32> = [
      0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
    ]

    mutating func les(_ bytes: UnsafePointer<UInt8>, blokker antall: Int) {
      withUnsafeMutableBytes(of: &ord) {
        csodium_sha256_blokker($0.baseAddress!.assumingMemoryBound(to: UInt32.self), bytes, antall)
      }
    }
  }

  /// Writes the digest of all of `bytes`, 32 bytes, to `ut`.
  static func av(
    _ bytes: UnsafeBufferPointer<UInt8>, til ut: UnsafeMutablePointer<UInt8>, maskinvare: Bool = harMaskinvare
  ) {
    guard maskinvare else {
      _ = crypto_hash_sha256(ut, bytes.baseAddress, UInt64(bytes.count))
      return
    }
    avslutt(Tilstand(), bytes, fra: 0, til: ut)
  }

  /// As `av`, and to `del` the digest of the first `lengde` bytes, which are read once for both.
  static func av(
    _ bytes: UnsafeBufferPointer<UInt8>, delt lengde: Int, til ut: UnsafeMutablePointer<UInt8>,
    del: UnsafeMutablePointer<UInt8>, maskinvare: Bool = harMaskinvare
  ) {
    precondition(lengde >= 0 && lengde <= bytes.count)
    guard maskinvare else {
      var tilstand = crypto_hash_sha256_state()
      crypto_hash_sha256_init(&tilstand)
      crypto_hash_sha256_update(&tilstand, bytes.baseAddress, UInt64(lengde))
      var kopi = tilstand
      crypto_hash_sha256_final(&kopi, del)
      crypto_hash_sha256_update(&tilstand, bytes.baseAddress.map { $0 + lengde }, UInt64(bytes.count - lengde))
      crypto_hash_sha256_final(&tilstand, ut)
      return
    }
    var tilstand = Tilstand()
    let hele = lengde / 64
    if hele > 0 { tilstand.les(bytes.baseAddress!, blokker: hele) }
    avslutt(tilstand, UnsafeBufferPointer(rebasing: bytes[..<lengde]), fra: hele * 64, til: del)
    avslutt(tilstand, bytes, fra: hele * 64, til: ut)
  }

  /// The rest of the bytes, then a one bit, zeros, and the length in bits.
  private static func avslutt(
    _ foer: Tilstand, _ bytes: UnsafeBufferPointer<UInt8>, fra: Int, til ut: UnsafeMutablePointer<UInt8>
  ) {
    var tilstand = foer
    let hele = (bytes.count - fra) / 64
    if hele > 0 { tilstand.les(bytes.baseAddress! + fra, blokker: hele) }
    let rest = fra + hele * 64
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { blokk in
      blokk.initialize(repeating: 0)
      for i in rest..<bytes.count { blokk[i - rest] = bytes[i] }
      blokk[bytes.count - rest] = 0x80
      let antall = bytes.count - rest < 56 ? 1 : 2
      let bit = UInt64(bytes.count) * 8
      for i in 0..<8 { blokk[antall * 64 - 1 - i] = UInt8(truncatingIfNeeded: bit >> UInt64(8 * i)) }
      tilstand.les(UnsafePointer(blokk.baseAddress!), blokker: antall)
    }
    for i in 0..<8 {
      for j in 0..<4 { ut[i * 4 + j] = UInt8(truncatingIfNeeded: tilstand.ord[i] >> UInt32(24 - 8 * j)) }
    }
  }
}
