import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

@Suite struct BruddTests {
  // MARK: The order of the steps

  /// How far a case has come.
  enum Stadium: CaseIterable { case nytt, kontaktet, varslet, fristUte, svart, avgjort, stanset, gjenopptatt }

  /// Which steps are legal at each stage of a case that needs notice.
  static let lovlig: [(Stadium, Set<Bruddhandling>)] = [
    (.nytt, [.kontakt, .uttalelse]),
    (.kontaktet, [.kontakt, .uttalelse, .varsel, .avgjorUtenReaksjon]),
    (.varslet, [.kontakt, .uttalelse, .avgjorUtenReaksjon]),
    (.fristUte, [.kontakt, .uttalelse, .avgjorUtenReaksjon, .avgjorMedReaksjon]),
    (.svart, [.kontakt, .uttalelse, .avgjorUtenReaksjon, .avgjorMedReaksjon]),
    (.avgjort, []),
    (.stanset, [.gjenoppta]),
    (.gjenopptatt, []),
  ]

  /// An AAP case at `stadium` and the day it is looked at.
  private func til(_ stadium: Stadium) throws -> (Kontoret, SakId) {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.aap])
    try kontor.gjor(RegistrerBrudd(ytelse: .aap, type: .ikkeFulgtPlan), sak)
    if stadium == .nytt { return (kontor, sak) }
    try kontor.gjor(RegistrerKontaktforsok(kanal: .telefon, svar: false), sak)
    if stadium == .kontaktet { return (kontor, sak) }
    if stadium == .avgjort {
      try kontor.gjor(AvgjorBrudd(rimeligGrunn: true, begrunnelse: "Syk"), sak)
      return (kontor, sak)
    }
    try kontor.gjor(SendForhaandsvarsel(tekst: "Varsel", svarfrist: "2016-06-15".dato), sak)
    if stadium == .varslet { return (kontor, sak) }
    if stadium == .svart {
      try kontor.gjor(RegistrerUttalelse(tekst: "Jeg glemte det"), sak)
      return (kontor, sak)
    }
    kontor.klokke.idag = "2016-06-16".dato
    if stadium == .fristUte { return (kontor, sak) }
    try kontor.gjor(BruddTests.uten(grunn: .stansMidlertidigSkjonn), sak)
    if stadium == .stanset { return (kontor, sak) }
    try kontor.gjor(GjenopptaYtelse(begrunnelse: "I tiltak igjen"), sak)
    return (kontor, sak)
  }

  private static func uten(grunn reaksjon: Reaksjon?, brudd: Id<Brudd>? = nil) -> AvgjorBrudd {
    var a = AvgjorBrudd(brudd: brudd, rimeligGrunn: false, reaksjon: reaksjon, begrunnelse: "Ingen grunn")
    a.arbeidsmarked = "Ledige plasser"
    a.helse = "Ingen hindring"
    a.funksjonsevne = "Ingen hindring"
    return a
  }

  @Test(arguments: lovlig) func `each stage offers its steps and no other`(_ rad: (Stadium, Set<Bruddhandling>)) throws
  {
    let (kontor, sak) = try til(rad.0)
    let brudd = try #require(try kontor.sak(sak).brudd.first)
    let grunnlag = try #require(
      Bruddgrunnlag(
        brudd, i: try kontor.sak(sak), pakke: try kontor.kari.kontekst().pakke, paa: kontor.klokke.idag))
    #expect(Set(grunnlag.lovlige(i: brudd, paa: kontor.klokke.idag)) == rad.1)
  }

  @Test(arguments: lovlig) func `a step the stage does not offer is refused and changes nothing`(
    _ rad: (Stadium, Set<Bruddhandling>)
  ) throws {
    for handling in Bruddhandling.allCases {
      let (kontor, sak) = try til(rad.0)
      let foer = try kontor.kari.aapne(sak)
      let id = foer.sak.brudd[0].id
      let feil: String? =
        switch handling {
        case .kontakt: kontor.feil(RegistrerKontaktforsok(brudd: id, kanal: .brev, svar: false), sak)
        case .varsel: kontor.feil(SendForhaandsvarsel(brudd: id, tekst: "V", svarfrist: "2016-07-30".dato), sak)
        case .uttalelse: kontor.feil(RegistrerUttalelse(brudd: id, tekst: "U"), sak)
        case .avgjorUtenReaksjon: kontor.feil(BruddTests.uten(grunn: nil, brudd: id), sak)
        case .avgjorMedReaksjon: kontor.feil(BruddTests.uten(grunn: .stansMidlertidigSkjonn, brudd: id), sak)
        case .gjenoppta: kontor.feil(GjenopptaYtelse(brudd: id, begrunnelse: "G"), sak)
        }
      #expect((feil == nil) == rad.1.contains(handling), "\(rad.0) \(handling): \(feil ?? "stored")")
      if feil != nil { #expect(try kontor.kari.aapne(sak) == foer) }
    }
  }

  @Test func `a decision waits until the day after the last day to answer`() throws {
    let (kontor, sak) = try til(.varslet)
    kontor.klokke.idag = "2016-06-15".dato
    #expect(kontor.feil(BruddTests.uten(grunn: .stansMidlertidigSkjonn), sak) == "oppfolging.brudd.fristLoper")
    kontor.klokke.idag = "2016-06-16".dato
    #expect(kontor.feil(BruddTests.uten(grunn: .stansMidlertidigSkjonn), sak) == nil)
  }

  @Test func `what the person said before the notice is no answer to it`() throws {
    let (kontor, sak) = try til(.kontaktet)
    try kontor.gjor(RegistrerUttalelse(tekst: "Jeg var syk"), sak)
    kontor.klokke.idag = "2016-06-02".dato
    try kontor.gjor(SendForhaandsvarsel(tekst: "Varsel", svarfrist: "2016-06-20".dato), sak)
    #expect(kontor.feil(BruddTests.uten(grunn: .stansMidlertidigSkjonn), sak) == "oppfolging.brudd.fristLoper")
    try kontor.gjor(RegistrerUttalelse(tekst: "Jeg var fortsatt syk"), sak)
    #expect(kontor.feil(BruddTests.uten(grunn: .stansMidlertidigSkjonn), sak) == nil)
  }

  // MARK: Notice and reply window

  @Test(arguments: [("2016-06-21", false), ("2016-06-22", true), ("2016-07-13", true), ("2016-07-14", false)])
  func `the reply window is 21 to 42 days where the pack says so`(_ dag: (String, Bool)) throws {
    let kontor = try Kontoret(pakke: "gjeldende-2026")
    let sak = try kontor.person()
    try kontor.gjor(RegistrerSykefravaer(fra: "2016-03-01".dato, prosent: 100), sak)
    try kontor.gjor(RegistrerBrudd(ytelse: .sykepenger, type: .ikkeIAktivitet), sak)
    try kontor.gjor(RegistrerKontaktforsok(kanal: .telefon, svar: true), sak)
    let feil = kontor.feil(SendForhaandsvarsel(tekst: "V", svarfrist: dag.0.dato), sak)
    #expect(feil == (dag.1 ? nil : "oppfolging.brudd.svarfristUtenfor"))
  }

  @Test func `without a length in the pack the veileder sets the day, and it is not today`() throws {
    let (kontor, sak) = try til(.kontaktet)
    #expect(kontor.feil(SendForhaandsvarsel(tekst: "V"), sak) == "felt.paakrevd")
    #expect(
      kontor.feil(SendForhaandsvarsel(tekst: "V", svarfrist: "2016-06-01".dato), sak)
        == "oppfolging.brudd.svarfristForTidlig")
    #expect(kontor.feil(SendForhaandsvarsel(tekst: "V", svarfrist: "2016-06-02".dato), sak) == nil)
  }

  @Test func `sick pay in 2016 is stopped without notice, and the machine's stop needs no hearing`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(RegistrerSykefravaer(fra: "2016-03-01".dato, prosent: 100), sak)
    try kontor.gjor(RegistrerBrudd(ytelse: .sykepenger, type: .ikkeIAktivitet), sak)
    #expect(kontor.feil(BruddTests.uten(grunn: .stansVarig), sak) == "oppfolging.brudd.manglerKontakt")
    let stans = AvgjorBrudd(rimeligGrunn: false, reaksjon: .stansMidlertidigAuto, begrunnelse: "8 uker")
    #expect(kontor.feil(stans, sak) == nil)
    #expect(try kontor.sak(sak).stansede.count == 1)
  }

  // MARK: Reactions

  @Test func `a reaction the pack does not open is refused`() throws {
    let (kontor, sak) = try til(.fristUte)
    for reaksjon in [Reaksjon.utestenging, .bortfallEnMaaned, .stansMidlertidigAuto] {
      #expect(kontor.feil(BruddTests.uten(grunn: reaksjon), sak) == "oppfolging.brudd.reaksjonIkkeTillatt")
    }
  }

  @Test func `without a reasonable ground all three headings are weighed, and with one nothing follows`() throws {
    let (kontor, sak) = try til(.fristUte)
    var uten = BruddTests.uten(grunn: .stansMidlertidigSkjonn)
    uten.helse = " "
    #expect(kontor.feil(uten, sak) == "felt.paakrevd")
    let begge = AvgjorBrudd(rimeligGrunn: true, reaksjon: .stansVarig, begrunnelse: "Syk")
    #expect(kontor.feil(begge, sak) == "oppfolging.brudd.reaksjonMedRimeligGrunn")
  }

  @Test func `state benefits get an innstilling, municipal ones a decision by those who may`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.aap, .sosialhjelp])
    for ytelse in [Ytelse.aap, .sosialhjelp] {
      let svar = try kontor.gjor(RegistrerBrudd(ytelse: ytelse, type: .ikkeFulgtPlan), sak)
      let id = Id<Brudd>(try #require(svar.gjelder))
      try kontor.gjor(RegistrerKontaktforsok(brudd: id, kanal: .telefon, svar: true), sak)
      let avgjor = AvgjorBrudd(brudd: id, rimeligGrunn: true, begrunnelse: "Syk")
      #expect(kontor.feil(avgjor, sak, som: kontor.siv) == (ytelse == .aap ? "tilgang.manglerFullmakt" : nil))
      if ytelse == .aap { try kontor.gjor(avgjor, sak) }
    }
    #expect(try kontor.sak(sak).brudd.map { $0.avgjorelse?.erInnstilling } == [true, false])
  }

  @Test func `a programme is stopped only after all six points are weighed`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.kvalifiseringsstonad])
    try kontor.gjor(RegistrerBrudd(ytelse: .kvalifiseringsstonad, type: .ugyldigFravaer), sak)
    try kontor.gjor(RegistrerKontaktforsok(kanal: .oppmote, svar: true), sak)
    try kontor.gjor(SendForhaandsvarsel(tekst: "V", svarfrist: "2016-06-02".dato), sak)
    try kontor.gjor(RegistrerUttalelse(tekst: "Ville ikke"), sak)
    var stans = BruddTests.uten(grunn: .avsluttetProgram)
    #expect(kontor.feil(stans, sak) == "oppfolging.brudd.manglerProgramvurdering")
    stans.program = Programvurdering(
      tidIProgrammet: "Et år", nytte: "Liten", framgang: "", motivasjon: "Lav", hyppighet: "Ofte", aarsaker: "Ukjent")
    #expect(kontor.feil(stans, sak) == "felt.paakrevd")
    stans.program = Programvurdering(
      tidIProgrammet: "Et år", nytte: "Liten", framgang: "Ingen", motivasjon: "Lav", hyppighet: "Ofte",
      aarsaker: "Ukjent")
    #expect(kontor.feil(stans, sak) == nil)
  }

  // MARK: Repeats

  /// A refused job, decided without a reasonable ground; gives the case's decision.
  private func nektetArbeid(_ kontor: Kontoret, _ sak: SakId, _ dag: String) throws -> Bruddavgjorelse? {
    kontor.klokke.idag = dag.dato
    try kontor.gjor(RegistrerBrudd(ytelse: .dagpenger, type: .nektetArbeid), sak)
    try kontor.gjor(RegistrerKontaktforsok(kanal: .telefon, svar: true), sak)
    try kontor.gjor(SendForhaandsvarsel(tekst: "V", svarfrist: dag.dato + 14), sak)
    try kontor.gjor(RegistrerUttalelse(tekst: "Ville ikke"), sak)
    try kontor.gjor(BruddTests.uten(grunn: .tidsbegrensetBortfall), sak)
    return try kontor.sak(sak).brudd.last?.avgjorelse
  }

  @Test(arguments: [("2017-06-01", 2, "2017-11-30"), ("2017-06-02", 1, "2017-08-24")])
  func `a repeat within twelve months is the next step of the ladder`(_ rad: (String, Int, String)) throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.dagpenger])
    let forste = try nektetArbeid(kontor, sak, "2016-06-01")
    #expect(forste?.nummer == 1)
    #expect(forste?.utfall == .reaksjon(.tidsbegrensetBortfall, fra: "2016-06-01".dato, til: "2016-08-23".dato))
    let andre = try nektetArbeid(kontor, sak, rad.0)
    #expect(andre?.nummer == rad.1)
    #expect(andre?.utfall == .reaksjon(.tidsbegrensetBortfall, fra: rad.0.dato, til: rad.2.dato))
  }

  @Test func `a breach with a reasonable ground is no repeat`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.dagpenger])
    try kontor.gjor(RegistrerBrudd(ytelse: .dagpenger, type: .nektetArbeid), sak)
    try kontor.gjor(RegistrerKontaktforsok(kanal: .telefon, svar: true), sak)
    try kontor.gjor(AvgjorBrudd(rimeligGrunn: true, begrunnelse: "Syk"), sak)
    #expect(try nektetArbeid(kontor, sak, "2016-07-01")?.nummer == 1)
  }

  // MARK: Where there is no duty

  @Test func `uføretrygd has no duty that could be broken, under any pack`() throws {
    for pakke in Pakkekode.allCases {
      let kontor = try Kontoret(pakke: pakke.rawValue)
      let sak = try kontor.person(ytelser: [.uforetrygd])
      for type in Bruddtype.allCases {
        #expect(kontor.feil(RegistrerBrudd(ytelse: .uforetrygd, type: type), sak) == "oppfolging.brudd.ingenPlikt")
      }
    }
  }

  @Test func `a breach needs the benefit on its day, and the same one is registered once`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.aap])
    let brudd = RegistrerBrudd(ytelse: .aap, type: .ikkeFulgtPlan, dato: "2016-05-20".dato)
    #expect(kontor.feil(RegistrerBrudd(ytelse: .dagpenger, type: .ikkeMott), sak) == "oppfolging.brudd.ingenYtelse")
    #expect(kontor.feil(brudd, sak) == nil)
    #expect(kontor.feil(brudd, sak) == "oppfolging.brudd.finnesAllerede")
    #expect(
      kontor.feil(RegistrerBrudd(ytelse: .aap, type: .ikkeFulgtPlan, dato: "2016-06-02".dato), sak) == "felt.fremtid")
  }

  // MARK: Exemptions

  @Test func `each benefit knows its own reasons for an exemption`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.dagpenger, .uforetrygd])
    func feil(_ ytelse: Ytelse, _ grunn: Unntaksgrunn) -> String? {
      kontor.feil(GiUnntak(ytelse: ytelse, grunn: grunn, begrunnelse: "Notat"), sak)
    }
    #expect(feil(.dagpenger, .manglerBarnepass) == "oppfolging.brudd.grunnIkkeTillatt")
    #expect(feil(.aap, .helse) == "oppfolging.brudd.ingenYtelse")
    #expect(feil(.uforetrygd, .helse) == "oppfolging.brudd.ingenPlikt")
    #expect(feil(.dagpenger, .omsorg) == nil)
    #expect(feil(.dagpenger, .helse) == "oppfolging.brudd.unntakGjelder")
    #expect(
      kontor.feil(RegistrerBrudd(ytelse: .dagpenger, type: .nektetArbeid), sak) == "oppfolging.brudd.unntakGjelder")
  }

  @Test func `an exemption from the duty at eight weeks reaches the rules`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(RegistrerSykefravaer(fra: "2016-03-01".dato, prosent: 100), sak)
    func plikt() throws -> Bool? {
      let pakke = try kontor.kari.kontekst().pakke
      let plikter = Plikter.vurder(
        Fakta(try kontor.sak(sak), paa: kontor.klokke.idag), dato: kontor.klokke.idag, pakke: pakke)
      return plikter.first { $0.kode == .aktivitet8Uker }?.oppfylt
    }
    #expect(try plikt() == nil)
    try kontor.gjor(GiUnntak(ytelse: .sykepenger, grunn: .medisinskeGrunner, begrunnelse: "Erklæring"), sak)
    #expect(try plikt() == true)
  }
}
