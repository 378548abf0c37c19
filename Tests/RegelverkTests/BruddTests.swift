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
    let brudd = trapp.datoer.map { Bruddfakta(trapp.ytelse, trapp.type, $0.dato) }
    let svar = Self.svar(brudd.reversed(), "2026-12-31", Pakker.alle[trapp.pakke])
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
