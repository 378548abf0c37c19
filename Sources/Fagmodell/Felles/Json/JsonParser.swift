/// What is wrong with a JSON text, and where.
public struct JsonFeil: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Aarsak: String, Sendable {
    case uventetSlutt, uventetTegn, ugyldigTall, ugyldigTekst, ugyldigUtf8, dobbeltNokkel, forDypt, ekstraInnhold
  }
  public let aarsak: Aarsak
  /// Counted from 1.
  public let linje: Int
  /// Byte offset from the start of the text.
  public let posisjon: Int

  public init(aarsak: Aarsak, linje: Int, posisjon: Int) {
    self.aarsak = aarsak
    self.linje = linje
    self.posisjon = posisjon
  }

  public var description: String { "\(aarsak.rawValue) (line \(linje), byte \(posisjon))" }
}

/// A strict JSON reader over bytes: valid UTF-8 only, no duplicate keys, at most `maksDybde` levels, every bound
/// checked. Hostile files must end as a `JsonFeil`, never as a trap.
public struct JsonParser {
  public static let maksDybde = 32

  private let bytes: UnsafeBufferPointer<UInt8>
  private var i = 0
  private var linjer: [String: Int]?
  private var sti: [String] = []
  /// Lines seen before byte `taltTil`, so that finding every value's line is one pass over the text.
  private var linjeNaa = 1
  private var taltTil = 0

  public static func parse(_ bytes: [UInt8]) throws(JsonFeil) -> Json { try les(bytes, medLinjer: false).0 }

  public static func parse(_ tekst: String) throws(JsonFeil) -> Json { try parse(Array(tekst.utf8)) }

  /// As `parse`, and for every value the line (from 1) it starts on, keyed by its path: `regler[3].hjemmel`.
  public static func parseMedLinjer(_ bytes: [UInt8]) throws(JsonFeil) -> (Json, linjer: [String: Int]) {
    try les(bytes, medLinjer: true)
  }

  private static func les(_ bytes: [UInt8], medLinjer: Bool) throws(JsonFeil) -> (Json, linjer: [String: Int]) {
    let utfall: Result<(Json, [String: Int]), JsonFeil> = bytes.withUnsafeBufferPointer { buffer in
      do throws(JsonFeil) {
        var parser = JsonParser(bytes: buffer, linjer: medLinjer ? [:] : nil)
        try parser.sjekkUtf8()
        let verdi = try parser.verdi(dybde: 0)
        parser.hoppOverBlanke()
        if parser.i < buffer.count { throw parser.feil(.ekstraInnhold) }
        return .success((verdi, parser.linjer ?? [:]))
      } catch {
        return .failure(error)
      }
    }
    let (verdi, linjer) = try utfall.get()
    return (verdi, linjer: linjer)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, linjer: [String: Int]?) {
    self.bytes = bytes
    self.linjer = linjer
  }

  private func feil(_ aarsak: JsonFeil.Aarsak, paa posisjon: Int? = nil) -> JsonFeil {
    let sted = min(posisjon ?? i, bytes.count)
    return JsonFeil(aarsak: aarsak, linje: 1 + bytes[..<sted].count { $0 == 0x0A }, posisjon: sted)
  }

  private func sjekkUtf8() throws(JsonFeil) {
    var i = 0
    while i < bytes.count {
      if bytes[i] < 0x80 {
        i += 1
        continue
      }
      guard let bredde = bredde(fra: i) else { throw feil(.ugyldigUtf8, paa: i) }
      i += bredde
    }
  }

  /// Bytes of the well-formed sequence that starts at `i` (Unicode table 3-7); nil when it is not one.
  private func bredde(fra i: Int) -> Int? {
    func hale(_ n: Int, _ omraade: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      i + n < bytes.count && omraade.contains(bytes[i + n])
    }
    switch bytes[i] {
    case 0xC2...0xDF: return hale(1) ? 2 : nil
    case 0xE0: return hale(1, 0xA0...0xBF) && hale(2) ? 3 : nil
    case 0xED: return hale(1, 0x80...0x9F) && hale(2) ? 3 : nil
    case 0xE1...0xEF: return hale(1) && hale(2) ? 3 : nil
    case 0xF0: return hale(1, 0x90...0xBF) && hale(2) && hale(3) ? 4 : nil
    case 0xF1...0xF3: return hale(1) && hale(2) && hale(3) ? 4 : nil
    case 0xF4: return hale(1, 0x80...0x8F) && hale(2) && hale(3) ? 4 : nil
    default: return nil
    }
  }

  private mutating func hoppOverBlanke() {
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x0A || bytes[i] == 0x0D || bytes[i] == 0x09 { i += 1 }
  }

  private mutating func verdi(dybde: Int) throws(JsonFeil) -> Json {
    hoppOverBlanke()
    guard i < bytes.count else { throw feil(.uventetSlutt) }
    guard dybde < JsonParser.maksDybde else { throw feil(.forDypt) }
    if linjer != nil {
      linjeNaa += bytes[taltTil..<i].count { $0 == 0x0A }
      taltTil = i
      linjer![sti.joined()] = linjeNaa
    }
    switch bytes[i] {
    case 0x7B: return try objekt(dybde: dybde)
    case 0x5B: return try liste(dybde: dybde)
    case 0x22: return .tekst(try tekst())
    case 0x74: return try ord("true", .bool(true))
    case 0x66: return try ord("false", .bool(false))
    case 0x6E: return try ord("null", .null)
    case 0x2D, 0x30...0x39: return try tall()
    default: throw feil(.uventetTegn)
    }
  }

  private mutating func ord(_ ord: StaticString, _ verdi: Json) throws(JsonFeil) -> Json {
    for j in 0..<ord.utf8CodeUnitCount {
      guard i + j < bytes.count else { throw feil(.uventetSlutt) }
      guard bytes[i + j] == ord.utf8Start[j] else { throw feil(.uventetTegn) }
    }
    i += ord.utf8CodeUnitCount
    return verdi
  }

  private mutating func objekt(dybde: Int) throws(JsonFeil) -> Json {
    i += 1
    hoppOverBlanke()
    if i < bytes.count, bytes[i] == 0x7D {
      i += 1
      return .objekt([:])
    }
    // Room for a handful at once, and one look for each name: making the table is most of the reading.
    var felter = [String: Json](minimumCapacity: 6)
    while true {
      hoppOverBlanke()
      guard i < bytes.count else { throw feil(.uventetSlutt) }
      guard bytes[i] == 0x22 else { throw feil(.uventetTegn) }
      let start = i
      let nokkel = try tekst()
      hoppOverBlanke()
      guard i < bytes.count else { throw feil(.uventetSlutt) }
      guard bytes[i] == 0x3A else { throw feil(.uventetTegn) }
      i += 1
      if linjer != nil { sti.append(sti.isEmpty ? nokkel : ".\(nokkel)") }
      guard felter.updateValue(try verdi(dybde: dybde + 1), forKey: nokkel) == nil else {
        throw feil(.dobbeltNokkel, paa: start)
      }
      if linjer != nil { sti.removeLast() }
      if try slutt(0x7D) { return .objekt(felter) }
    }
  }

  private mutating func liste(dybde: Int) throws(JsonFeil) -> Json {
    var verdier: [Json] = []
    i += 1
    hoppOverBlanke()
    if i < bytes.count, bytes[i] == 0x5D {
      i += 1
      return .liste(verdier)
    }
    while true {
      if linjer != nil { sti.append("[\(verdier.count)]") }
      verdier.append(try verdi(dybde: dybde + 1))
      if linjer != nil { sti.removeLast() }
      if try slutt(0x5D) { return .liste(verdier) }
    }
  }

  /// After an element: true at the closing byte, false at a comma.
  private mutating func slutt(_ lukk: UInt8) throws(JsonFeil) -> Bool {
    hoppOverBlanke()
    guard i < bytes.count else { throw feil(.uventetSlutt) }
    defer { i += 1 }
    if bytes[i] == lukk { return true }
    guard bytes[i] == 0x2C else { throw feil(.uventetTegn) }
    return false
  }

  private mutating func tall() throws(JsonFeil) -> Json {
    let start = i
    var erHeltall = true
    while i < bytes.count {
      switch bytes[i] {
      case 0x30...0x39, 0x2D, 0x2B: break
      case 0x2E, 0x65, 0x45: erHeltall = false
      default:
        return try tall(fra: start, erHeltall)
      }
      i += 1
    }
    return try tall(fra: start, erHeltall)
  }

  private func tall(fra start: Int, _ erHeltall: Bool) throws(JsonFeil) -> Json {
    guard JsonParser.erTall(bytes[start..<i]) else { throw feil(.ugyldigTall, paa: start) }
    let tekst = String(decoding: bytes[start..<i], as: UTF8.self)
    if erHeltall, let heltall = Int64(tekst) { return .heltall(heltall) }
    guard let desimal = Double(tekst), desimal.isFinite else { throw feil(.ugyldigTall, paa: start) }
    return .desimal(desimal)
  }

  /// The grammar of RFC 8259: no zero in front, digits on both sides of the point and in the exponent.
  private static func erTall(_ tegn: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = tegn
    func sifre() -> Int {
      let antall = rest.prefix { (0x30...0x39).contains($0) }.count
      rest = rest.dropFirst(antall)
      return antall
    }
    if rest.first == 0x2D { rest = rest.dropFirst() }
    let erNull = rest.first == 0x30
    let heltall = sifre()
    guard heltall == 1 || (heltall > 1 && !erNull) else { return false }
    if rest.first == 0x2E {
      rest = rest.dropFirst()
      if sifre() == 0 { return false }
    }
    if rest.first == 0x65 || rest.first == 0x45 {
      rest = rest.dropFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest = rest.dropFirst() }
      if sifre() == 0 { return false }
    }
    return rest.isEmpty
  }

  private mutating func tekst() throws(JsonFeil) -> String {
    let start = i
    i += 1
    let innhold = i
    while i < bytes.count {
      switch bytes[i] {
      case 0x22:
        defer { i += 1 }
        return String(decoding: bytes[innhold..<i], as: UTF8.self)
      case 0x5C: return try tekstMedSkift(fra: innhold, start: start)
      case 0x00...0x1F: throw feil(.ugyldigTekst)
      default: i += 1
      }
    }
    throw feil(.uventetSlutt, paa: start)
  }

  /// The slow road, taken from the first backslash on.
  private mutating func tekstMedSkift(fra innhold: Int, start: Int) throws(JsonFeil) -> String {
    var ut = Array(bytes[innhold..<i])
    while i < bytes.count {
      let byte = bytes[i]
      switch byte {
      case 0x22:
        i += 1
        return String(decoding: ut, as: UTF8.self)
      case 0x5C:
        i += 1
        guard i < bytes.count else { throw feil(.uventetSlutt, paa: start) }
        switch bytes[i] {
        case 0x22, 0x5C, 0x2F: ut.append(bytes[i])
        case 0x62: ut.append(0x08)
        case 0x66: ut.append(0x0C)
        case 0x6E: ut.append(0x0A)
        case 0x72: ut.append(0x0D)
        case 0x74: ut.append(0x09)
        case 0x75:
          ut.append(contentsOf: try unicode())
          continue
        default: throw feil(.ugyldigTekst)
        }
        i += 1
      case 0x00...0x1F: throw feil(.ugyldigTekst)
      default:
        ut.append(byte)
        i += 1
      }
    }
    throw feil(.uventetSlutt, paa: start)
  }

  /// At the `u` of an escape; reads the second half of a surrogate pair too.
  private mutating func unicode() throws(JsonFeil) -> [UInt8] {
    let forste = try fireHex()
    var kode = UInt32(forste)
    if (0xD800...0xDBFF).contains(forste) {
      guard i + 1 < bytes.count, bytes[i] == 0x5C, bytes[i + 1] == 0x75 else { throw feil(.ugyldigTekst) }
      i += 1
      let andre = try fireHex()
      guard (0xDC00...0xDFFF).contains(andre) else { throw feil(.ugyldigTekst) }
      kode = 0x10000 + (UInt32(forste - 0xD800) << 10) + UInt32(andre - 0xDC00)
    }
    guard let skalar = Unicode.Scalar(kode) else { throw feil(.ugyldigTekst) }
    return Array(String(Character(skalar)).utf8)
  }

  private mutating func fireHex() throws(JsonFeil) -> UInt16 {
    guard i + 4 < bytes.count else { throw feil(.uventetSlutt) }
    var sum: UInt16 = 0
    for j in 1...4 {
      let byte = bytes[i + j]
      let siffer: UInt8
      switch byte {
      case 0x30...0x39: siffer = byte - 0x30
      case 0x41...0x46: siffer = byte - 0x41 + 10
      case 0x61...0x66: siffer = byte - 0x61 + 10
      default: throw feil(.ugyldigTekst)
      }
      sum = sum << 4 | UInt16(siffer)
    }
    i += 5
    return sum
  }
}
