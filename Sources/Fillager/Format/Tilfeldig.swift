import CSodium

/// Randomness for salts and the names of temporary files. Never for anything the domain can see.
enum Tilfeldig {
  static func bytes(_ antall: Int) -> [UInt8] {
    var ut = [UInt8](repeating: 0, count: antall)
    randombytes_buf(&ut, antall)
    return ut
  }

  /// base64url.
  static func tekst(byte antall: Int) -> String { Base64.skriv(bytes(antall)) }
}
