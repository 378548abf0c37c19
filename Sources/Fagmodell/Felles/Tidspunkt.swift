/// A moment in UTC with millisecond resolution, for the log and the journal. Law counts in `Dato`, never in this.
///
/// Encoded as `"YYYY-MM-DDTHH:MM:SS.mmmZ"`.
public struct Tidspunkt: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public let millisekunder: Int64

  public init(millisekunder: Int64) { self.millisekunder = millisekunder }

  public init(_ dato: Dato, time: Int = 12, minutt: Int = 0, sekund: Int = 0) {
    millisekunder = (Int64(dato.dagnummer) * 86_400 + Int64(time * 3_600 + minutt * 60 + sekund)) * 1_000
  }

  public init?(iso tekst: some StringProtocol) {
    let tegn = Array(tekst.utf8)
    guard tegn.count == 24, tegn[10] == 0x54, tegn[13] == 0x3A, tegn[16] == 0x3A, tegn[19] == 0x2E, tegn[23] == 0x5A,
      let dato = Dato(iso: tekst.prefix(10))
    else { return nil }
    func tall(_ omraade: Range<Int>) -> Int64? {
      var sum: Int64 = 0
      for i in omraade {
        guard (0x30...0x39).contains(tegn[i]) else { return nil }
        sum = sum * 10 + Int64(tegn[i] - 0x30)
      }
      return sum
    }
    guard let t = tall(11..<13), t < 24, let m = tall(14..<16), m < 60, let s = tall(17..<19), s < 61,
      let ms = tall(20..<23)
    else { return nil }
    millisekunder = ((Int64(dato.dagnummer) * 86_400) + t * 3_600 + m * 60 + s) * 1_000 + ms
  }

  public static func < (a: Tidspunkt, b: Tidspunkt) -> Bool { a.millisekunder < b.millisekunder }

  /// The UTC date. Local dates come from the clock port, which knows the time zone.
  public var dato: Dato {
    let ms = millisekunder
    return Dato(dagnummer: Int32((ms >= 0 ? ms : ms - 86_399_999) / 86_400_000))
  }

  /// Hour, minute, second and millisecond of the UTC day.
  public var klokkeslett: (time: Int, minutt: Int, sekund: Int, ms: Int) {
    let iDag = Int(millisekunder - Int64(dato.dagnummer) * 86_400_000)
    return (iDag / 3_600_000, iDag / 60_000 % 60, iDag / 1_000 % 60, iDag % 1_000)
  }
}

extension Tidspunkt: CustomStringConvertible {
  public var description: String {
    let (t, m, s, ms) = klokkeslett
    return "\(dato)T\(tallord(t, sifre: 2)):\(tallord(m, sifre: 2)):\(tallord(s, sifre: 2)).\(tallord(ms, sifre: 3))Z"
  }
}

extension Tidspunkt: Codable {
  public init(from decoder: any Decoder) throws {
    let beholder = try decoder.singleValueContainer()
    let tekst = try beholder.decode(String.self)
    guard let tid = Tidspunkt(iso: tekst) else {
      throw DecodingError.dataCorruptedError(in: beholder, debugDescription: "not a UTC time: \(tekst)")
    }
    self = tid
  }

  public func encode(to encoder: any Encoder) throws {
    var beholder = encoder.singleValueContainer()
    try beholder.encode(description)
  }
}
