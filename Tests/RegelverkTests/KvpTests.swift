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
    for (timer, gir) in [(8_784.0, true), (8_785, false), (1e308, false)] {
      let fakta = KvpFakta(planlagteTimer: timer, ugyldigFravaerTimer: 1e308)
      #expect((Kvptrekk.beregn(fakta, dato: dag, pakke: Pakker.g2016)?.trekkProsent == 100) == gir)
    }
    #expect(Kvptrekk.beregn(KvpFakta(planlagteTimer: 0, ugyldigFravaerTimer: 1), dato: dag, pakke: Pakker.g2016) == nil)
    #expect(
      Kvptrekk.beregn(KvpFakta(planlagteTimer: 10, ugyldigFravaerTimer: -1), dato: dag, pakke: Pakker.g2016) == nil)
  }

  static let dag26 = "2026-06-01".dato

  /// Facts and the days of each quota on 1 June 2026: egenmelding, sick child, welfare, holiday.
  struct Kvoterad: Sendable {
    let fakta: Fakta
    let dager: [Int?]
    let fra: String?
    let kanMistes: Bool?
  }

  static func kvote(
    _ startet: String? = nil, _ egenmeldinger: Int? = nil, _ barn: Int? = nil, _ kronisk: Int? = nil,
    _ alene: Bool? = nil, fodt: String? = nil, dager: [Int?], fra: String? = nil, mistes: Bool? = nil
  ) -> Kvoterad {
    let kvp = KvpFakta(
      startet: startet?.dato, egenmeldinger: egenmeldinger, barn: barn, barnKronisk: kronisk, aleneomsorg: alene)
    return Kvoterad(
      fakta: Fakta(fodselsdato: fodt?.dato, kvp: kvp), dager: dager, fra: fra, kanMistes: mistes)
  }

  static let kvoter: [Kvoterad] = [
    kvote(nil, nil, 101, 0, false, dager: [3, nil, 10, nil]), kvote(nil, nil, 100, 0, false, dager: [3, 15, 10, nil]),
    kvote(nil, nil, 1, -1, false, dager: [3, nil, 10, nil]),
    kvote(dager: [3, nil, 10, nil]), kvote("2026-03-02", dager: [3, nil, 10, nil], fra: "2026-04-27"),
    kvote(nil, 3, dager: [3, nil, 10, nil], mistes: false), kvote(nil, 4, dager: [3, nil, 10, nil], mistes: true),
    kvote(nil, nil, 0, dager: [3, 0, 10, nil]), kvote(nil, nil, 1, 0, false, dager: [3, 10, 10, nil]),
    kvote(nil, nil, 2, 0, false, dager: [3, 10, 10, nil]), kvote(nil, nil, 3, 0, false, dager: [3, 15, 10, nil]),
    kvote(nil, nil, 2, 0, true, dager: [3, 20, 10, nil]), kvote(nil, nil, 3, 0, true, dager: [3, 30, 10, nil]),
    kvote(nil, nil, 1, 1, false, dager: [3, 20, 10, nil]), kvote(nil, nil, 3, 2, true, dager: [3, 70, 10, nil]),
    kvote(nil, nil, 1, 2, false, dager: [3, 20, 10, nil]), kvote(nil, nil, 1, nil, false, dager: [3, nil, 10, nil]),
    kvote(nil, nil, 1, 0, nil, dager: [3, nil, 10, nil]), kvote(fodt: "1966-06-01", dager: [3, nil, 10, 30]),
    kvote(fodt: "1966-06-02", dager: [3, nil, 10, 25]),
  ]

  @Test(arguments: kvoter) func `the quotas of absence follow the person's own situation`(_ rad: Kvoterad) throws {
    let svar = Kvpkvoter.vurder(rad.fakta, dato: Self.dag26, pakke: Pakker.g2026)
    #expect(svar.map(\.kode) == Kvpkvote.Kode.allCases && svar.map(\.dager) == rad.dager)
    #expect(svar[0].fra == rad.fra?.dato && svar[0].kanMistes == rad.kanMistes)
    #expect(svar.map(\.per) == [.gang, .tolvMaaneder, .kalenderaar, .kalenderaar])
    #expect(svar.map(\.dagtype) == [.kalenderdager, .virkedager, .virkedager, .virkedager])
    #expect(Kvpkvoter.vurder(rad.fakta, dato: Self.dag26, pakke: Pakker.g2016).isEmpty)
    let hele = Regelmotor.vurder(rad.fakta, dato: Self.dag26, pakke: Pakker.g2026)
    #expect(hele.kvpKvoter == svar && hele.spor.filter { $0.regel == "KVP_FRAVAER" }.count == 4)
    #expect(try JsonDecoder.decode(Vurderingsresultat.self, fra: JsonEncoder.encode(hele)) == hele)
  }

  /// Born, asked, grunnbeløp, share, a year, a day.
  static let stonader: [(String?, String, Double?, Kvpstonad.Andel?, Double?, Double?)] = [
    ("2001-06-02", "2026-06-01", 130_000, .toTredeler, 176_886.67, 680.33),
    ("2001-06-01", "2026-06-01", 130_000, .full, 265_330, 1_020.5), ("1990-01-01", "2026-06-01", nil, .full, nil, nil),
    ("1990-01-01", "2026-06-01", 0, .full, nil, nil), ("1990-01-01", "2026-06-01", 10_000_001, .full, nil, nil),
    (nil, "2026-06-01", 130_000, nil, nil, nil), ("2027-01-01", "2026-06-01", 130_000, nil, nil, nil),
  ]

  @Test func `the stønad is two thirds until the 25th birthday`() {
    for (fodt, dag, g, andel, aar, dagsats) in Self.stonader {
      let fakta = Fakta(fodselsdato: fodt?.dato, kvp: KvpFakta(grunnbelop: g))
      let svar = Kvpstonad.beregn(fakta, dato: dag.dato, pakke: Pakker.g2026)
      #expect(svar?.andel == andel && svar?.aar == aar && svar?.dag == dagsats, "\(fodt ?? "ukjent")")
      #expect(svar == nil || svar?.grunnbelop == 2.041)
      #expect(Regelmotor.vurder(fakta, dato: dag.dato, pakke: Pakker.g2026).kvpStonad == svar)
      // Nobody has confirmed the amount of 2016.
      #expect(Kvpstonad.beregn(fakta, dato: dag.dato, pakke: Pakker.g2016) == nil)
    }
    let utenfor = Fakta(fodselsdato: "1990-01-01".dato)
    #expect(Kvpstonad.beregn(utenfor, dato: Self.dag26, pakke: Pakker.g2026) == nil)
    #expect(Kvpkvoter.vurder(utenfor, dato: Self.dag26, pakke: Pakker.g2026).isEmpty)
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
