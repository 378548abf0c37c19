import Fagmodell
import Regelverk
import Testing

struct PlikterTests {
  static let dag = "2016-06-01".dato

  static func plikter(_ fakta: Fakta, _ dato: Dato = dag, _ pakke: Regelpakke = Pakker.g2016) -> [Plikt] {
    Plikter.vurder(fakta, dato: dato, pakke: pakke)
  }

  static func ytelse(_ ytelse: Ytelse, _ status: Ytelsesstatus? = .mottar) -> Fakta {
    Fakta(ytelser: [Ytelsesfakta(ytelse, status, fra: "2016-01-01".dato)])
  }

  struct Sett: Sendable {
    let ytelse: Ytelse
    let pakke: Pakkekode
    let koder: [Pliktkode]
    let varsel: [Bool]
    let reaksjon: [[Reaksjon]]
  }

  static func sett(
    _ ytelse: Ytelse, _ pakke: Pakkekode, _ plikter: (Pliktkode, Bool, [Reaksjon])...
  ) -> Sett {
    Sett(ytelse: ytelse, pakke: pakke, koder: plikter.map(\.0), varsel: plikter.map(\.1), reaksjon: plikter.map(\.2))
  }

  static let settene: [Sett] = [
    sett(.sykepenger, .gjeldende2016, (.aktivitet8Uker, false, [.stansMidlertidigAuto])),
    sett(.sykepenger, .gjeldende2026, (.aktivitet8Uker, true, [.stansMidlertidigSkjonn])),
    sett(
      .aap, .gjeldende2016, (.folgePlan, true, [.stansMidlertidigSkjonn]),
      (.meldekort14Dager, false, [.stansMidlertidigAuto])),
    sett(
      .aap, .gjeldende2026, (.folgePlan, true, [.stansMidlertidigSkjonn]), (.moteOgOpplyse, false, [.reduksjonEnDag]),
      (.meldekort14Dager, false, [.stansMidlertidigAuto])),
    sett(
      .dagpenger, .gjeldende2016, (.reellArbeidssoker, true, [.stansMidlertidigSkjonn]),
      (.folgePlan, true, [.stansMidlertidigSkjonn]), (.meldekort14Dager, false, [.stansMidlertidigAuto])),
    sett(
      .dagpenger, .gjeldende2026, (.reellArbeidssoker, true, [.stansMidlertidigSkjonn]),
      (.folgePlan, true, [.stansMidlertidigSkjonn]), (.meldekort14Dager, false, [.stansMidlertidigAuto])),
    sett(.overgangsstonad, .gjeldende2016, (.yrkesrettetAktivitet, true, [.stansMidlertidigSkjonn])),
    sett(.overgangsstonad, .gjeldende2026, (.yrkesrettetAktivitet, true, [.stansMidlertidigSkjonn])),
    sett(.sosialhjelp, .gjeldende2016, (.vilkaarOmAktivitet, true, [.utsattUtbetaling, .reduksjonSkjonn])),
    sett(.sosialhjelp, .foreslatt2016, (.vilkaarOmAktivitet, true, [.utsattUtbetaling, .reduksjonSkjonn])),
    sett(.kvalifiseringsstonad, .gjeldende2016, (.programFulltid, true, [.reduksjonFravaersdager])),
    sett(.kvalifiseringsstonad, .gjeldende2026, (.programFulltid, false, [.reduksjonFravaersdager])),
    sett(.tiltakspenger, .gjeldende2016),
    sett(.tiltakspenger, .gjeldende2026, (.deltaITiltak, false, [.reduksjonFravaersdager])),
    sett(.uforetrygd, .gjeldende2016), sett(.uforetrygd, .foreslatt2016), sett(.uforetrygd, .gjeldende2026),
  ]

  @Test(arguments: settene) func `each benefit brings its duties with notice and reaction as the sources say`(
    _ sett: Sett
  ) {
    let svar = Self.plikter(Self.ytelse(sett.ytelse), Self.dag, Pakker.alle[sett.pakke])
    #expect(svar.map(\.kode) == sett.koder)
    #expect(svar.map(\.varselKreves) == sett.varsel)
    #expect(svar.map(\.reaksjon) == sett.reaksjon)
    #expect(svar.allSatisfy { $0.ytelse == sett.ytelse && !$0.hjemmel.isEmpty })
  }

  @Test func `duties follow payment, not a claim, through the benefit's last day`() {
    for status in [Ytelsesstatus.sokt, .vurderes] { #expect(Self.plikter(Self.ytelse(.aap, status)).isEmpty) }
    #expect(Self.plikter(Self.ytelse(.aap, nil)).isEmpty)
    let fakta = Fakta(ytelser: [Ytelsesfakta(.aap, .mottar, fra: Self.dag, til: Self.dag)])
    #expect(Self.plikter(fakta, Self.dag).count == 2)
    #expect(Self.plikter(fakta, Self.dag - 1).isEmpty && Self.plikter(fakta, Self.dag + 1).isEmpty)
  }

  @Test func `a benefit without a sourced duty is said to be so, uføretrygd is not`() {
    func koder(_ ytelse: Ytelse) -> [String] {
      Regelmotor.vurder(Self.ytelse(ytelse), dato: Self.dag, pakke: Pakker.g2016).varsler.map(\.kode)
    }
    #expect(koder(.tiltakspenger).contains("PLIKT_IKKE_KILDEBELAGT"))
    #expect(!koder(.uforetrygd).contains("PLIKT_IKKE_KILDEBELAGT"))
    #expect(!koder(.aap).contains("PLIKT_IKKE_KILDEBELAGT"))
  }

  struct Fravaer: Sendable {
    let dag: String
    let fravaer: Sykefravaersfakta
    let oppfylt: Bool?
  }

  static func fravaer(
    _ dag: String, _ oppfylt: Bool?, grad: Int? = 100, aktiv: Bool? = false, _ unntak: Fakt<Aktivitetsunntak> = .ingen
  ) -> Fravaer {
    Fravaer(
      dag: dag, fravaer: Sykefravaersfakta(fra: "2016-04-11".dato, grad: grad, iAktivitet: aktiv, unntak: unntak),
      oppfylt: oppfylt)
  }

  static let fravaerene: [Fravaer] = [
    fravaer("2016-06-06", nil), fravaer("2016-06-07", false), fravaer("2016-06-07", true, aktiv: true),
    fravaer("2016-06-07", true, grad: 99), fravaer("2016-06-07", nil, aktiv: nil),
    fravaer("2016-06-07", true, grad: 50, aktiv: nil),
    fravaer("2016-06-07", true, .kjent(.medisinskeGrunner)),
    fravaer("2016-06-07", true, .kjent(.tilretteleggingIkkeMulig)),
    fravaer("2016-06-07", nil, .ukjent), fravaer("2016-06-07", false, grad: nil),
  ]

  @Test func `sykepenger ask for activity within eight weeks, the last day included`() {
    for rad in Self.fravaerene {
      let plikt = Self.plikter(Fakta(sykefravaer: rad.fravaer), rad.dag.dato).first
      #expect(plikt?.kode == .aktivitet8Uker && plikt?.fra == "2016-04-11".dato && plikt?.frist == "2016-06-06".dato)
      #expect(plikt?.oppfylt == rad.oppfylt, "\(rad)")
      #expect(plikt?.etterbetalingTil == "2016-07-04".dato)
      let naa = Self.plikter(Fakta(sykefravaer: rad.fravaer), rad.dag.dato, Pakker.g2026).first
      #expect(naa?.frist == "2016-06-06".dato && naa?.etterbetalingTil == nil)
    }
  }

  @Test func `a sick leave counts while it runs, and an unknown start gives no date`() {
    var fravaer = Sykefravaersfakta(fra: "2016-04-11".dato, til: "2016-06-01".dato)
    #expect(Self.plikter(Fakta(sykefravaer: fravaer), Self.dag).count == 1)
    #expect(Self.plikter(Fakta(sykefravaer: fravaer), Self.dag + 1).isEmpty)
    #expect(Self.plikter(Fakta(sykefravaer: fravaer), "2016-04-10".dato).isEmpty)
    #expect(Self.plikter(Fakta(sykefravaer: fravaer), "2016-04-11".dato).count == 1)
    fravaer = Sykefravaersfakta()
    let svar = Regelmotor.vurder(Fakta(sykefravaer: fravaer), dato: Self.dag, pakke: Pakker.g2016)
    #expect(svar.plikter.count == 1 && svar.plikter[0].frist == nil && svar.plikter[0].oppfylt == nil)
    #expect(svar.varsler.map(\.kode).contains("SYKEFRAVAER_START_UKJENT"))
    let uten = Regelmotor.vurder(Self.ytelse(.sykepenger), dato: Self.dag, pakke: Pakker.g2016)
    #expect(uten.varsler.map(\.kode).contains("SYKEFRAVAER_START_UKJENT"))
    let kjent = Fakta(sykefravaer: Sykefravaersfakta(fra: Self.dag))
    let medStart = Regelmotor.vurder(kjent, dato: Self.dag, pakke: Pakker.g2016)
    #expect(!medStart.varsler.map(\.kode).contains("SYKEFRAVAER_START_UKJENT"))
    #expect(uten.plikter.count == 1 && uten.plikter[0].fra == nil && uten.plikter[0].oppfylt == nil)
  }

  static let meldekort: [(Fakt<Dato>, String?, Bool?)] = [
    (.kjent("2016-05-18".dato), "2016-06-01", true), (.kjent("2016-05-17".dato), "2016-05-31", false),
    (.ingen, "2016-01-15", false), (.ukjent, nil, nil),
  ]

  @Test func `the report is due on the fourteenth day, and the first one a period after the benefit began`() {
    for (siste, frist, oppfylt) in Self.meldekort {
      var fakta = Self.ytelse(.dagpenger)
      fakta.sisteMeldekort = siste
      let plikt = Self.plikter(fakta).first { $0.kode == .meldekort14Dager }
      #expect(plikt?.frist == frist.map(\.dato) && plikt?.oppfylt == oppfylt, "\(siste)")
    }
    let koder = Regelmotor.vurder(Self.ytelse(.aap), dato: Self.dag, pakke: Pakker.g2016).varsler.map(\.kode)
    #expect(koder.contains("MELDEKORT_UKJENT"))
  }

  /// Child born, benefit from, first day of the duty.
  static let barn: [(String?, String?, String?)] = [
    ("2015-07-10", "2016-01-01", "2016-07-10"), ("2016-02-29", "2016-03-01", "2017-03-01"),
    ("2015-02-28", nil, "2016-02-28"),
    ("2012-01-01", "2016-01-01", "2016-01-01"), (nil, "2016-01-01", nil),
  ]

  @Test func `overgangsstønad asks for activity from the youngest child's first birthday`() {
    for (fodt, fra, plikt) in Self.barn {
      let fakta = Fakta(
        ytelser: [Ytelsesfakta(.overgangsstonad, .mottar, fra: fra.map(\.dato))], yngsteBarnFodt: fodt.map(\.dato))
      let svar = Self.plikter(fakta).first
      #expect(svar?.kode == .yrkesrettetAktivitet && svar?.fra == plikt.map(\.dato) && svar?.frist == plikt.map(\.dato))
    }
    let koder = Regelmotor.vurder(Self.ytelse(.overgangsstonad), dato: Self.dag, pakke: Pakker.g2016).varsler.map(
      \.kode)
    #expect(koder.contains("BARN_FODT_UKJENT"))
  }

  static let meldeplikt: [(Arbeidsstatus?, String?, String, Bool)] = [
    (.ledig, "2016-05-01", "2015-06-01", true), (.ledig, "2016-05-01", "2015-06-02", false),
    (.delvis, "2016-06-01", "2015-01-01", true), (.permittert, "2016-06-02", "2015-01-01", false),
    (.permittert, "2016-06-01", "2015-01-01", true), (.utdanning, "2016-05-01", "2015-01-01", false),
    (nil, "2016-05-01", "2015-01-01", false), (.ledig, nil, "2015-01-01", false),
  ]

  @Test func `a single parent registered as a job seeker reports once the duty has begun`() {
    for (status, registrert, fodt, melder) in Self.meldeplikt {
      var fakta = Self.ytelse(.overgangsstonad)
      fakta.arbeidsstatus = status
      fakta.registrert = registrert.map(\.dato)
      fakta.yngsteBarnFodt = fodt.dato
      fakta.sisteMeldekort = .kjent("2016-05-25".dato)
      #expect(
        Self.plikter(fakta).contains { $0.kode == .meldekort14Dager } == melder, "\(fodt) \(String(describing: status))"
      )
    }
  }

  static let vilkaar: [(Pakkekode, String?, Pliktstyrke?)] = [
    (.gjeldende2016, "1990-01-01", .kan), (.gjeldende2016, "1970-01-01", .kan), (.gjeldende2016, nil, .kan),
    (.foreslatt2016, "1970-01-01", .skal), (.foreslatt2016, nil, .skal), (.gjeldende2026, "1996-06-02", .skal),
    (.gjeldende2026, "1996-06-01", .kan), (.gjeldende2026, nil, .kan),
  ]

  @Test func `sosialhjelp conditions may be set in 2016, shall in the proposal, and shall under 30 today`() {
    for (pakke, fodt, styrke) in Self.vilkaar {
      var fakta = Self.ytelse(.sosialhjelp)
      fakta.ytelser![0].fra = "2016-01-01".dato
      fakta.fodselsdato = fodt.map(\.dato)
      let dag = pakke == .gjeldende2026 ? "2026-06-01".dato : Self.dag
      let svar = Self.plikter(fakta, dag, Pakker.alle[pakke])
      #expect(svar.map(\.styrke) == [styrke], "\(pakke) \(fodt ?? "-")")
      #expect(svar.map(\.kode) == [.vilkaarOmAktivitet])
    }
  }

  @Test func `KVP is full time and any absence nobody permitted means not in full`() {
    var fakta = Self.ytelse(.kvalifiseringsstonad)
    for (fravaer, oppfylt) in [(0.0, true), (0.5, false)] as [(Double, Bool)] {
      fakta.kvp = KvpFakta(planlagteTimer: 37.5, ugyldigFravaerTimer: fravaer)
      let plikt = Self.plikter(fakta).first
      #expect(plikt?.oppfylt == oppfylt && plikt?.timerPerUke == 37.5)
    }
    fakta.kvp = nil
    #expect(Self.plikter(fakta).first?.oppfylt == nil)
  }

  @Test func `several spells of a benefit give one set of duties from the earliest start`() {
    let fakta = Fakta(ytelser: [
      Ytelsesfakta(.aap, .mottar, fra: "2016-03-01".dato), Ytelsesfakta(.aap, .mottar, fra: "2016-01-01".dato),
      Ytelsesfakta(.aap, .sokt, fra: "2015-01-01".dato),
    ])
    #expect(Self.plikter(fakta).map(\.fra) == ["2016-01-01".dato, nil])
  }

  @Test func `every duty can be read in plain words`() {
    let plikt = Self.plikter(Self.ytelse(.kvalifiseringsstonad))[0]
    #expect(Pakker.g2016.tekst(for: plikt).contains("37,5 timer"))
    #expect(
      Pakker.g2026.tekst(for: Self.plikter(Self.ytelse(.tiltakspenger), Self.dag, Pakker.g2026)[0]).contains("14."))
  }
}
