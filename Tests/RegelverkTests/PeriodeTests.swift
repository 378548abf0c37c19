import Fagmodell
import Regelverk
import Testing

struct PeriodeTests {
  /// Period, first day, last day in 2016, last day in 2026.
  static let perioder: [(Regelperiode, String, String?, String?)] = [
    (.forelopigSvar, "2026-01-31", "2026-02-28", "2026-02-28"), (.aap, "2026-03-01", nil, "2029-02-28"),
    (.aapForlenget, "2026-03-01", nil, "2031-02-28"), (.aapVedtak, "2026-03-01", nil, "2027-02-28"),
    (.aapArbeidssoker, "2026-03-01", nil, "2026-08-31"), (.aapUforeVenter, "2026-03-01", nil, "2026-10-31"),
    (.aapUtland, "2026-03-02", nil, "2026-03-29"), (.aapStans, "2026-03-02", nil, "2027-03-01"),
    (.dagpenger, "2026-03-02", nil, "2028-02-27"), (.dagpengerKort, "2026-03-02", nil, "2027-02-28"),
    (.dagpengerNyPeriode, "2026-03-02", nil, "2027-03-01"), (.overgangsstonad, "2026-03-01", nil, "2029-02-28"),
    (.overgangsstonadVenting, "2026-03-01", nil, "2026-08-31"), (.sykepengerNyRett, "2026-03-02", nil, "2026-08-30"),
    (.oppsigelsesvern, "2026-03-01", nil, "2027-02-28"), (.kvpStart, "2026-08-31", nil, "2027-02-28"),
    (.kvp, "2016-03-01", "2018-02-28", "2018-02-28"), (.kvpForlenget, "2016-03-01", "2019-02-28", "2019-02-28"),
    (.kvp, "2026-02-28", "2028-02-27", "2028-02-27"), (.kvpVedtak, "2026-03-01", nil, "2027-02-28"),
    (.kvpAvbrudd, "2026-03-01", nil, "2027-02-28"),
  ]

  @Test func `a period ends on its last day, and where the pack has no number nothing is computed`() {
    for (periode, fra, da, naa) in Self.perioder {
      #expect(periode.siste(fra: fra.dato, pakke: Pakker.g2016) == da?.dato, "\(periode)")
      #expect(periode.siste(fra: fra.dato, pakke: Pakker.g2026) == naa?.dato, "\(periode)")
    }
    #expect(Set(Self.perioder.map(\.0)) == Set(Regelperiode.allCases))
  }

  /// Limit, born, pack, first and last day.
  static let aldre: [(Aldersgrense, String, Pakkekode, String?, String?)] = [
    (.kvpMaalgruppe, "2008-06-01", .gjeldende2026, "2026-06-01", "2075-05-31"),
    (.kvpMaalgruppe, "2008-02-29", .gjeldende2016, "2026-02-28", "2075-02-27"),
    (.dagpenger, "1959-06-01", .gjeldende2026, "1959-06-01", "2026-06-30"),
    (.dagpenger, "1959-02-28", .gjeldende2026, "1959-02-28", "2026-02-28"),
    (.dagpenger, "1957-12-31", .gjeldende2026, "1957-12-31", "2024-12-31"),
    (.dagpenger, "1959-06-01", .gjeldende2016, nil, nil),
    (.overgangsstonadBarn, "2018-06-01", .gjeldende2026, "2018-06-01", "2026-05-31"),
    (.overgangsstonadBarn, "2018-06-01", .gjeldende2016, nil, nil),
  ]

  @Test func `an age limit leaves its last day open`() {
    for (grense, fodt, pakke, fra, til) in Self.aldre {
      let svar = grense.dager(fodselsdato: fodt.dato, pakke: Pakker.alle[pakke], paa: "2026-06-01".dato)
      #expect(svar?.fra == fra?.dato && svar?.til == til?.dato, "\(grense) \(fodt)")
    }
    #expect(Set(Self.aldre.map(\.0)) == Set(Aldersgrense.allCases))
  }
}
