/// An eleven-digit national identity number of any kind, stored as digits. Whether it is valid, of which kind and
/// whether it is synthetic is answered by `Regelverk.Identitetskontroll`; birth date and sex are fields of their own.
public struct Identitetsnummer: Hashable, Codable, Sendable {
  public let sifre: String

  /// Nil unless the text is eleven digits, spaces disregarded.
  public init?(_ tekst: some StringProtocol) {
    let sifre = String(tekst).filter { $0 != " " && $0 != "\u{A0}" }
    guard sifre.utf8.count == 11, sifre.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.sifre = sifre
  }

  /// The first six digits and dots: enough to tell two people apart at the counter, not enough to read aloud.
  public var maskert: String { "\(sifre.prefix(6)) •••••" }

  /// Grouped as people write it: six digits, space, five digits.
  public var visning: String { "\(sifre.prefix(6)) \(sifre.suffix(5))" }

  public init(from decoder: any Decoder) throws {
    let beholder = try decoder.singleValueContainer()
    guard let nummer = Identitetsnummer(try beholder.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: beholder, debugDescription: "not eleven digits")
    }
    self = nummer
  }

  public func encode(to encoder: any Encoder) throws {
    var beholder = encoder.singleValueContainer()
    try beholder.encode(sifre)
  }
}
