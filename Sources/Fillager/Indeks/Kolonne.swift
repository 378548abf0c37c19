import Saksgang

/// Arrays of plain values as the bytes they are in memory, in this machine's byte order: the index is one user's on one
/// machine, and says which order it has.
enum Kolonne {
  static let byterekkefolge = 1.littleEndian == 1 ? "le" : "be"

  static func skriv<T: BitwiseCopyable>(_ verdier: [T], til ut: inout [UInt8]) {
    verdier.withUnsafeBytes { ut.append(contentsOf: $0) }
  }
}

/// Takes columns out of a file's bytes, one after the other.
struct Kolonneleser {
  private let bytes: [UInt8]
  private let slutt: Int
  private(set) var i: Int

  init(_ bytes: [UInt8], fra: Int, til: Int) {
    self.bytes = bytes
    i = fra
    slutt = til
  }

  var erSlutt: Bool { i == slutt }

  /// Nil when there are not so many left.
  mutating func les<T: BitwiseCopyable>(_ antall: Int, _ type: T.Type) -> [T]? {
    let (lengde, forMange) = antall.multipliedReportingOverflow(by: MemoryLayout<T>.stride)
    guard antall >= 0, !forMange, lengde <= slutt - i else { return nil }
    defer { i += lengde }
    return [T](unsafeUninitializedCapacity: antall) { ut, klart in
      bytes.withUnsafeBytes { UnsafeMutableRawBufferPointer(ut).copyMemory(from: .init(rebasing: $0[i..<i + lengde])) }
      klart = antall
    }
  }

  /// Nil when there are not so many bytes left.
  mutating func blokk(_ antall: Int) -> Radfelt.Blokk? {
    guard antall >= 0, antall <= slutt - i else { return nil }
    defer { i += antall }
    return bytes.withUnsafeBytes { Radfelt.Blokk(UnsafeRawBufferPointer(rebasing: $0[i..<i + antall])) }
  }
}
