import Fagmodell
import Regelverk
import Testing

struct BruddTests {
  static func svar(_ brudd: [Bruddfakta], _ dag: String, _ pakke: Regelpakke) -> [Bruddresultat] {
    Bruddvurdering.vurder(Fakta(brudd: brudd), dato: dag.dato, pakke: pakke)
  }

  struct Trapp: Sendable {
    let pakke: Pakkekode
    let ytelse: Ytelse
    let type: Bruddtype
    let datoer: [String]
    let trinn: [String]
    /// Each decided on its day.
    var brudd: [Bruddfakta] { datoer.map { Bruddfakta(ytelse, type, $0.dato, vedtak: .kjent($0.dato)) } }
  }

  static func trapp(_ pakke: Pakkekode, _ ytelse: Ytelse, _ type: Bruddtype, _ datoer: [String], _ trinn: [String])
    -> Trapp
  {
    Trapp(pakke: pakke, ytelse: ytelse, type: type, datoer: datoer, trinn: trinn)
  }

  static let trapper: [Trapp] = [
    trapp(
      .gjeldende2016, .dagpenger, .nektetArbeid, ["2016-02-01", "2016-09-01", "2016-10-01"],
      ["TIDSBEGRENSET_BORTFALL 12 UKER", "TIDSBEGRENSET_BORTFALL 6 MAANEDER", "TIDSBEGRENSET_BORTFALL 6 MAANEDER"]),
    trapp(
      .gjeldende2016, .dagpenger, .nektetArbeid, ["2015-01-01", "2015-06-01", "2015-12-31"],
      ["TIDSBEGRENSET_BORTFALL 8 UKER", "TIDSBEGRENSET_BORTFALL 12 UKER", "TIDSBEGRENSET_BORTFALL 6 MAANEDER"]),
    trapp(.gjeldende2016, .dagpenger, .nektetArbeid, ["2016-01-01"], ["TIDSBEGRENSET_BORTFALL 12 UKER"]),
    trapp(
      .gjeldende2016, .dagpenger, .ikkeMott, ["2016-02-01", "2016-03-01"],
      ["TIDSBEGRENSET_BORTFALL -", "TIDSBEGRENSET_BORTFALL -"]),
    trapp(.gjeldende2016, .dagpenger, .sagtOpp, ["2015-12-31"], ["FORLENGET_VENTETID 8 UKER"]),
    trapp(
      .gjeldende2016, .dagpenger, .sagtOpp, ["2016-01-01", "2016-06-01"],
      ["FORLENGET_VENTETID 12 UKER", "FORLENGET_VENTETID 6 MAANEDER"]),
    trapp(
      .gjeldende2026, .dagpenger, .nektetTiltak, ["2026-02-01", "2026-03-01"],
      ["TIDSBEGRENSET_BORTFALL 18 UKER", "TIDSBEGRENSET_BORTFALL 26 UKER"]),
    trapp(
      .gjeldende2026, .dagpenger, .ikkeMott, ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"],
      [
        "TIDSBEGRENSET_BORTFALL 4 UKER", "TIDSBEGRENSET_BORTFALL 8 UKER", "TIDSBEGRENSET_BORTFALL 12 UKER",
        "TIDSBEGRENSET_BORTFALL 12 UKER",
      ]),
    trapp(
      .gjeldende2026, .dagpenger, .sagtOpp, ["2026-02-01", "2026-03-01"],
      ["SANKSJONSPERIODE 18 UKER", "SANKSJONSPERIODE 26 UKER"]),
    trapp(
      .gjeldende2026, .dagpenger, .uriktigeOpplysninger, ["2023-03-01", "2026-03-01"],
      ["UTESTENGING 12 UKER", "UTESTENGING 26 UKER"]),
    trapp(
      .gjeldende2026, .dagpenger, .uriktigeOpplysninger, ["2023-02-28", "2026-03-01"],
      ["UTESTENGING 12 UKER", "UTESTENGING 12 UKER"]),
    trapp(
      .gjeldende2026, .aap, .ikkeMott, ["2026-02-01", "2026-02-02"],
      ["REDUKSJON_EN_DAG 1 DAGER", "REDUKSJON_EN_DAG 1 DAGER"]),
    trapp(
      .gjeldende2026, .aap, .ikkeFulgtPlan, ["2026-02-01", "2026-03-01"], ["STANS_MIDLERTIDIG_SKJONN -", "OPPHOR -"]),
    trapp(
      .gjeldende2016, .aap, .ikkeFulgtPlan, ["2016-02-01", "2016-03-01"],
      ["STANS_MIDLERTIDIG_SKJONN -", "STANS_VARIG -"]),
    trapp(.gjeldende2016, .overgangsstonad, .ikkeMott, ["2016-02-01"], ["BORTFALL_EN_MND 1 MAANEDER"]),
    trapp(
      .gjeldende2026, .overgangsstonad, .uriktigeOpplysninger, ["2026-02-01", "2026-03-01"],
      ["UTESTENGING 3 MAANEDER", "UTESTENGING 6 MAANEDER"]),
    trapp(.gjeldende2016, .kvalifiseringsstonad, .ugyldigFravaer, ["2016-02-01"], ["REDUKSJON_FRAVAERSDAGER -"]),
    trapp(.gjeldende2016, .sykepenger, .ikkeIAktivitet, ["2016-02-01"], ["STANS_MIDLERTIDIG_AUTO -"]),
    trapp(.gjeldende2026, .sykepenger, .ikkeIAktivitet, ["2026-02-01"], ["STANS_MIDLERTIDIG_SKJONN -"]),
    trapp(
      .foreslatt2016, .dagpenger, .ikkeMott, ["2016-02-01", "2016-03-01", "2016-04-01"],
      ["REDUKSJON_SKJONN -", "STANS_MIDLERTIDIG_SKJONN -", "STANS_VARIG -"]),
    trapp(.foreslatt2016, .aap, .ikkeMott, ["2016-02-01"], ["REDUKSJON_SKJONN -"]),
    trapp(.foreslatt2016, .sykepenger, .ikkeIAktivitet, ["2016-02-01"], ["REDUKSJON_SKJONN -"]),
    trapp(.gjeldende2016, .uforetrygd, .ikkeMott, ["2016-02-01"], []),
    trapp(.gjeldende2016, .aap, .ikkeMott, ["2016-02-01"], []),
  ]

  static func kort(_ svar: Bruddresultat) -> String {
    "\(svar.reaksjon.rawValue) " + (svar.varighet.map { "\($0.verdi) \($0.enhet.rawValue)" } ?? "-")
  }

  @Test(arguments: trapper) func `repeats climb the ladder of the benefit, the breach and the year`(_ trapp: Trapp) {
    let svar = Self.svar(trapp.brudd.reversed(), "2026-12-31", Pakker.alle[trapp.pakke])
    #expect(svar.map(Self.kort) == trapp.trinn)
  }

  static let vinduer: [(String, String, Int)] = [
    ("2016-02-02", "2017-02-02", 2), ("2016-02-02", "2017-02-03", 1), ("2016-02-29", "2017-02-28", 2),
    ("2016-02-29", "2017-03-01", 1),
  ]

  @Test func `twelve months roll with the breach, the last day included`() {
    for (forste, andre, gjentak) in Self.vinduer {
      let brudd = [Bruddfakta(.dagpenger, .ikkeMott, andre.dato), Bruddfakta(.dagpenger, .ikkeMott, forste.dato)]
      #expect(Self.svar(brudd, "2026-12-31", Pakker.g2026).map(\.gjentak) == [1, gjentak], "\(forste) \(andre)")
    }
  }

  @Test func `a reasonable ground takes the breach out of the count and leaves no reaction`() {
    let brudd = [
      Bruddfakta(.dagpenger, .ikkeMott, "2026-02-01".dato, rimeligGrunn: true),
      Bruddfakta(.dagpenger, .ikkeMott, "2026-03-01".dato, rimeligGrunn: false),
      Bruddfakta(.aap, .ikkeMott, "2026-02-15".dato), Bruddfakta(.dagpenger, .nektetArbeid, "2026-02-20".dato),
    ]
    let svar = Self.svar(brudd, "2026-06-01", Pakker.g2026)
    #expect(svar.map(\.gjentak) == [1, 1, 1, 1])
    #expect(svar[0].reaksjon == .ingen && svar[3].reaksjon == .tidsbegrensetBortfall)
    #expect(Self.svar(brudd, "2026-01-31", Pakker.g2026).isEmpty)
    #expect(Self.svar(brudd, "2026-02-01", Pakker.g2026).count == 1)
  }

  @Test func `a length the sources do not give is absent and said to be so`() {
    let fakta = Fakta(brudd: [Bruddfakta(.dagpenger, .ikkeMott, "2016-02-02".dato)])
    let svar = Regelmotor.vurder(fakta, dato: "2016-06-01".dato, pakke: Pakker.g2016)
    #expect(svar.brudd.map(\.varighet) == [nil] && svar.varsler.map(\.kode).contains("BRUDD_VARIGHET_IKKE_OPPGITT"))
    let naa = Regelmotor.vurder(fakta, dato: "2016-06-01".dato, pakke: Pakker.g2026)
    #expect(!naa.varsler.map(\.kode).contains("BRUDD_VARIGHET_IKKE_OPPGITT"))
  }

  /// Benefit, breach, day, last day with pay, decided, asked, last day for a reaction, too old, reaction.
  struct Alder: Sendable {
    let pakke: Pakkekode
    let brudd: Bruddfakta
    let spurt: String
    let seneste: String?
    let forGammelt: Bool?
    let reaksjon: Reaksjon
  }

  static func alder(
    _ pakke: Pakkekode, _ ytelse: Ytelse, _ type: Bruddtype, _ dato: String, lonn: String? = nil,
    vedtak: String? = nil, _ spurt: String, _ seneste: String?, _ forGammelt: Bool?, _ reaksjon: Reaksjon
  ) -> Alder {
    Alder(
      pakke: pakke,
      brudd: Bruddfakta(
        ytelse, type, dato.dato, vedtak: vedtak.map { .kjent($0.dato) } ?? .ingen, lonnSlutt: lonn?.dato),
      spurt: spurt, seneste: seneste, forGammelt: forGammelt, reaksjon: reaksjon)
  }

  static let aldere: [Alder] = [
    alder(
      .gjeldende2026, .dagpenger, .nektetArbeid, "2026-02-01", "2026-08-01", "2026-08-01", false,
      .tidsbegrensetBortfall),
    alder(.gjeldende2026, .dagpenger, .nektetArbeid, "2026-02-01", "2026-08-02", "2026-08-01", true, .ingen),
    alder(
      .gjeldende2026, .dagpenger, .ikkeMott, "2026-08-31", "2027-02-28", "2027-02-28", false, .tidsbegrensetBortfall),
    alder(.gjeldende2026, .dagpenger, .ikkeMott, "2026-08-31", "2027-03-01", "2027-02-28", true, .ingen),
    alder(
      .gjeldende2026, .dagpenger, .sagtOpp, "2026-01-15", lonn: "2026-03-31", "2026-09-30", "2026-09-30", false,
      .sanksjonsperiode),
    alder(
      .gjeldende2026, .dagpenger, .sagtOpp, "2026-01-15", lonn: "2026-03-31", "2026-10-01", "2026-09-30", true, .ingen),
    alder(.gjeldende2026, .dagpenger, .sagtOpp, "2026-01-15", "2026-12-31", nil, nil, .sanksjonsperiode),
    alder(.gjeldende2026, .aap, .ikkeMott, "2026-02-28", "2026-05-28", "2026-05-28", false, .reduksjonEnDag),
    alder(.gjeldende2026, .aap, .ikkeMott, "2026-02-28", "2026-05-29", "2026-05-28", true, .ingen),
    alder(.gjeldende2026, .aap, .ikkeDokumentert, "2026-11-30", "2027-02-28", "2027-02-28", false, .reduksjonEnDag),
    alder(.gjeldende2026, .aap, .ikkeDokumentert, "2026-11-30", "2027-03-01", "2027-02-28", true, .ingen),
    alder(
      .gjeldende2026, .dagpenger, .nektetArbeid, "2026-02-01", vedtak: "2026-08-01", "2026-12-31", "2026-08-01", false,
      .tidsbegrensetBortfall),
    alder(
      .gjeldende2026, .dagpenger, .nektetArbeid, "2026-02-01", vedtak: "2026-08-02", "2026-12-31", "2026-08-01", true,
      .ingen),
    alder(.gjeldende2026, .overgangsstonad, .ikkeMott, "2026-01-01", "2026-12-31", nil, false, .bortfallEnMaaned),
    alder(.gjeldende2016, .dagpenger, .nektetArbeid, "2016-02-01", "2016-12-31", nil, false, .tidsbegrensetBortfall),
  ]

  @Test(arguments: aldere) func `a breach past its limit leads to nothing, and the last day counts`(_ rad: Alder) {
    let pakke = Pakker.alle[rad.pakke]
    let svar = Self.svar([rad.brudd], rad.spurt, pakke).first
    #expect(svar?.seneste == rad.seneste?.dato && svar?.forGammelt == rad.forGammelt)
    #expect(svar?.reaksjon == rad.reaksjon && (rad.reaksjon != .ingen || svar?.varighet == nil))
    let koder = Regelmotor.vurder(Fakta(brudd: [rad.brudd]), dato: rad.spurt.dato, pakke: pakke).varsler.map(\.kode)
    #expect(koder.contains("BRUDD_FOR_GAMMELT") == (rad.forGammelt == true))
    #expect(koder.contains("BRUDD_LONN_SLUTT_UKJENT") == (rad.forGammelt == nil))
  }

  /// Earlier breaches of dagpenger with their decisions, the newest on 1 May 2026, asked that day.
  struct Tidligere: Sendable {
    let tidligere: [(Bruddtype, Fakt<Dato>)]
    let type: Bruddtype
    let gjentak: Int
    let uker: Int
    let ukjent: Bool
    var brudd: [Bruddfakta] {
      tidligere.enumerated().map { i, ett in
        Bruddfakta(.dagpenger, ett.0, "2026-03-01".dato + i, vedtak: ett.1)
      } + [Bruddfakta(.dagpenger, type, "2026-05-01".dato, vedtak: .ingen)]
    }
  }

  static func rad(
    _ tidligere: [(Bruddtype, Fakt<Dato>)], _ type: Bruddtype, _ gjentak: Int, _ uker: Int, _ ukjent: Bool = false
  ) -> Tidligere {
    Tidligere(tidligere: tidligere, type: type, gjentak: gjentak, uker: uker, ukjent: ukjent)
  }

  private static let fattet: Fakt<Dato> = .kjent("2026-04-01".dato)
  static let tidligere: [Tidligere] = [
    rad([], .nektetArbeid, 1, 18), rad([(.nektetTiltak, fattet)], .nektetArbeid, 2, 26),
    rad([(.nektetTiltak, .ingen)], .nektetArbeid, 2, 18), rad([(.nektetTiltak, .ukjent)], .nektetArbeid, 2, 18, true),
    rad([(.nektetTiltak, .kjent("2026-05-01".dato))], .nektetArbeid, 2, 26),
    rad([(.nektetTiltak, .kjent("2026-05-02".dato))], .nektetArbeid, 2, 18),
    rad([(.nektetTiltak, fattet), (.nektetArbeid, .ukjent)], .nektetArbeid, 3, 26),
    rad([(.sagtOpp, fattet)], .nektetArbeid, 2, 26), rad([(.ikkeMott, fattet)], .nektetArbeid, 1, 18),
    rad([(.nektetArbeid, fattet)], .sagtOpp, 2, 26), rad([(.ikkeMott, fattet)], .sagtOpp, 2, 26),
    rad([(.nektetArbeid, fattet)], .ikkeMott, 1, 4), rad([(.ikkeMott, fattet)], .ikkeMott, 2, 8),
    rad([(.ikkeMott, fattet), (.ikkeMott, .ingen)], .ikkeMott, 3, 8),
    rad([(.ikkeMott, fattet), (.ikkeMott, .ukjent)], .ikkeMott, 3, 8, true),
    rad([(.ikkeMott, fattet), (.ikkeMott, fattet)], .ikkeMott, 3, 12),
    rad([(.ikkeMott, fattet), (.ikkeMott, fattet), (.ikkeMott, .ukjent)], .ikkeMott, 4, 12),
  ]

  @Test(arguments: tidligere) func `a harsher step needs decisions on the earlier breaches`(_ rad: Tidligere) {
    let svar = Regelmotor.vurder(Fakta(brudd: rad.brudd.reversed()), dato: "2026-05-01".dato, pakke: Pakker.g2026)
    #expect(svar.brudd.last?.gjentak == rad.gjentak && svar.brudd.last?.varighet == Varighet(rad.uker, .uker))
    #expect(svar.varsler.map(\.kode).contains("BRUDD_VEDTAK_UKJENT") == rad.ukjent)
  }

  @Test func `a breach with a reasonable ground gives no warning about what it does not lead to`() {
    let brudd = Bruddfakta(.dagpenger, .sagtOpp, "2026-01-01".dato, rimeligGrunn: true)
    let svar = Regelmotor.vurder(Fakta(brudd: [brudd]), dato: "2026-12-31".dato, pakke: Pakker.g2026)
    #expect(svar.brudd.map(\.reaksjon) == [.ingen] && !svar.varsler.contains { $0.kode.hasPrefix("BRUDD_") })
  }

  static let alleTemaer = Set(Rimeliggrunntema.allCases)

  @Test func `a case goes from contact to notice, statement, ground, decision and resumption`() {
    let dag = "2026-03-02".dato
    var sak = Bruddsaksgang(brudd: Bruddfakta(.aap, .ikkeFulgtPlan, dag))
    func neste(_ dato: Dato) -> Bruddsteg? { Bruddprosess.vurder(sak, dato: dato, pakke: Pakker.g2026)?.neste }
    #expect(neste(dag) == .kontaktforsok)
    sak.kontaktforsok = dag + 1
    #expect(neste(dag + 1) == .forhaandsvarsel)
    sak.varselSendt = dag + 2
    let status = Bruddprosess.vurder(sak, dato: dag + 2, pakke: Pakker.g2026)!
    #expect(status.neste == .uttalelse && status.svarfrist == dag + 23 && status.tidligstVedtak == dag + 24)
    #expect(status.gjenstaar == Rimeliggrunntema.allCases && !status.svarfristMaaSettes)
    #expect(neste(dag + 23) == .uttalelse && neste(dag + 24) == .rimeligGrunn)
    sak.uttalelse = dag + 5
    #expect(Bruddprosess.vurder(sak, dato: dag + 5, pakke: Pakker.g2026)?.tidligstVedtak == dag + 5)
    sak.vurdert = [.helse, .arbeidsmarked]
    sak.brudd.rimeligGrunn = false
    #expect(neste(dag + 6) == .rimeligGrunn)
    #expect(Bruddprosess.vurder(sak, dato: dag + 6, pakke: Pakker.g2026)?.gjenstaar == [.nedsattFunksjonsevne])
    sak.vurdert = Self.alleTemaer
    #expect(neste(dag + 6) == .vedtak)
    sak.brudd.rimeligGrunn = nil
    #expect(neste(dag + 6) == .rimeligGrunn)
    sak.brudd.rimeligGrunn = false
    sak.vedtak = dag + 7
    #expect(neste(dag + 7) == .gjenopptak)
    sak.vilkaarOppfyltIgjen = dag + 20
    #expect(neste(dag + 20) == .avsluttet)
  }

  @Test func `a reasonable ground ends the case`() {
    let dag = "2026-03-02".dato
    let sak = Bruddsaksgang(
      brudd: Bruddfakta(.aap, .ikkeFulgtPlan, dag, rimeligGrunn: true), kontaktforsok: dag, varselSendt: dag,
      uttalelse: dag,
      vurdert: Self.alleTemaer)
    #expect(Bruddprosess.vurder(sak, dato: dag, pakke: Pakker.g2026)?.neste == .avsluttet)
  }

  @Test func `where the law sets no time to answer the veileder must`() {
    let dag = "2016-03-01".dato
    var sak = Bruddsaksgang(brudd: Bruddfakta(.aap, .ikkeFulgtPlan, dag), kontaktforsok: dag)
    #expect(Bruddprosess.vurder(sak, dato: dag, pakke: Pakker.g2016)?.svarfristMaaSettes == false)
    #expect(Bruddprosess.vurder(sak, dato: dag, pakke: Pakker.g2016)?.tidligstVedtak == nil)
    sak.varselSendt = dag
    let uten = Bruddprosess.vurder(sak, dato: dag + 90, pakke: Pakker.g2016)!
    #expect(uten.svarfristMaaSettes && uten.neste == .uttalelse && uten.tidligstVedtak == nil)
    sak.svarfrist = dag + 14
    let med = Bruddprosess.vurder(sak, dato: dag + 15, pakke: Pakker.g2016)!
    #expect(!med.svarfristMaaSettes && med.neste == .rimeligGrunn && med.tidligstVedtak == dag + 15)
  }

  @Test func `machine-made stops go straight to resumption and one-day reductions need no notice`() {
    let dag = "2016-03-01".dato
    let auto = Bruddprosess.vurder(
      Bruddsaksgang(brudd: Bruddfakta(.sykepenger, .ikkeIAktivitet, dag)), dato: dag, pakke: Pakker.g2016)!
    #expect(
      auto.steg == [.gjenopptak] && auto.neste == .gjenopptak && auto.gjenstaar.isEmpty && auto.tidligstVedtak == nil)
    let enDag = Bruddprosess.vurder(
      Bruddsaksgang(brudd: Bruddfakta(.aap, .ikkeMott, dag), kontaktforsok: dag), dato: dag, pakke: Pakker.g2026)!
    #expect(enDag.steg == [.kontaktforsok, .rimeligGrunn, .vedtak, .gjenopptak] && enDag.tidligstVedtak == dag)
    let ukjent = Bruddsaksgang(brudd: Bruddfakta(.uforetrygd, .ikkeMott, dag))
    #expect(Bruddprosess.vurder(ukjent, dato: dag, pakke: Pakker.g2016) == nil)
  }

  @Test func `only the machine's stop is automatic`() {
    #expect(Reaksjon.allCases.filter(\.erAutomatisk) == [.stansMidlertidigAuto])
  }
}
