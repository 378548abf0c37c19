import CSodium
import Saksgang

/// Authenticated encryption of a few bytes: XChaCha20-Poly1305 (IETF) with a random nonce in front.
///
/// What a seal is for is authenticated with it, so that a sealed piece moved to another place is no longer whole.
enum Segl {
  static let nokkellengde = Int(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
  private static let noncelengde = Int(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES)
  private static let merkelengde = Int(crypto_aead_xchacha20poly1305_ietf_ABYTES)
  /// Bytes a sealed piece has more than the open one.
  static let tillegg = noncelengde + merkelengde

  /// - Parameter gjelder: what the piece is and where it belongs; needed again to open it.
  static func lukk(_ klartekst: [UInt8], _ nokkel: [UInt8], gjelder: String) -> [UInt8] {
    precondition(nokkel.count == nokkellengde)
    let nonce = Tilfeldig.bytes(noncelengde)
    let ad = Array(gjelder.utf8)
    var ut = [UInt8](repeating: 0, count: klartekst.count + merkelengde)
    _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
      &ut, nil, klartekst, UInt64(klartekst.count), ad, UInt64(ad.count), nil, nonce, nokkel)
    return nonce + ut
  }

  /// Nil for another key, another place, or a changed byte.
  static func aapne(_ bytes: [UInt8], _ nokkel: [UInt8], gjelder: String) -> [UInt8]? {
    guard bytes.count >= tillegg, nokkel.count == nokkellengde else { return nil }
    let ad = Array(gjelder.utf8)
    let lukket = Array(bytes[noncelengde...])
    var ut = [UInt8](repeating: 0, count: bytes.count - tillegg)
    let svar = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &ut, nil, nil, lukket, UInt64(lukket.count), ad, UInt64(ad.count), Array(bytes[..<noncelengde]), nokkel)
    return svar == 0 ? ut : nil
  }
}
