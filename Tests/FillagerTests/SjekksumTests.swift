import CSodium
import Testing

@testable import Fillager

/// The digests everything rests on, by the processor's instructions and by libsodium.
@Suite struct SjekksumTests {
  private func sodium(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var ut = [UInt8](repeating: 0, count: 32)
    _ = crypto_hash_sha256(&ut, Array(bytes), UInt64(bytes.count))
    return ut
  }

  @Test func `a known digest`() {
    #expect(Sjekksum.av(Array("abc".utf8)).tekst == "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0")
    #expect(Sjekksum.av([]).tekst == "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU")
  }

  @Test func `every length around the blocks is as libsodium says, in one go and in two`() {
    var tall = Prove.Tall(fro: 256)
    let bytes = (0..<700).map { _ in UInt8(tall.neste(under: 256)) }
    for lengde in 0...bytes.count {
      let del = tall.neste(under: lengde + 1)
      let fasit = (del: sodium(bytes[..<del]), hele: sodium(bytes[..<lengde]))
      #expect(Sjekksum.av(bytes, 0..<lengde).raa == fasit.hele, "\(lengde)")
      for maskinvare in Set([false, Sha256.harMaskinvare]) {
        var (a, b) = ([UInt8](repeating: 0, count: 32), [UInt8](repeating: 0, count: 32))
        bytes[..<lengde].withUnsafeBufferPointer {
          Sha256.av($0, delt: del, til: &a, del: &b, maskinvare: maskinvare)
        }
        #expect(a == fasit.hele && b == fasit.del, "\(lengde) \(del)")
      }
    }
    print("SHA-256: \(bytes.count + 1) lengths, processor's instructions: \(Sha256.harMaskinvare)")
  }
}
