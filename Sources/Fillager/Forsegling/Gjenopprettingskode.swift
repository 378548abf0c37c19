/// The words for the paper in the safe: 160 random bits as letters that are hard to misread, in groups of four.
public enum Gjenopprettingskode {
  private static let tegn = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let lengde = 32

  public static func ny() -> String {
    let bokstaver = Tilfeldig.bytes(lengde).map { tegn[Int($0 & 31)] }
    return stride(from: 0, to: lengde, by: 4).map { String(decoding: bokstaver[$0..<$0 + 4], as: UTF8.self) }
      .joined(separator: "-")
  }

  /// A code as it is typed, with or without its hyphens and in small letters, is the same code. Any other passphrase is
  /// exactly its bytes.
  static func kanonisk(_ passord: [UInt8]) -> [UInt8] {
    let bokstaver = passord.filter { $0 != 0x2D && $0 != 0x20 }
      .map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 }
    return bokstaver.count == lengde && bokstaver.allSatisfy(tegn.contains) ? bokstaver : passord
  }
}
