/// A civil date (year, month, day) in the proleptic Gregorian calendar.
///
/// The case domain counts whole days: deadlines, ages and periods never depend on a time zone or a clock, so the
/// arithmetic is integer arithmetic on a day number (days since 1970-01-01). Encoded as `"YYYY-MM-DD"`.
public struct Dato: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before that.
  public let dagnummer: Int32

  public init(dagnummer: Int32) { self.dagnummer = dagnummer }

  /// Nil when the three parts are not a day that exists (31 February, month 13) or the year is outside 1…9999.
  public init?(aar: Int, maaned: Int, dag: Int) {
    guard (1...9999).contains(aar), (1...12).contains(maaned), dag >= 1, dag <= Dato.dager(i: maaned, aar) else {
      return nil
    }
    dagnummer = Dato.dagnummer(aar, maaned, dag)
  }

  /// Reads exactly `YYYY-MM-DD`. Forgiving input from people is read by `Datotolker`.
  public init?(iso tekst: some StringProtocol) {
    let tegn = Array(tekst.utf8)
    guard tegn.count == 10, tegn[4] == 0x2D, tegn[7] == 0x2D else { return nil }
    func tall(_ omraade: Range<Int>) -> Int? {
      var sum = 0
      for i in omraade {
        guard (0x30...0x39).contains(tegn[i]) else { return nil }
        sum = sum * 10 + Int(tegn[i] - 0x30)
      }
      return sum
    }
    guard let aar = tall(0..<4), let maaned = tall(5..<7), let dag = tall(8..<10) else { return nil }
    self.init(aar: aar, maaned: maaned, dag: dag)
  }

  public static func < (a: Dato, b: Dato) -> Bool { a.dagnummer < b.dagnummer }

  // MARK: Parts

  public var deler: (aar: Int, maaned: Int, dag: Int) {
    // Days are counted in eras of 400 years from 1 March, so that the leap day comes last in its year.
    let z = Int(dagnummer) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dagIEra = z - era * 146_097
    let aarIEra = (dagIEra - dagIEra / 1_460 + dagIEra / 36_524 - dagIEra / 146_096) / 365
    let dagIAar = dagIEra - (365 * aarIEra + aarIEra / 4 - aarIEra / 100)
    let m = (5 * dagIAar + 2) / 153
    let maaned = m < 10 ? m + 3 : m - 9
    return (aarIEra + era * 400 + (maaned <= 2 ? 1 : 0), maaned, dagIAar - (153 * m + 2) / 5 + 1)
  }
  public var aar: Int { deler.aar }
  public var maaned: Int { deler.maaned }
  public var dag: Int { deler.dag }
  public var ukedag: Ukedag { Ukedag(rawValue: (((Int(dagnummer) + 3) % 7) + 7) % 7 + 1)! }

  /// ISO 8601 week number with the year the week belongs to.
  public var uke: (aar: Int, uke: Int) {
    let torsdag = self + (4 - ukedag.rawValue)
    let aar = torsdag.aar
    return (aar, (torsdag - Dato(aar: aar, maaned: 1, dag: 1)!) / 7 + 1)
  }

  // MARK: Arithmetic

  /// Whole days later (or earlier when negative).
  public static func + (dato: Dato, dager: Int) -> Dato { Dato(dagnummer: dato.dagnummer + Int32(clamping: dager)) }
  public static func - (dato: Dato, dager: Int) -> Dato { dato + -dager }
  /// Whole days from `b` to `a`.
  public static func - (a: Dato, b: Dato) -> Int { Int(a.dagnummer) - Int(b.dagnummer) }

  public func pluss(uker: Int) -> Dato { self + uker * 7 }

  /// Whole calendar months later, keeping the day number and clipping to the last day of the month:
  /// 31 January + 1 month is 28 (or 29) February.
  public func pluss(maaneder: Int) -> Dato {
    let (a, m, d) = deler
    let sum = a * 12 + (m - 1) + maaneder
    let aar = sum >= 0 ? sum / 12 : (sum - 11) / 12
    let maaned = sum - aar * 12 + 1
    return Dato(dagnummer: Dato.dagnummer(aar, maaned, min(d, Dato.dager(i: maaned, aar))))
  }

  public func pluss(aar: Int) -> Dato { pluss(maaneder: aar * 12) }

  /// Completed years at `dato`. A person born on 29 February turns a year older on 1 March in common years.
  public func fylteAar(paa dato: Dato) -> Int {
    let (fodt, naa) = (deler, dato.deler)
    let harHattBursdag = (naa.maaned, naa.dag) >= (fodt.maaned, fodt.dag)
    return naa.aar - fodt.aar - (harHattBursdag ? 0 : 1)
  }

  /// The first day on which the person born on this date has completed `aar` years.
  public func dagenManFyller(_ aar: Int) -> Dato {
    let (a, m, d) = deler
    return Dato(aar: a + aar, maaned: m, dag: d) ?? Dato(dagnummer: Dato.dagnummer(a + aar, m + 1, 1))
  }

  public static func erSkuddaar(_ aar: Int) -> Bool { aar % 4 == 0 && (aar % 100 != 0 || aar % 400 == 0) }

  public static func dager(i maaned: Int, _ aar: Int) -> Int {
    switch maaned {
    case 2: erSkuddaar(aar) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func dagnummer(_ aar: Int, _ maaned: Int, _ dag: Int) -> Int32 {
    let y = maaned <= 2 ? aar - 1 : aar
    let era = (y >= 0 ? y : y - 399) / 400
    let aarIEra = y - era * 400
    let dagIAar = (153 * (maaned + (maaned > 2 ? -3 : 9)) + 2) / 5 + dag - 1
    let dagIEra = aarIEra * 365 + aarIEra / 4 - aarIEra / 100 + dagIAar
    return Int32(era * 146_097 + dagIEra - 719_468)
  }
}

/// ISO weekday: Monday is 1.
public enum Ukedag: Int, CaseIterable, Sendable {
  case mandag = 1, tirsdag, onsdag, torsdag, fredag, lordag, sondag
}

extension Dato: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (aar, maaned, dag) = deler
    return "\(tallord(aar, sifre: 4))-\(tallord(maaned, sifre: 2))-\(tallord(dag, sifre: 2))"
  }
}

extension Dato: Codable {
  public init(from decoder: any Decoder) throws {
    let beholder = try decoder.singleValueContainer()
    let tekst = try beholder.decode(String.self)
    guard let dato = Dato(iso: tekst) else {
      throw DecodingError.dataCorruptedError(in: beholder, debugDescription: "not a date YYYY-MM-DD: \(tekst)")
    }
    self = dato
  }

  public func encode(to encoder: any Encoder) throws {
    var beholder = encoder.singleValueContainer()
    try beholder.encode(description)
  }
}

/// `tall` in decimal, padded with zeros to at least `sifre` digits.
public func tallord(_ tall: Int, sifre: Int) -> String {
  // Small enough to need no memory of its own: a time has seven of them.
  var tekst = String(tall)
  while tekst.utf8.count < sifre { tekst = "0" + tekst }
  return tekst
}
