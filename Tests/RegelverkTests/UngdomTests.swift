import Fagmodell
import Regelverk
import Testing

struct UngdomTests {
  static func svar(
    _ ordning: Ungdomsordning, _ fakta: Fakta, _ dato: String, _ pakke: Regelpakke = Pakker.g2016
  ) -> Ungdomsresultat? {
    Ungdomsordninger.vurder(fakta, dato: dato.dato, pakke: pakke).first { $0.ordning == ordning }
  }

  /// Birth date 29 February included: the birthday is 1 March in a common year.
  static let aldre: [(Ungdomsordning, String, String, Bool)] = [
    (.garantiUnder20, "1996-06-02", "2016-06-01", true), (.garantiUnder20, "1996-06-01", "2016-06-01", false),
    (.garanti20til24, "1996-06-01", "2016-06-01", true), (.garanti20til24, "1996-06-02", "2016-06-01", false),
    (.garanti20til24, "1991-06-02", "2016-06-01", true), (.garanti20til24, "1991-06-01", "2016-06-01", false),
    (.garanti20til29, "1996-06-01", "2016-06-01", true), (.garanti20til29, "1996-06-02", "2016-06-01", false),
    (.garanti20til29, "1986-06-02", "2016-06-01", true), (.garanti20til29, "1986-06-01", "2016-06-01", false),
    (.garanti20til24, "1992-02-29", "2017-02-28", true), (.garanti20til24, "1992-02-29", "2017-03-01", false),
  ]

  static let alleVilkaar = Fakta(
    arbeidsstatus: .ledig, harArbeidEllerSkoleplass: false, registrert: "2016-01-01".dato,
    behovKonkludert: .kjent("2016-01-01".dato), arbeidsevne: .nedsatt)

  @Test(arguments: aldre) func `the birthday divides the 2016 guarantees`(
    _ ordning: Ungdomsordning, _ fodt: String, _ dag: String, _ gjelder: Bool
  ) {
    var fakta = Self.alleVilkaar
    fakta.fodselsdato = fodt.dato
    #expect(Self.svar(ordning, fakta, dag)?.gjelder == gjelder)
  }

  static let nyeAldre: [(String, String, Bool)] = [
    ("2010-06-01", "2026-06-01", true), ("2010-06-02", "2026-06-01", false), ("1996-06-02", "2026-06-01", true),
    ("1996-06-01", "2026-06-01", false),
  ]

  @Test func `today's guarantee holds from the 16th to the 30th birthday and the trial from 18 to 28`() {
    for (fodt, dag, gjelder) in Self.nyeAldre {
      var fakta = Self.alleVilkaar
      fakta.fodselsdato = fodt.dato
      #expect(Self.svar(.ungdomsgaranti2023, fakta, dag, Pakker.g2026)?.gjelder == gjelder, "\(fodt)")
    }
    var fakta = Self.alleVilkaar
    for (fodt, gjelder) in [("2008-06-01", true), ("2008-06-02", false), ("1997-06-02", true), ("1997-06-01", false)] {
      fakta.fodselsdato = fodt.dato
      #expect(Self.svar(.ungdomsprogram2025, fakta, "2026-06-01", Pakker.g2026)?.gjelder == gjelder, "\(fodt)")
    }
    #expect(Self.svar(.ungdomsgaranti2023, fakta, "2023-06-30", Pakker.g2026) == nil)
    #expect(Self.svar(.ungdomsgaranti2023, fakta, "2023-07-01", Pakker.g2026) != nil)
  }

  /// Concluded, asked on, approved (nil: none), deadline, broken.
  static let frister: [(String, String, Fakt<Dato>, String, Bool?)] = [
    ("2016-05-20", "2016-06-20", .ingen, "2016-06-20", false), ("2016-05-20", "2016-06-21", .ingen, "2016-06-20", true),
    ("2016-05-20", "2016-06-21", .ukjent, "2016-06-20", nil),
    ("2016-05-20", "2016-06-20", .ukjent, "2016-06-20", false),
    ("2016-05-20", "2016-07-01", .kjent("2016-06-20".dato), "2016-06-20", false),
    ("2016-05-20", "2016-07-01", .kjent("2016-06-21".dato), "2016-06-20", true),
    ("2016-01-31", "2016-03-01", .ingen, "2016-02-29", true), ("2015-01-31", "2015-02-28", .ingen, "2015-02-28", false),
    ("2016-01-29", "2016-02-29", .ingen, "2016-02-29", false), ("2015-12-31", "2016-02-01", .ingen, "2016-01-31", true),
  ]

  @Test func `a plan within one month of the concluded need, the last day included`() {
    for (konkludert, dag, plan, frist, brutt) in Self.frister {
      var fakta = Self.alleVilkaar
      fakta.fodselsdato = "1994-01-15".dato
      fakta.behovKonkludert = .kjent(konkludert.dato)
      fakta.planGodkjent = plan
      let svar = Self.svar(.garanti20til24, fakta, dag)
      #expect(svar?.frist == frist.dato && svar?.fra == konkludert.dato && svar?.brutt == brutt, "\(konkludert) \(dag)")
    }
  }

  @Test func `today's guarantee gives eight weeks from registration, not from the concluded need`() {
    var fakta = Self.alleVilkaar
    fakta.fodselsdato = "2005-01-15".dato
    fakta.registrert = "2026-03-02".dato
    fakta.behovKonkludert = .kjent("2026-03-20".dato)
    fakta.planGodkjent = .ingen
    let foer = Self.svar(.ungdomsgaranti2023, fakta, "2026-04-27", Pakker.g2026)
    #expect(foer?.fra == "2026-03-02".dato && foer?.frist == "2026-04-27".dato && foer?.brutt == false)
    #expect(Self.svar(.ungdomsgaranti2023, fakta, "2026-04-28", Pakker.g2026)?.brutt == true)
    fakta.oppfolgingStartet = .kjent("2026-04-27".dato)
    #expect(Self.svar(.ungdomsgaranti2023, fakta, "2026-05-28", Pakker.g2026)?.brutt == false)
    fakta.oppfolgingStartet = .kjent("2026-04-28".dato)
    #expect(Self.svar(.ungdomsgaranti2023, fakta, "2026-05-28", Pakker.g2026)?.brutt == true)
    fakta.planGodkjent = .kjent("2026-03-10".dato)
    fakta.oppfolgingStartet = .ukjent
    #expect(Self.svar(.ungdomsgaranti2023, fakta, "2026-05-28", Pakker.g2026)?.brutt == false)
    fakta.registrert = nil
    #expect(Self.svar(.ungdomsgaranti2023, fakta, "2026-04-28", Pakker.g2026)?.frist == nil)
  }

  @Test func `only the office's target says whether a person is covered, and only those it is for`() {
    var fakta = Self.alleVilkaar
    fakta.planGodkjent = .kjent("2016-05-01".dato)
    fakta.fodselsdato = "1994-01-15".dato
    #expect(Self.svar(.garanti20til24, fakta, "2016-06-01")?.dekket == nil)
    #expect(Self.svar(.garanti20til29, fakta, "2016-06-01")?.dekket == true)
    fakta.arbeidsevne = .ikkeNedsatt
    #expect(Self.svar(.garanti20til29, fakta, "2016-06-01")?.dekket == nil)
    // A scheme without a lower limit counts from birth.
    fakta.fodselsdato = "2016-06-01".dato
    #expect(Self.svar(.garantiUnder20, fakta, "2016-06-01")?.gjelder == true)
  }

  @Test func `a birthday on the deadline ends the guarantee that day`() {
    var fakta = Self.alleVilkaar
    fakta.behovKonkludert = .kjent("2016-05-20".dato)
    fakta.fodselsdato = "1991-06-20".dato
    #expect(Self.svar(.garanti20til24, fakta, "2016-06-19")?.frist == "2016-06-20".dato)
    #expect(Self.svar(.garanti20til24, fakta, "2016-06-20")?.gjelder == false)
    // In 2032, also a leap year, the arithmetic is the same.
    fakta.fodselsdato = "2004-02-29".dato
    fakta.registrert = "2032-01-05".dato
    fakta.behovKonkludert = .kjent("2032-01-05".dato)
    #expect(Self.svar(.ungdomsgaranti2023, fakta, "2032-02-28", Pakker.g2026)?.frist == "2032-03-01".dato)
    fakta.oppfolgingStartet = .kjent("2016-06-01".dato)
    #expect(Self.svar(.garanti20til24, fakta, "2032-02-28")?.gjelder == false)
  }

  @Test func `what is not known is left open, and a single no settles it`() {
    #expect(Self.svar(.garanti20til24, Fakta(), "2016-06-01")?.gjelder == nil)
    var fakta = Fakta(fodselsdato: "1994-01-15".dato, arbeidsstatus: .ledig)
    #expect(Self.svar(.garanti20til24, fakta, "2016-06-01")?.gjelder == nil)
    fakta.behovKonkludert = .ingen
    #expect(Self.svar(.garanti20til24, fakta, "2016-06-01")?.gjelder == false)
    fakta.behovKonkludert = .kjent("2016-06-02".dato)
    #expect(Self.svar(.garanti20til24, fakta, "2016-06-01")?.gjelder == false)
    #expect(Self.svar(.garanti20til24, fakta, "2016-06-02")?.gjelder == true)
    fakta.arbeidsstatus = .iArbeid
    fakta.behovKonkludert = .ukjent
    #expect(Self.svar(.garanti20til24, fakta, "2016-06-01")?.gjelder == false)
    fakta.harArbeidEllerSkoleplass = nil
    fakta.fodselsdato = "1998-01-01".dato
    #expect(Self.svar(.garantiUnder20, fakta, "2016-06-01")?.gjelder == nil)
    fakta.harArbeidEllerSkoleplass = true
    #expect(Self.svar(.garantiUnder20, fakta, "2016-06-01")?.gjelder == false)
    fakta.fodselsdato = "2016-06-02".dato
    #expect(Self.svar(.garantiUnder20, fakta, "2016-06-01")?.gjelder == false)
    fakta.harArbeidEllerSkoleplass = false
    #expect(Self.svar(.garantiUnder20, fakta, "2016-06-01")?.gjelder == nil)
  }

  @Test func `reduced arbeidsevne opens the guarantee to 29 and a plan covers the person`() {
    var fakta = Fakta(fodselsdato: "1990-01-15".dato)
    for (evne, gjelder) in [
      (Arbeidsevne.nedsatt, true), (.varigNedsatt, true), (.ikkeNedsatt, false), (.ikkeVurdert, false),
    ] {
      fakta.arbeidsevne = evne
      #expect(Self.svar(.garanti20til29, fakta, "2016-06-01")?.gjelder == gjelder, "\(evne)")
    }
    fakta.arbeidsevne = .nedsatt
    let planer: [(Fakt<Dato>, Bool?)] = [
      (.ukjent, nil), (.ingen, false), (.kjent("2016-06-01".dato), true), (.kjent("2016-06-02".dato), false),
    ]
    for (plan, dekket) in planer {
      fakta.planGodkjent = plan
      let svar = Self.svar(.garanti20til29, fakta, "2016-06-01")
      #expect(svar?.dekket == dekket && svar?.brutt == nil && svar?.frist == nil)
    }
  }

  @Test func `the proposed scheme replaces the three and has no invented deadline`() {
    var fakta = Self.alleVilkaar
    fakta.fodselsdato = "1986-06-02".dato
    let svar = Regelmotor.vurder(fakta, dato: "2016-06-01".dato, pakke: Pakker.f2016)
    #expect(svar.ungdom.map(\.ordning) == [.ungdomsinnsatsForeslatt])
    #expect(svar.ungdom[0].gjelder == true && svar.ungdom[0].frist == nil && svar.ungdom[0].brutt == nil)
    #expect(svar.varsler.map(\.kode).contains("FRIST_IKKE_FASTSATT"))
    #expect(svar.varsler.map(\.kode).contains("FORSLAG_IKKE_GJELDENDE"))
    fakta.fodselsdato = "1986-06-01".dato
    #expect(Self.svar(.ungdomsinnsatsForeslatt, fakta, "2016-06-01", Pakker.f2016)?.gjelder == false)
  }

  static let forslagsvilkaar: [(Bool?, Arbeidsstatus?, Bool?)] = [
    (false, nil, true), (nil, .ledig, true), (true, .iArbeid, false), (nil, .iArbeid, nil), (true, nil, nil),
    (nil, nil, nil),
  ]

  @Test func `the proposed scheme is for those without work, education or activity`() {
    for (plass, status, gjelder) in Self.forslagsvilkaar {
      let fakta = Fakta(fodselsdato: "1995-01-01".dato, arbeidsstatus: status, harArbeidEllerSkoleplass: plass)
      #expect(Self.svar(.ungdomsinnsatsForeslatt, fakta, "2016-06-01", Pakker.f2016)?.gjelder == gjelder)
    }
  }

  @Test func `warnings say what the youth rules cannot`() {
    func koder(_ fakta: Fakta) -> [String] {
      Regelmotor.vurder(fakta, dato: "2016-06-01".dato, pakke: Pakker.g2016).varsler.map(\.kode)
    }
    #expect(koder(Fakta()).contains("FODSELSDATO_UKJENT"))
    #expect(koder(Fakta(fodselsdato: "2016-06-02".dato)).contains("FODSELSDATO_FRAM_I_TID"))
    #expect(!koder(Fakta(fodselsdato: "2016-06-01".dato)).contains("FODSELSDATO_FRAM_I_TID"))
    #expect(
      koder(Fakta(fodselsdato: "1998-01-01".dato, harArbeidEllerSkoleplass: false)).contains("FRIST_IKKE_OPPGITT"))
    #expect(
      !koder(Fakta(fodselsdato: "1998-01-01".dato, harArbeidEllerSkoleplass: true)).contains("FRIST_IKKE_OPPGITT"))
    #expect(koder(Fakta(fodselsdato: "1990-01-01".dato, arbeidsevne: .nedsatt)).contains("GARANTI_GJELDER_KONTORET"))
  }

  @Test func `the office target counts approved plans and shows who is missing, with the follow-up beside it`() {
    let dag = "2016-06-01".dato
    func rad(
      _ plan: Dato?, fodt: String = "1990-01-01", evne: Arbeidsevne? = .nedsatt, kontakt: Int? = 10, moter: Int = 1
    )
      -> Ungdomsrad
    {
      Ungdomsrad(
        fodselsdato: fodt.dato, arbeidsevne: evne, planGodkjent: plan, sisteKontakt: kontakt.map { dag - $0 },
        moter: moter)
    }
    var rader = Array(repeating: rad(dag), count: 9) + [rad(nil, kontakt: nil, moter: 0)]
    let ni = Ungdomsmaaltall.beregn(.garanti20til29, rader, dato: dag, pakke: Pakker.g2016)!
    #expect(ni.iMaalgruppen == 10 && ni.medGodkjentPlan == 9 && ni.prosent == 90 && ni.oppfylt == true)
    #expect(ni.mangler == [9] && ni.dagerSidenKontakt == 10 && ni.utenKontakt == 1 && ni.moter == 9)
    rader = Array(repeating: rad(dag), count: 89) + Array(repeating: rad(dag + 1), count: 11)
    let niogaatti = Ungdomsmaaltall.beregn(.garanti20til29, rader, dato: dag, pakke: Pakker.g2016)!
    #expect(niogaatti.prosent == 89 && niogaatti.oppfylt == false)
    let nesten = Array(repeating: rad(dag), count: 899) + Array(repeating: rad(nil), count: 101)
    #expect(Ungdomsmaaltall.beregn(.garanti20til29, nesten, dato: dag, pakke: Pakker.g2016)?.oppfylt == false)
    let mange = Array(repeating: rad(dag), count: 199) + [rad(nil)]
    #expect(Ungdomsmaaltall.beregn(.garanti20til29, mange, dato: dag, pakke: Pakker.g2016)?.prosent == 99)
    let utenfor = [
      rad(nil, fodt: "1996-06-02"), rad(nil, fodt: "1986-06-01"), rad(nil, evne: .ikkeNedsatt), rad(nil, evne: nil),
    ]
    let tomt = Ungdomsmaaltall.beregn(.garanti20til29, utenfor, dato: dag, pakke: Pakker.g2016)!
    #expect(tomt.iMaalgruppen == 0 && tomt.prosent == nil && tomt.oppfylt == nil && tomt.dagerSidenKontakt == nil)
    let inne = [rad(nil, fodt: "1996-06-01"), rad(nil, fodt: "1986-06-02"), rad(dag, evne: .varigNedsatt, kontakt: -3)]
    let tre = Ungdomsmaaltall.beregn(.garanti20til29, inne, dato: dag, pakke: Pakker.g2016)!
    #expect(tre.iMaalgruppen == 3 && tre.dagerSidenKontakt == 6)
    #expect(Ungdomsmaaltall.beregn(.garanti20til24, inne, dato: dag, pakke: Pakker.g2016) == nil)
    #expect(Ungdomsmaaltall.beregn(.garanti20til29, inne, dato: dag, pakke: Pakker.g2026) == nil)
  }
}
