/// A ULID: 26 characters of Crockford base 32, sortable by the time it was made. Every id we make is one, and only
/// these reach a path or a file name, so the alphabet is checked on the way in.
///
/// Kept as numbers: an office has a hundred thousand of them in memory, compared and hashed all day.
public struct Ulid: Hashable, Comparable, Sendable {
  /// The 130 bits of the 26 characters: the upper 2, then 64, then 64.
  private let topp: UInt8
  private let hoy: UInt64
  private let lav: UInt64

  public static let lengde = 26

  public init?(_ tekst: some StringProtocol) {
    var kopi = String(tekst)
    guard let ulid = kopi.withUTF8({ Ulid(utf8: $0) }) else { return nil }
    self = ulid
  }

  /// From exactly the 26 characters; nil when they are not an id.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == Ulid.lengde else { return nil }
    var (topp, hoy, lav) = (UInt64(0), UInt64(0), UInt64(0))
    let lest = Ulid.verdier.withUnsafeBufferPointer { verdier in
      for byte in bytes {
        let verdi = verdier[Int(byte)]
        guard verdi < 32 else { return false }
        topp = topp << 5 | hoy >> 59
        hoy = hoy << 5 | lav >> 59
        lav = lav << 5 | UInt64(verdi)
      }
      return true
    }
    guard lest else { return nil }
    self.init(topp: UInt8(truncatingIfNeeded: topp), hoy: hoy, lav: lav)
  }

  /// - Parameters:
  ///   - tid: gives the first ten characters (48 bits of milliseconds).
  ///   - tilfeldig: 80 random bits as two words; the upper 48 bits of `hoy` are ignored.
  public init(tid: Tidspunkt, hoy: UInt64, lav: UInt64) {
    let ms = UInt64(bitPattern: max(0, tid.millisekunder)) & 0xFFFF_FFFF_FFFF
    self.init(topp: 0, hoy: ms << 16 | hoy & 0xFFFF, lav: lav)
  }

  private init(topp: UInt8, hoy: UInt64, lav: UInt64) {
    self.topp = topp & 3
    self.hoy = hoy
    self.lav = lav
  }

  /// The id as numbers, for tables on disk: compared one after the other they sort as the text does.
  public var tall: (topp: UInt8, hoy: UInt64, lav: UInt64) { (topp, hoy, lav) }

  /// The id with these numbers; only the lower two bits of `topp` count.
  public init(tall: (topp: UInt8, hoy: UInt64, lav: UInt64)) {
    self.init(topp: tall.topp, hoy: tall.hoy, lav: tall.lav)
  }

  public var tekst: String {
    String(unsafeUninitializedCapacity: Ulid.lengde) { ut in
      skriv(ut)
      return Ulid.lengde
    }
  }

  /// Writes the 26 characters to the end of `ut`.
  public func skriv(til ut: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Ulid.lengde) { tegn in
      skriv(tegn)
      ut.append(contentsOf: tegn)
    }
  }

  private func skriv(_ ut: UnsafeMutableBufferPointer<UInt8>) {
    var (topp, hoy, lav) = (UInt64(topp), hoy, lav)
    for plass in stride(from: Ulid.lengde - 1, through: 0, by: -1) {
      ut[plass] = Ulid.alfabet[Int(lav & 31)]
      lav = lav >> 5 | hoy << 59
      hoy = hoy >> 5 | topp << 59
      topp >>= 5
    }
  }

  public static func < (a: Ulid, b: Ulid) -> Bool { (a.topp, a.hoy, a.lav) < (b.topp, b.hoy, b.lav) }

  private static let alfabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let verdier = (0..<256).map { byte in
    alfabet.firstIndex(of: UInt8(byte)).map { UInt8($0) } ?? 255
  }
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
