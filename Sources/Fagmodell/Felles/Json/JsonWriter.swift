/// Writes JSON as UTF-8 with sorted keys, so that equal values are equal bytes and a diff of two files is a diff of
/// what they mean. Control characters are always escaped.
public struct JsonWriter {
  private var bytes: [UInt8] = []
  private let innrykk: Int?

  /// - Parameter innrykk: spaces a level for people to read; nil writes one line.
  public static func bytes(_ verdi: Json, innrykk: Int? = nil) -> [UInt8] {
    var skriver = JsonWriter(innrykk: innrykk)
    skriver.bytes.reserveCapacity(1_024)
    skriver.skriv(verdi, nivaa: 0)
    return skriver.bytes
  }

  /// Writes to the end of bytes that somebody else puts together.
  public static func skriv(_ verdi: Json, til ut: inout [UInt8]) {
    ved(&ut) { $0.skriv(verdi, nivaa: 0) }
  }

  /// The same for a text that is no value yet.
  public static func skriv(_ tekst: String, til ut: inout [UInt8]) {
    ved(&ut) { $0.skriv(tekst) }
  }

  private static func ved(_ ut: inout [UInt8], _ arbeid: (inout JsonWriter) -> Void) {
    var skriver = JsonWriter(innrykk: nil)
    // Handed over and back: two owners of the same bytes would copy them at the first letter.
    swap(&skriver.bytes, &ut)
    arbeid(&skriver)
    swap(&skriver.bytes, &ut)
  }

  public static func tekst(_ verdi: Json, innrykk: Int? = nil) -> String {
    String(decoding: bytes(verdi, innrykk: innrykk), as: UTF8.self)
  }

  private init(innrykk: Int?) { self.innrykk = innrykk }

  private mutating func skriv(_ verdi: Json, nivaa: Int) {
    switch verdi {
    case .null: legg("null")
    case .bool(let b): legg(b ? "true" : "false")
    case .heltall(let i): legg(String(i))
    case .desimal(let d): legg(d.isFinite ? String(d) : "null")
    case .tekst(let t): skriv(t)
    case .liste(let verdier):
      skrivListe(verdier, aapne: 0x5B, lukk: 0x5D, nivaa: nivaa) { skriver, v in skriver.skriv(v, nivaa: nivaa + 1) }
    case .objekt(let felter):
      let sortert = felter.sorted { $0.key < $1.key }
      skrivListe(sortert, aapne: 0x7B, lukk: 0x7D, nivaa: nivaa) { skriver, felt in
        skriver.skriv(felt.key)
        skriver.bytes.append(0x3A)
        if skriver.innrykk != nil { skriver.bytes.append(0x20) }
        skriver.skriv(felt.value, nivaa: nivaa + 1)
      }
    }
  }

  private mutating func skrivListe<T>(
    _ verdier: [T], aapne: UInt8, lukk: UInt8, nivaa: Int, _ skrivEn: (inout JsonWriter, T) -> Void
  ) {
    bytes.append(aapne)
    for (i, verdi) in verdier.enumerated() {
      if i > 0 { bytes.append(0x2C) }
      nyLinje(nivaa + 1)
      skrivEn(&self, verdi)
    }
    if !verdier.isEmpty { nyLinje(nivaa) }
    bytes.append(lukk)
  }

  private mutating func nyLinje(_ nivaa: Int) {
    guard let innrykk else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: innrykk * nivaa))
  }

  private mutating func skriv(_ tekst: String) {
    bytes.append(0x22)
    var kopi = tekst
    kopi.withUTF8 { utf8 in
      // Nearly all text needs no escapes: it goes over in whole stretches.
      var fra = 0
      while let i = JsonWriter.forsteSkift(utf8, fra: fra) {
        bytes.append(contentsOf: utf8[fra..<i])
        skift(utf8[i])
        fra = i + 1
      }
      bytes.append(contentsOf: utf8[fra...])
    }
    bytes.append(0x22)
  }

  /// The next byte that cannot stand in a text as it is: controls, delete, quotes and backslashes.
  private static func forsteSkift(_ utf8: UnsafeBufferPointer<UInt8>, fra: Int) -> Int? {
    var i = fra
    let raa = UnsafeRawBufferPointer(utf8)
    while i + 8 <= raa.count, !harSkift(raa.loadUnaligned(fromByteOffset: i, as: UInt64.self)) { i += 8 }
    while i < utf8.count {
      if utf8[i] < 0x20 || utf8[i] == 0x22 || utf8[i] == 0x5C || utf8[i] == 0x7F { return i }
      i += 1
    }
    return nil
  }

  /// Eight bytes looked at as one number: subtracting from a byte that is too small borrows into its top bit.
  private static func harSkift(_ aatte: UInt64) -> Bool {
    let en: UInt64 = 0x0101_0101_0101_0101
    func harNull(_ x: UInt64) -> UInt64 { (x &- en) & ~x }
    let kontroll = (aatte &- en * 0x20) & ~aatte
    let funnet =
      kontroll | harNull(aatte ^ en * 0x22) | harNull(aatte ^ en * 0x5C) | harNull(aatte ^ en * 0x7F)
    return funnet & en * 0x80 != 0
  }

  private mutating func skift(_ byte: UInt8) {
    switch byte {
    case 0x22: legg("\\\"")
    case 0x5C: legg("\\\\")
    case 0x0A: legg("\\n")
    case 0x0D: legg("\\r")
    case 0x09: legg("\\t")
    default:
      legg("\\u00")
      bytes.append(JsonWriter.hex[Int(byte >> 4)])
      bytes.append(JsonWriter.hex[Int(byte & 15)])
    }
  }

  private mutating func legg(_ ascii: String) { bytes.append(contentsOf: ascii.utf8) }
  private static let hex = Array("0123456789abcdef".utf8)
}
