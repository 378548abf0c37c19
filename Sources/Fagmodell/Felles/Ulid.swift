/// A ULID: 26 characters of Crockford base 32, sortable by the time it was made. Every id we make is one, and only
/// these reach a path or a file name, so the alphabet is checked on the way in.
public struct Ulid: Hashable, Comparable, Sendable {
  public let tekst: String

  public init?(_ tekst: some StringProtocol) {
    var kopi = String(tekst)
    // By table over the raw bytes: an index of 100,000 saker checks three million characters.
    guard kopi.withUTF8({ $0.count == 26 && $0.allSatisfy { Ulid.lovlig[Int($0)] } }) else { return nil }
    self.tekst = kopi
  }

  /// - Parameters:
  ///   - tid: gives the first ten characters (48 bits of milliseconds).
  ///   - tilfeldig: 80 random bits as two words; the upper 48 bits of `hoy` are ignored.
  public init(tid: Tidspunkt, hoy: UInt64, lav: UInt64) {
    var tegn: [UInt8] = []
    tegn.reserveCapacity(26)
    let ms = UInt64(bitPattern: max(0, tid.millisekunder)) & 0xFFFF_FFFF_FFFF
    for i in stride(from: 45, through: 0, by: -5) { tegn.append(Ulid.alfabet[Int(ms >> UInt64(i)) & 31]) }
    // 80 bits in 16 characters: the first 16 bits come from `hoy`, the rest from `lav`.
    for i in 0..<16 {
      let fra = 75 - i * 5
      var bit: UInt64 = 0
      for b in stride(from: fra + 4, through: fra, by: -1) {
        bit = bit << 1 | (b >= 64 ? (hoy >> UInt64(b - 64)) & 1 : (lav >> UInt64(b)) & 1)
      }
      tegn.append(Ulid.alfabet[Int(bit)])
    }
    tekst = String(decoding: tegn, as: UTF8.self)
  }

  public static func < (a: Ulid, b: Ulid) -> Bool { a.tekst < b.tekst }

  private static let alfabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let lovlig = (0..<256).map { alfabet.contains(UInt8($0)) }
}

extension Ulid: CustomStringConvertible {
  public var description: String { tekst }
}

extension Ulid: Codable {
  public init(from decoder: any Decoder) throws {
    let beholder = try decoder.singleValueContainer()
    let tekst = try beholder.decode(String.self)
    guard let ulid = Ulid(tekst) else {
      throw DecodingError.dataCorruptedError(in: beholder, debugDescription: "not an id: \(tekst)")
    }
    self = ulid
  }

  public func encode(to encoder: any Encoder) throws {
    var beholder = encoder.singleValueContainer()
    try beholder.encode(tekst)
  }
}

/// An id of one kind of thing: `Id<Vedtak>` cannot be passed where `Id<Aktivitet>` is wanted.
public struct Id<Eier>: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let ulid: Ulid
  public init(_ ulid: Ulid) { self.ulid = ulid }
  public init?(_ tekst: some StringProtocol) {
    guard let ulid = Ulid(tekst) else { return nil }
    self.ulid = ulid
  }
  public static func < (a: Id, b: Id) -> Bool { a.ulid < b.ulid }
  public var description: String { ulid.tekst }
}

extension Id: Codable {
  public init(from decoder: any Decoder) throws { ulid = try Ulid(from: decoder) }
  public func encode(to encoder: any Encoder) throws { try ulid.encode(to: encoder) }
}
