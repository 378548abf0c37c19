import Fagmodell
import Regelverk
import Testing

struct TiltakTests {
  static let dag = "2016-06-01".dato

  static func raad(_ kode: String, _ fakta: Fakta, _ dato: Dato = dag, _ pakke: Regelpakke = Pakker.g2016)
    -> Tiltaksvurdering?
  {
    Tiltaksraad.vurder(fakta, dato: dato, pakke: pakke).first { $0.kode == kode }
  }

  /// Measure, pack, months with ordinary and with reduced arbeidsevne, weeks.
  static let varigheter: [(String, Pakkekode, Int?, Int?, Int?)] = [
    ("AVKLARING", .gjeldende2016, nil, nil, 8), ("ARBEIDSTRENING", .gjeldende2016, 12, 18, nil),
    ("OPPFOLGING", .gjeldende2016, 12, 36, nil), ("MENTOR", .gjeldende2016, 6, 36, nil),
    ("FUNKSJONSASSISTANSE", .gjeldende2016, nil, nil, nil), ("ARBEIDSMARKEDSKURS", .gjeldende2016, 10, 10, nil),
    ("YRKESRETTET_OPPLAERING", .gjeldende2016, 24, 24, nil), ("ORDINAER_UTDANNING", .gjeldende2016, 36, 36, nil),
    ("BEDRIFTSINTERN_OPPLAERING", .gjeldende2016, nil, nil, 26),
    ("MIDLERTIDIG_LONNSTILSKUDD", .gjeldende2016, 12, 36, nil),
    ("VARIG_LONNSTILSKUDD", .gjeldende2016, nil, nil, nil), ("INKLUDERINGSTILSKUDD", .gjeldende2016, nil, nil, nil),
    ("ARBEIDSRETTET_REHABILITERING", .gjeldende2016, nil, nil, 12),
    ("VARIG_TILRETTELAGT_ARBEID", .gjeldende2016, nil, nil, nil),
    ("KVALIFISERINGSPROGRAM", .gjeldende2016, 24, 24, nil), ("MIDLERTIDIG_LONNSTILSKUDD", .gjeldende2026, 12, 24, nil),
    ("ARBEIDSMARKEDSOPPLAERING", .gjeldende2026, 36, 36, nil), ("SOMMERJOBB", .gjeldende2026, nil, nil, 4),
    ("ARBEIDSFORBEREDENDE_TRENING", .gjeldende2026, 24, 24, nil), ("ARBEID_MED_STOTTE", .gjeldende2026, 12, 36, nil),
    ("INDIVIDUELL_JOBBSTOTTE", .gjeldende2026, 12, 36, nil), ("FIREAARIG_LONNSTILSKUDD", .gjeldende2026, 48, 48, nil),
  ]

  @Test func `each measure has the longest duration of its year`() {
    for (kode, pakke, maaneder, nedsatt, uker) in Self.varigheter {
      let dag = pakke == .gjeldende2026 ? "2026-09-15".dato : Self.dag
      let vanlig = Self.raad(kode, Fakta(arbeidsevne: .ikkeNedsatt), dag, Pakker.alle[pakke])
      #expect(vanlig?.maksMaaneder == maaneder && vanlig?.maksUker == uker, "\(kode) \(pakke)")
      #expect(Self.raad(kode, Fakta(), dag, Pakker.alle[pakke])?.maksMaaneder == maaneder, "\(kode)")
      for evne in [Arbeidsevne.nedsatt, .varigNedsatt] {
        let svar = Self.raad(kode, Fakta(arbeidsevne: evne), dag, Pakker.alle[pakke])
        #expect(svar?.maksMaaneder == nedsatt && svar?.maksUker == uker, "\(kode) \(pakke)")
      }
    }
  }

  struct Alder: Sendable {
    let kode: String
    let pakke: Pakkekode
    let fodt: String
    let dag: String
    let aktuelt: Bool?
    let merknader: [Tiltaksmerknad]
  }

  static func alder(
    _ kode: String, _ pakke: Pakkekode, _ fodt: String, _ dag: String, _ aktuelt: Bool?, _ merknader: Tiltaksmerknad...
  ) -> Alder { Alder(kode: kode, pakke: pakke, fodt: fodt, dag: dag, aktuelt: aktuelt, merknader: merknader) }

  static let aldre: [Alder] = [
    alder("ARBEIDSTRENING", .gjeldende2016, "2000-06-01", "2016-06-01", true),
    alder("ARBEIDSTRENING", .gjeldende2016, "2000-06-02", "2016-06-01", false, .underAldersgrensen),
    alder("ARBEIDSMARKEDSKURS", .gjeldende2016, "1997-06-01", "2016-06-01", true),
    alder("ARBEIDSMARKEDSKURS", .gjeldende2016, "1997-06-02", "2016-06-01", false, .underAldersgrensen),
    alder("ORDINAER_UTDANNING", .gjeldende2016, "1990-06-01", "2016-06-01", true),
    alder("ORDINAER_UTDANNING", .gjeldende2016, "1990-06-02", "2016-06-01", false, .underAldersgrensenUnntak),
    alder("ORDINAER_UTDANNING", .foreslatt2016, "1994-06-01", "2016-06-01", true),
    alder("ORDINAER_UTDANNING", .foreslatt2016, "1994-06-02", "2016-06-01", false, .underAldersgrensenUnntak),
    alder("HOYERE_UTDANNING", .gjeldende2026, "2004-12-31", "2026-01-01", true),
    alder("HOYERE_UTDANNING", .gjeldende2026, "2005-01-01", "2026-12-31", false, .underAldersgrensen),
    alder("ARBEIDSMARKEDSOPPLAERING", .gjeldende2026, "2007-12-31", "2026-01-01", true),
    alder("ARBEIDSMARKEDSOPPLAERING", .gjeldende2026, "2008-01-01", "2026-12-31", false, .underAldersgrensen),
    alder("FAG_OG_YRKESOPPLAERING", .gjeldende2026, "2008-01-01", "2026-06-01", false, .underAldersgrensenUnntak),
    alder("FAG_OG_YRKESOPPLAERING", .gjeldende2026, "2010-12-31", "2026-06-01", false, .underAldersgrensenUnntak),
    alder("FAG_OG_YRKESOPPLAERING", .gjeldende2026, "2011-01-01", "2026-06-01", false, .underAldersgrensen),
    alder("SOMMERJOBB", .gjeldende2026, "1996-06-02", "2026-06-01", true),
    alder("SOMMERJOBB", .gjeldende2026, "1996-06-01", "2026-06-01", false, .overAldersgrensen),
    alder("KVALIFISERINGSPROGRAM", .gjeldende2026, "2008-06-01", "2026-06-01", true),
    alder("KVALIFISERINGSPROGRAM", .gjeldende2026, "1959-06-01", "2026-06-01", false, .overAldersgrensen),
  ]

  @Test func `age limits count birthdays or years as the rule says`() {
    for rad in Self.aldre {
      let fakta = Fakta(
        fodselsdato: rad.fodt.dato, behovKonkludert: .kjent("2016-01-01".dato), arbeidsevne: .nedsatt,
        aevFullfort: .kjent("2016-01-01".dato), ytelser: [])
      let svar = Self.raad(rad.kode, fakta, rad.dag.dato, Pakker.alle[rad.pakke])
      #expect(svar?.aktuelt == rad.aktuelt && svar?.merknader == rad.merknader, "\(rad)")
    }
  }

  @Test func `target groups ask for arbeidsevne, assessment and benefit`() {
    var fakta = Fakta(fodselsdato: "1980-01-01".dato)
    #expect(Self.raad("VARIG_LONNSTILSKUDD", fakta)?.aktuelt == nil)
    #expect(Self.raad("VARIG_LONNSTILSKUDD", fakta)?.merknader == [.arbeidsevneUkjent, .kreverAev])
    fakta.arbeidsevne = .ikkeVurdert
    #expect(Self.raad("VARIG_LONNSTILSKUDD", fakta)?.aktuelt == nil)
    fakta.arbeidsevne = .nedsatt
    #expect(Self.raad("VARIG_LONNSTILSKUDD", fakta)?.merknader == [.kreverVarigNedsattArbeidsevne, .kreverAev])
    #expect(Self.raad("VARIG_LONNSTILSKUDD", fakta)?.aktuelt == false)
    fakta.arbeidsevne = .varigNedsatt
    fakta.aevFullfort = .kjent(Self.dag)
    #expect(
      Self.raad("VARIG_LONNSTILSKUDD", fakta)?.merknader == []
        && Self.raad("VARIG_LONNSTILSKUDD", fakta)?.aktuelt == true)
    fakta.arbeidsevne = .ikkeNedsatt
    #expect(Self.raad("ORDINAER_UTDANNING", fakta)?.merknader == [.kreverNedsattArbeidsevne])
    #expect(Self.raad("VARIG_TILRETTELAGT_ARBEID", fakta)?.merknader == [.ytelserUkjent])
    fakta.ytelser = [Ytelsesfakta(.aap, .mottar)]
    #expect(Self.raad("VARIG_TILRETTELAGT_ARBEID", fakta)?.aktuelt == false)
    #expect(Self.raad("VARIG_TILRETTELAGT_ARBEID", fakta)?.merknader == [.kreverYtelse])
    fakta.ytelser = [Ytelsesfakta(.uforetrygd, .vurderes, til: Self.dag)]
    #expect(Self.raad("VARIG_TILRETTELAGT_ARBEID", fakta)?.aktuelt == true)
    #expect(Self.raad("VARIG_TILRETTELAGT_ARBEID", fakta, Self.dag + 1)?.aktuelt == false)
    #expect(Self.raad("ARBEIDSTRENING", Fakta())?.merknader == [.alderUkjent])
  }

  @Test func `a needs assessment comes before a temporary wage subsidy, an AEV will do`() {
    var fakta = Fakta(fodselsdato: "1980-01-01".dato, arbeidsevne: .ikkeNedsatt)
    #expect(Self.raad("MIDLERTIDIG_LONNSTILSKUDD", fakta)?.merknader == [.kreverBehovsvurdering])
    #expect(Self.raad("MIDLERTIDIG_LONNSTILSKUDD", fakta)?.aktuelt == true)
    fakta.aevFullfort = .kjent(Self.dag)
    #expect(Self.raad("MIDLERTIDIG_LONNSTILSKUDD", fakta)?.merknader == [])
    fakta.aevFullfort = .ingen
    fakta.behovKonkludert = .kjent(Self.dag)
    #expect(Self.raad("MIDLERTIDIG_LONNSTILSKUDD", fakta)?.merknader == [])
  }

  @Test func `measures come and go with their dates`() {
    let fakta = Fakta()
    #expect(Self.raad("ARBEIDSFORBEREDENDE_TRENING", fakta, "2016-09-30".dato) == nil)
    #expect(Self.raad("ARBEIDSFORBEREDENDE_TRENING", fakta, "2016-10-01".dato) != nil)
    #expect(Self.raad("VARIG_TILRETTELAGT_ARBEID_ORDINAER", fakta, "2026-08-31".dato, Pakker.g2026) == nil)
    #expect(Self.raad("VARIG_TILRETTELAGT_ARBEID_ORDINAER", fakta, "2026-09-01".dato, Pakker.g2026) != nil)
    for dag in ["2026-08-31", "2026-09-01"] {
      let antall = Tiltaksraad.vurder(fakta, dato: dag.dato, pakke: Pakker.g2026).count {
        $0.kode == "VARIG_TILRETTELAGT_ARBEID"
      }
      #expect(antall == 1)
    }
    #expect(Self.raad("FIREAARIG_LONNSTILSKUDD", fakta, "2026-07-31".dato, Pakker.g2026) == nil)
    #expect(Self.raad("FIREAARIG_LONNSTILSKUDD", fakta, "2032-12-31".dato, Pakker.g2026) != nil)
    #expect(Self.raad("FIREAARIG_LONNSTILSKUDD", fakta, "2033-01-01".dato, Pakker.g2026) == nil)
  }

  static let sluttdatoer: [(String, String, Arbeidsevne?, String?)] = [
    ("TILTAK_ARBEIDSTRENING", "2016-03-01", .ikkeNedsatt, "2017-02-28"),
    ("TILTAK_ARBEIDSTRENING", "2016-03-01", .nedsatt, "2017-08-31"),
    ("TILTAK_AVKLARING", "2016-03-01", nil, "2016-04-25"), ("TILTAK_FUNKSJONSASSISTANSE", "2016-03-01", nil, nil),
    ("TILTAK_MENTOR", "2016-08-31", nil, "2017-02-27"),
  ]

  @Test func `a measure may run to the day before its length comes round`() {
    for (id, start, evne, slutt) in Self.sluttdatoer {
      let tiltak = Pakker.g2016.regel(id, paa: start.dato)!.tiltak!
      #expect(Tiltaksraad.sisteDag(tiltak, start: start.dato, arbeidsevne: evne) == slutt.map(\.dato), "\(id)")
    }
  }

  @Test func `the catalogue names arranger, own delivery or purchase, and what can be combined`() {
    for pakke in Pakker.alle.alle {
      let koder = Set(pakke.regler(.tiltak).compactMap { $0.tiltak?.kode })
      for regel in pakke.regler(.tiltak) {
        let tiltak = regel.tiltak!
        #expect(!tiltak.gjennomforing.isEmpty && !tiltak.maalgruppe.nb.isEmpty)
        #expect(tiltak.kanKombineresMed.allSatisfy(koder.contains), "\(tiltak.kode)")
        #expect(tiltak.aliaser.allSatisfy { $0 == $0.lowercased() })
      }
    }
  }

  @Test func `measures are advice, and the answer says so`() {
    let koder = Regelmotor.vurder(Fakta(), dato: Self.dag, pakke: Pakker.g2016).varsler.map(\.kode)
    #expect(koder.contains("TILTAK_GIR_IKKE_RETT"))
  }
}
