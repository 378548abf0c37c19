import Fagmodell
import Testhjelp
import Testing

@testable import Regelverk

/// The order at the counter.
@Suite struct KoTests {
  private static let dag = "2016-06-01".dato

  private static func rad(
    _ minutter: Int, time: Int? = nil, sammensatt: Bool = false, fodt: String? = "1970-01-01"
  ) -> Korad {
    Korad(
      minutter: minutter, minutterTilTimen: time, harSammensatteBehov: sammensatt,
      fodselsdato: fodt.flatMap { Dato(iso: $0) })
  }

  /// Who waits, and the one reason they stand where they stand.
  private static let plasser: [(Korad, Kogrunn)] = [
    (rad(0), .rekkefolge), (rad(29), .rekkefolge), (rad(30), .harVentetLenge),
    (rad(30, sammensatt: true), .harVentetLenge), (rad(5, sammensatt: true), .sammensatteBehov),
    (rad(5, sammensatt: true, fodt: "2000-01-01"), .sammensatteBehov), (rad(5, fodt: "1986-06-02"), .ung),
    (rad(5, fodt: "1986-06-01"), .rekkefolge), (rad(5, fodt: nil), .rekkefolge),
    (rad(5, time: 0), .timenErInne), (rad(5, time: -3), .timenErInne), (rad(5, time: 1), .timenKommer),
    (rad(45, time: 1), .timenKommer), (rad(5, time: 1, sammensatt: true), .timenKommer),
  ]

  @Test func `everyone at the counter has one stated reason for their place`() {
    for (rad, grunn) in Self.plasser {
      #expect(Korangering.ranger([rad], dato: Self.dag).map(\.grunn) == [grunn], "\(rad)")
    }
    #expect(Set(Kogrunn.allCases.map(\.kode)).count == Kogrunn.allCases.count)
  }

  @Test
  func `appointments come at their hour, nobody is passed by for ever, and great needs and youth before the rest`() {
    let rader = [
      Self.rad(10), Self.rad(20), Self.rad(2, fodt: "2000-01-01"), Self.rad(4, sammensatt: true), Self.rad(40),
      Self.rad(31), Self.rad(1, time: -1), Self.rad(3, time: -10), Self.rad(8, time: 15), Self.rad(8, time: 5),
      Self.rad(20),
    ]
    #expect(Korangering.ranger(rader, dato: Self.dag).map(\.indeks) == [7, 6, 4, 5, 3, 2, 1, 10, 0, 9, 8])
    let valg = Kovalg(ventegrense: 5, ungUnder: 10)
    #expect(
      Korangering.ranger([Self.rad(5), Self.rad(4, fodt: "2000-01-01")], dato: Self.dag, valg: valg)
        .map(\.grunn) == [.harVentetLenge, .rekkefolge])
  }
}
