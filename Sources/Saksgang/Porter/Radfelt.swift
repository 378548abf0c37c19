/// The fields of one row, kept as bytes among those of many other rows and made into strings when asked for: a list of
/// a hundred thousand people shows forty.
///
/// A row is the number of its fields, then each field's length and UTF-8; numbers are LEB128. A row that runs out of its
/// block reads as empty fields.
public struct Radfelt: Sendable {
  /// The bytes of many rows. Its own memory rather than an array, which would be counted up and down at every field that is
  /// looked at: a search looks at one in each of a hundred thousand rows.
  public final class Blokk: @unchecked Sendable {
    /// Never changed.
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    public init(_ bytes: UnsafeRawBufferPointer) {
      let kopi = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
      _ = kopi.initialize(from: bytes)
      self.bytes = UnsafeBufferPointer(kopi)
    }

    /// A copy of them.
    public static func av(_ bytes: [UInt8]) -> Blokk { bytes.withUnsafeBytes { Blokk($0) } }

    deinit { bytes.deallocate() }
  }

  private let blokk: Blokk
  private let start: Int32

  /// - Parameter start: where the row begins in the block.
  public init(_ blokk: Blokk, start: Int) {
    self.blokk = blokk
    self.start = Int32(clamping: start)
  }

  public init(_ felt: [String]) {
    var bytes: [UInt8] = []
    Radfelt.skriv(felt, til: &bytes)
    self.init(Blokk.av(bytes), start: 0)
  }

  /// Appends a row of these fields.
  public static func skriv(_ felt: [String], til bytes: inout [UInt8]) {
    skriv(felt.count, til: &bytes)
    for ett in felt {
      skriv(ett.utf8.count, til: &bytes)
      bytes.append(contentsOf: ett.utf8)
    }
  }

  private static func skriv(_ tall: Int, til bytes: inout [UInt8]) {
    var rest = tall
    while rest > 127 {
      bytes.append(UInt8(rest & 127 | 128))
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Whether a field is exactly this text; makes no string.
  public func er(_ plass: Int, _ tekst: String) -> Bool {
    medFelt(plass) { felt in
      felt.count == tekst.utf8.count
        && (tekst.utf8.withContiguousStorageIfAvailable { Radfelt.begynner(felt, $0) } ?? felt.elementsEqual(tekst.utf8))
    }
  }

  /// Whether a field begins with these bytes; makes no string.
  public func begynner(_ plass: Int, _ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { begynnelse in medFelt(plass) { Radfelt.begynner($0, begynnelse) } }
  }

  private static func begynner(_ felt: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard felt.count >= bytes.count else { return false }
    for i in 0..<bytes.count where felt[i] != bytes[i] { return false }
    return true
  }

  /// Calls `arbeid` with a field's bytes; with none for a field that is not there.
  public func medFelt<T>(_ plass: Int, _ arbeid: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    withExtendedLifetime(blokk) {
      var leser = leser
      guard plass < leser.tall() else { return arbeid(UnsafeBufferPointer(rebasing: blokk.bytes[0..<0])) }
      for _ in 0..<plass { leser.hopp() }
      return arbeid(leser.felt())
    }
  }

  /// Appends the row as it is.
  public func kopier(til ut: inout [UInt8]) {
    withExtendedLifetime(blokk) {
      var leser = leser
      for _ in 0..<leser.tall() { leser.hopp() }
      ut.append(contentsOf: blokk.bytes[Swift.min(Int(start), blokk.bytes.count)..<leser.i])
    }
  }

  /// At the row's start; only for as long as the block is held.
  private var leser: Leser { Leser(bytes: blokk.bytes, i: Int(start)) }

  /// Steps through a row without ever leaving the block.
  private struct Leser {
    let bytes: UnsafeBufferPointer<UInt8>
    var i: Int

    mutating func tall() -> Int {
      var (sum, skift) = (0, 0)
      while i < bytes.count, skift < 32 {
        let byte = bytes[i]
        i += 1
        sum |= Int(byte & 127) << skift
        if byte < 128 { return sum }
        skift += 7
      }
      i = bytes.count
      return 0
    }

    mutating func hopp() { i += Swift.min(tall(), bytes.count - i) }

    mutating func felt() -> UnsafeBufferPointer<UInt8> {
      let lengde = Swift.min(tall(), bytes.count - i)
      defer { i += lengde }
      return UnsafeBufferPointer(rebasing: bytes[i..<i + lengde])
    }
  }
}

extension Radfelt: RandomAccessCollection, ExpressibleByArrayLiteral {
  public var startIndex: Int { 0 }
  public var endIndex: Int {
    withExtendedLifetime(blokk) {
      var leser = leser
      // A field takes a byte at least.
      return Swift.min(leser.tall(), blokk.bytes.count - leser.i)
    }
  }

  public subscript(plass: Int) -> String { medFelt(plass) { String(decoding: $0, as: UTF8.self) } }

  public init(arrayLiteral felt: String...) { self.init(felt) }
}

extension Radfelt: Hashable {
  public static func == (a: Radfelt, b: Radfelt) -> Bool { a.elementsEqual(b) }
  public func hash(into hasher: inout Hasher) { for felt in self { hasher.combine(felt) } }
}
