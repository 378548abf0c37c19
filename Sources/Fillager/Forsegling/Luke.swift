import CSodium
import Fagmodell
import Saksgang

/// A way into a sealed store: the office's key, locked with a key pair that only one passphrase gives.
///
/// The pair's open half stands in the file, so a new office key can be locked for every slot that stays without anybody's
/// passphrase.
struct Luke: Equatable, Sendable {
  /// What it costs to try one passphrase (Argon2id). The one of the store stands in its key file.
  struct Kostnad: Equatable, Sendable {
    let runder: Int
    let minne: Int

    /// Three rounds over 64 MiB: about a fifth of a second, and memory that a stolen file's guesser must have too.
    static let vanlig = Kostnad(runder: 3, minne: 64 << 20)

    /// Bounds on what a file may ask of us.
    var erMulig: Bool { (1...32).contains(runder) && (8 << 10...1 << 30).contains(minne) }
  }

  /// A passphrase's key pair.
  struct Par: Sendable {
    let aapen: [UInt8]
    let hemmelig: [UInt8]

    /// Nil when the machine does not have the memory.
    init?(passord: [UInt8], salt: [UInt8], _ kostnad: Kostnad) {
      guard sodium_init() >= 0, salt.count == Luke.saltlengde, kostnad.erMulig else { return nil }
      let tegn = Gjenopprettingskode.kanonisk(passord)
      var fro = [UInt8](repeating: 0, count: Int(crypto_box_SEEDBYTES))
      defer { sodium_memzero(&fro, fro.count) }
      let svar = tegn.withUnsafeBufferPointer { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          crypto_pwhash(
            &fro, UInt64(fro.count), $0.baseAddress ?? UnsafePointer(bitPattern: 1)!, UInt64($0.count), salt,
            UInt64(kostnad.runder), kostnad.minne, crypto_pwhash_ALG_ARGON2ID13)
        }
      }
      guard svar == 0 else { return nil }
      var (aapen, hemmelig) = (
        [UInt8](repeating: 0, count: Int(crypto_box_PUBLICKEYBYTES)),
        [UInt8](repeating: 0, count: Int(crypto_box_SECRETKEYBYTES))
      )
      _ = crypto_box_seed_keypair(&aapen, &hemmelig, fro)
      self.aapen = aapen
      self.hemmelig = hemmelig
    }
  }

  static let saltlengde = Int(crypto_pwhash_SALTBYTES)
  static let maksAntall = 64
  /// Bytes a locked key has more than the open one; the macro that adds the two does not come into Swift.
  private static let lukketillegg = Int(crypto_box_PUBLICKEYBYTES + crypto_box_MACBYTES)

  let navn: String
  /// The open half of the slot's pair.
  let aapen: [UInt8]
  /// The office's key, locked for it.
  let lukket: [UInt8]

  init(navn: String, aapen: [UInt8], kontornokkel: [UInt8]) {
    self.navn = navn
    self.aapen = aapen
    var ut = [UInt8](repeating: 0, count: kontornokkel.count + Luke.lukketillegg)
    _ = crypto_box_seal(&ut, kontornokkel, UInt64(kontornokkel.count), aapen)
    lukket = ut
  }

  /// The office's key; nil when the slot is another's or has been changed.
  func kontornokkel(_ par: Par) -> [UInt8]? {
    guard par.aapen == aapen, lukket.count == Segl.nokkellengde + Luke.lukketillegg else { return nil }
    var ut = [UInt8](repeating: 0, count: Segl.nokkellengde)
    return crypto_box_seal_open(&ut, lukket, UInt64(lukket.count), par.aapen, par.hemmelig) == 0 ? ut : nil
  }

  var json: Json {
    ["navn": .tekst(navn), "pk": .tekst(Base64.skriv(aapen)), "z": .tekst(Base64.skriv(lukket))]
  }

  init?(_ json: Json) {
    guard let navn = json["navn"]?.tekst, Luke.erNavn(navn), let aapen = json["pk"]?.tekst,
      let lukket = json["z"]?.tekst,
      let pk = Base64.les(Array(aapen.utf8)), pk.count == Int(crypto_box_PUBLICKEYBYTES),
      let z = Base64.les(Array(lukket.utf8))
    else { return nil }
    (self.navn, self.aapen, self.lukket) = (navn, pk, z)
  }

  /// Up to 40 letters, digits, `-` and `_` of ASCII.
  static func erNavn(_ navn: String) -> Bool {
    (1...40).contains(navn.utf8.count)
      && navn.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == 0x2D || $0 == 0x5F
      }
  }
}
