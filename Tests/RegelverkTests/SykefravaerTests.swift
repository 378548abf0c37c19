import Fagmodell
import Regelverk
import Testing

struct SykefravaerTests {
  /// From 11 April 2016, a Monday; step, deadline.
  static let steg2016: [(String, String)] = [
    ("OPPFOLGINGSPLAN_4_UKER", "2016-05-09"), ("DIALOGMOTE_1_7_UKER", "2016-05-30"),
    ("AKTIVITETSKRAV_8_UKER", "2016-06-06"),
    ("ETTERBETALING_UKE_8_12", "2016-07-04"), ("DIALOGMOTE_2_26_UKER", "2016-10-10"),
    ("NY_VURDERING_39_52_UKER", "2017-04-10"),
    ("MAKSDATO_52_UKER", "2017-04-10"),
  ]
  static let steg2026: [(String, String)] = [
    ("ARBEIDSGIVERPERIODE_16_DAGER", "2016-04-27"), ("OPPFOLGINGSPLAN_4_UKER", "2016-05-09"),
    ("DIALOGMOTE_1_7_UKER", "2016-05-30"), ("LEGEOPPLYSNINGER_7_UKER", "2016-05-30"),
    ("AKTIVITETSKRAV_8_UKER", "2016-06-06"),
    ("KANDIDAT_DIALOGMOTE_2_17_UKER", "2016-08-08"), ("LEGEOPPLYSNINGER_17_UKER", "2016-08-08"),
    ("DIALOGMOTE_2_26_UKER", "2016-10-10"), ("LEGEOPPLYSNINGER_39_UKER", "2017-01-09"),
    ("NY_VURDERING_39_52_UKER", "2017-04-10"),
    ("MAKSDATO_52_UKER", "2017-04-10"),
  ]

  static func frister(_ fravaer: Sykefravaersfakta?, _ dag: String, _ pakke: Regelpakke = Pakker.g2016)
    -> [Sykefravaersfrist]
  {
    Sykefravaersfrister.vurder(Fakta(sykefravaer: fravaer), dato: dag.dato, pakke: pakke)
  }

  @Test func `the timeline counts whole weeks from the first day of absence`() {
    let fravaer = Sykefravaersfakta(fra: "2016-04-11".dato, harArbeidsgiver: true)
    for (steg, pakke) in [(Self.steg2016, Pakker.g2016), (Self.steg2026, Pakker.g2026)] {
      let svar = Self.frister(fravaer, "2016-06-01", pakke)
      #expect(svar.map(\.kode) == steg.map(\.0))
      #expect(svar.map(\.frist) == steg.map(\.1.dato))
    }
  }

  @Test func `a step has passed the day after its last day`() {
    let fravaer = Sykefravaersfakta(fra: "2016-04-11".dato)
    func passert(_ dag: String) -> Bool? {
      Self.frister(fravaer, dag).first { $0.kode == "AKTIVITETSKRAV_8_UKER" }?.passert
    }
    #expect(passert("2016-06-06") == false)
    #expect(passert("2016-06-07") == true)
  }

  @Test func `windows have a first day and reminders are marked as practice`() {
    let fravaer = Sykefravaersfakta(fra: "2016-04-11".dato)
    let gamle = Self.frister(fravaer, "2016-06-01")
    #expect(gamle.first { $0.kode == "ETTERBETALING_UKE_8_12" }?.fra == "2016-06-06".dato)
    #expect(gamle.first { $0.kode == "NY_VURDERING_39_52_UKER" }?.fra == "2017-01-09".dato)
    #expect(!gamle.contains { $0.erPaaminnelse })
    let nye = Self.frister(fravaer, "2016-06-01", Pakker.g2026).filter(\.erPaaminnelse)
    #expect(nye.count == 4 && nye.map(\.hvem).contains(.sykmelder))
  }

  @Test func `steps at the workplace fall away only for those known to have no employer`() {
    for (harArbeidsgiver, antall) in [(true, 7), (nil, 7), (false, 4)] as [(Bool?, Int)] {
      let fravaer = Sykefravaersfakta(fra: "2016-04-11".dato, harArbeidsgiver: harArbeidsgiver)
      #expect(Self.frister(fravaer, "2016-06-01").count == antall)
    }
  }

  @Test func `no leave, an ended leave and an unknown start give no timeline`() {
    #expect(Self.frister(nil, "2016-06-01").isEmpty)
    #expect(Self.frister(Sykefravaersfakta(), "2016-06-01").isEmpty)
    let slutt = Sykefravaersfakta(fra: "2016-04-11".dato, til: "2016-05-31".dato)
    #expect(Self.frister(slutt, "2016-06-01").isEmpty)
    #expect(!Self.frister(slutt, "2016-05-31").isEmpty)
  }

  @Test func `the proposal adds a voluntary meeting at eight weeks`() {
    let svar = Self.frister(Sykefravaersfakta(fra: "2016-04-11".dato), "2016-06-01", Pakker.f2016)
    #expect(svar.first { $0.kode == "DIALOGMOTE_FORESLATT_8_UKER" }?.frist == "2016-06-06".dato)
  }

  @Test func `the clock change and the leap day move no deadline`() {
    let vinter = Sykefravaersfakta(fra: "2016-02-01".dato)
    #expect(Self.frister(vinter, "2016-02-02").map(\.frist).first == "2016-02-29".dato)
    let sommertid = Sykefravaersfakta(fra: "2026-03-01".dato)
    let svar = Self.frister(sommertid, "2026-03-02", Pakker.g2026)
    #expect(svar.first { $0.kode == "OPPFOLGINGSPLAN_4_UKER" }?.frist == "2026-03-29".dato)
  }
}
