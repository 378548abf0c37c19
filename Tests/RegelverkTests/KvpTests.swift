import Fagmodell
import Regelverk
import Testing

struct KvpTests {
  /// Planned, absent, deducted, paid, percent.
  static let trekk: [(Double?, Double, Double, Double, Double)] = [
    (37.5, 7.5, 7.5, 30, 20), (37.5, 0, 0, 37.5, 0), (nil, 7.5, 7.5, 30, 20), (37.5, 37.5, 37.5, 0, 100),
    (37.5, 40, 37.5, 0, 100), (30, 1, 1, 29, 3.3), (30, 10, 10, 20, 33.3), (1, 0.5, 0.5, 0.5, 50),
  ]

  @Test func `absence nobody permitted is deducted hour for hour, never more than was planned`() {
    for pakke in [Pakker.g2016, Pakker.g2026] {
      for (planlagt, fravaer, minus, betalt, prosent) in Self.trekk {
        let fakta = KvpFakta(planlagteTimer: planlagt, ugyldigFravaerTimer: fravaer)
        let svar = Kvptrekk.beregn(fakta, dato: "2016-06-01".dato, pakke: pakke)
        #expect(
          svar?.trekkTimer == minus && svar?.betalteTimer == betalt && svar?.trekkProsent == prosent, "\(fravaer)")
      }
    }
  }

  @Test func `nothing is computed from nothing`() {
    let dag = "2016-06-01".dato
    #expect(Kvptrekk.beregn(nil, dato: dag, pakke: Pakker.g2016) == nil)
    #expect(Kvptrekk.beregn(KvpFakta(planlagteTimer: 37.5), dato: dag, pakke: Pakker.g2016) == nil)
    #expect(Kvptrekk.beregn(KvpFakta(planlagteTimer: 0, ugyldigFravaerTimer: 1), dato: dag, pakke: Pakker.g2016) == nil)
    #expect(
      Kvptrekk.beregn(KvpFakta(planlagteTimer: 10, ugyldigFravaerTimer: -1), dato: dag, pakke: Pakker.g2016) == nil)
  }

  @Test func `the programme runs two years and may get a third`() {
    let slutt = KvpStans.sluttdatoer(start: "2016-03-01".dato, pakke: Pakker.g2016)
    #expect(slutt?.ordinaer == "2018-02-28".dato && slutt?.forlenget == "2019-02-28".dato)
    let naa = KvpStans.sluttdatoer(start: "2026-02-28".dato, pakke: Pakker.g2026)
    #expect(naa?.ordinaer == "2028-02-27".dato && naa?.forlenget == "2029-02-27".dato)
  }

  @Test func `a stop is ready when all six headings are weighed`() {
    #expect(KvpStans.gjenstaar([]) == KvpStanstema.allCases && KvpStanstema.allCases.count == 6)
    #expect(KvpStans.gjenstaar([.nytte, .framgang, .motivasjon, .hyppighet, .aarsaker]) == [.tidIProgrammet])
    #expect(KvpStans.gjenstaar(Set(KvpStanstema.allCases)).isEmpty)
  }

  /// Area, pack, last day after notice on 1 June 2016, goes on to Trygderetten.
  static let klager: [(Klageomraade, Pakkekode, String?, Bool)] = [
    (.oppfolgingsvedtak, .gjeldende2016, "2016-06-22", false), (.folketrygd, .gjeldende2016, "2016-07-13", true),
    (.tiltak, .gjeldende2016, "2016-07-13", false), (.tiltaksplassHosArbeidsgiver, .gjeldende2016, "2016-06-22", false),
    (.sosialtjeneste, .gjeldende2016, "2016-06-22", false), (.aapReduksjonEnDag, .gjeldende2016, nil, false),
    (.aapReduksjonEnDag, .gjeldende2026, "2016-07-13", false), (.folketrygd, .gjeldende2026, "2016-07-13", true),
  ]

  @Test func `the appeal deadline runs from notice and its last day counts`() {
    for (omraade, pakke, frist, anke) in Self.klager {
      func svar(_ dag: Dato) -> Klagefristsvar? {
        Klagefrist.vurder(
          omraade, fattet: "2016-05-25".dato, mottatt: "2016-06-01".dato, dato: dag, pakke: Pakker.alle[pakke])
      }
      #expect(svar("2016-06-01".dato)?.frist == frist.map(\.dato), "\(omraade)")
      guard let siste = frist?.dato else { continue }
      #expect(svar(siste)?.erUtlopt == false && svar(siste + 1)?.erUtlopt == true)
      #expect(svar(siste)?.ankeTilTrygderetten == anke && svar(siste)?.absoluttFrist == "2017-05-25".dato)
    }
    let gammel = Klagefrist.vurder(
      .sosialtjeneste, fattet: "2016-06-01".dato, mottatt: "2016-06-01".dato, dato: "2016-06-01".dato,
      pakke: Pakker.g2016)
    let ny = Klagefrist.vurder(
      .sosialtjeneste, fattet: "2016-06-01".dato, mottatt: "2016-06-01".dato, dato: "2016-06-01".dato,
      pakke: Pakker.g2026)
    #expect(gammel?.instans == "fylkesmannen" && ny?.instans == "statsforvalteren")
  }
}
