/// Norwegian wall-clock time, computed from UTC by the rule that has held since 1996: summer time from the last Sunday
/// of March to the last Sunday of October, both at 01:00 UTC. No time zone database is read.
public struct Norsktid: Hashable, Sendable {
  public let dato: Dato
  public let time: Int
  public let minutt: Int

  /// The wall clock at a moment.
  public init(_ tid: Tidspunkt) {
    let lokal = Tidspunkt(millisekunder: tid.millisekunder + Norsktid.forskyvning(tid) * 3_600_000)
    dato = lokal.dato
    (time, minutt) = (lokal.klokkeslett.time, lokal.klokkeslett.minutt)
  }

  /// `HH:MM` on a day; nil when the text is not a time of day.
  public init?(_ dato: Dato, klokkeslett: some StringProtocol) {
    let deler = klokkeslett.split(whereSeparator: { $0 == ":" || $0 == "." })
    guard deler.count == 2, deler.allSatisfy({ (1...2).contains($0.utf8.count) }),
      deler.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let time = Int(deler[0]),
      let minutt = Int(deler[1]), time < 24, minutt < 60
    else { return nil }
    (self.dato, self.time, self.minutt) = (dato, time, minutt)
  }

  /// The moment in UTC. An hour that occurs twice in October is taken as the first.
  public var utc: Tidspunkt {
    let somUtc = Tidspunkt(dato, time: time, minutt: minutt).millisekunder
    let sommer = Tidspunkt(millisekunder: somUtc - 2 * 3_600_000)
    return Norsktid.forskyvning(sommer) == 2 ? sommer : Tidspunkt(millisekunder: somUtc - 3_600_000)
  }

  /// `HH:MM`.
  public var klokkeslett: String { "\(tallord(time, sifre: 2)):\(tallord(minutt, sifre: 2))" }

  /// Hours ahead of UTC.
  private static func forskyvning(_ tid: Tidspunkt) -> Int64 {
    let aar = tid.dato.aar
    let start = Tidspunkt(sisteSondag(aar, 3), time: 1)
    let slutt = Tidspunkt(sisteSondag(aar, 10), time: 1)
    return tid >= start && tid < slutt ? 2 : 1
  }

  /// March and October both have 31 days.
  private static func sisteSondag(_ aar: Int, _ maaned: Int) -> Dato {
    let siste = Dato(aar: max(1, min(aar, 9_999)), maaned: maaned, dag: 31)!
    return siste - siste.ukedag.rawValue % 7
  }
}
