import CSodium

/// SHA-256, the one digest of the store.
enum Sjekksum {
  static let lengde = Int(crypto_hash_sha256_BYTES)

  static func sha256(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var ut = [UInt8](repeating: 0, count: lengde)
    let inn = Array(bytes)
    crypto_hash_sha256(&ut, inn, UInt64(inn.count))
    return ut
  }
}
