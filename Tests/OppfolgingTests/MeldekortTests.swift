import Fagmodell
import Saksgang
import Testhjelp
import Testing

@Suite struct MeldekortTests {
  private func kalender(_ kontor: Kontoret, _ sak: SakId) throws -> [Meldekortperiode] {
    let lest = try kontor.sak(sak)
    return Meldekortkalender.perioder(
      lest.ytelser[0], i: lest, paa: kontor.klokke.idag, pakke: try kontor.kari.kontekst().pakke)
  }

  @Test(
    arguments: [
      ("2016-02-01", ["LOPENDE"]), ("2016-02-14", ["LOPENDE"]), ("2016-02-15", ["VENTER", "LOPENDE"]),
      ("2016-02-16", ["MANGLER", "LOPENDE"]),
    ])
  func `a period runs fourteen days, waits one, and then the card is missing`(_ rad: (String, [String])) throws {
    let kontor = try Kontoret(idag: rad.0)
    let sak = try kontor.person(ytelser: [.aap])
    #expect(try kalender(kontor, sak).map(\.status.rawValue) == rad.1)
  }

  @Test(arguments: [
    ("2016-02-12", "for early"), ("2016-02-13", "MOTTATT"), ("2016-02-15", "MOTTATT"), ("2016-02-16", "FOR_SENT"),
  ])
  func `a card comes the last weekend at the earliest, and after the day it is due it is late`(
    _ rad: (String, String)
  ) throws {
    let kontor = try Kontoret(idag: rad.0)
    let sak = try kontor.person(ytelser: [.dagpenger])
    let feil = kontor.feil(RegistrerMeldekort(ytelse: .dagpenger, timer: 7.5), sak)
    guard rad.1 != "for early" else {
      #expect(feil == "oppfolging.meldekort.forTidlig")
      return
    }
    #expect(feil == nil)
    #expect(try kalender(kontor, sak)[0].status.rawValue == rad.1)
  }

  @Test func `cards fill the oldest open period first, and a period takes one card`() throws {
    let kontor = try Kontoret(idag: "2016-03-01")
    let sak = try kontor.person(ytelser: [.aap])
    try kontor.gjor(RegistrerMeldekort(ytelse: .aap), sak)
    #expect(
      kontor.feil(RegistrerMeldekort(ytelse: .aap, periodeFra: "2016-02-01".dato), sak)
        == "oppfolging.meldekort.finnesAllerede")
    try kontor.gjor(RegistrerMeldekort(ytelse: .aap), sak)
    #expect(try kalender(kontor, sak).map(\.status.rawValue) == ["FOR_SENT", "FOR_SENT", "LOPENDE"])
    #expect(kontor.feil(RegistrerMeldekort(ytelse: .aap), sak) == "oppfolging.meldekort.forTidlig")
  }

  @Test func `an exemption from reporting leaves no card missing`() throws {
    let kontor = try Kontoret(idag: "2016-02-20")
    let sak = try kontor.person(ytelser: [.aap])
    let unntak = GiUnntak(
      ytelse: .aap, plikt: .meldeplikt, grunn: .unodigTyngende, begrunnelse: "Alvorlig syk", fra: "2016-02-01".dato)
    try kontor.gjor(unntak, sak)
    #expect(try kalender(kontor, sak)[0].status == .fritatt)
  }

  @Test func `benefits without reports, without start or not received take no card`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.sosialhjelp])
    try kontor.gjor(RegistrerYtelse(ytelse: .aap, status: .mottar), sak)
    func feil(_ ytelse: Ytelse) -> String? { kontor.feil(RegistrerMeldekort(ytelse: ytelse), sak) }
    #expect(feil(.sosialhjelp) == "oppfolging.meldekort.ikkeMeldeplikt")
    #expect(feil(.aap) == "oppfolging.meldekort.manglerStart")
    #expect(feil(.dagpenger) == "oppfolging.meldekort.ingenYtelse")
  }

  // MARK: The programme

  private func uke(_ planlagt: Double, gyldig: Double? = nil, grunn: Kvpfravaer? = nil, ugyldig: Double? = nil)
    -> RegistrerKvpOppmote
  {
    RegistrerKvpOppmote(
      uke: "2016-05-26".dato, planlagteTimer: planlagt, gyldigFravaerTimer: gyldig, fravaersgrunn: grunn,
      ugyldigFravaerTimer: ugyldig)
  }

  @Test func `hours nobody permitted reduce the allowance, hours with a valid reason do not`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.kvalifiseringsstonad])
    try kontor.gjor(uke(37.5, gyldig: 7.5, grunn: .sykdom, ugyldig: 5), sak)
    let lest = try #require(try kontor.sak(sak).kvpuker.first)
    #expect(lest.uke == "2016-05-23".dato)
    #expect(lest.reduksjon == 5 && lest.oppmott == 25)
  }

  @Test func `a week has at most 37 and a half hours, and absence no more than was planned`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.kvalifiseringsstonad])
    #expect(kontor.feil(uke(37.75), sak) == "oppfolging.meldekort.overFullTid")
    #expect(kontor.feil(uke(0), sak) == "felt.utenfor")
    #expect(kontor.feil(uke(30, ugyldig: 30.5), sak) == "oppfolging.meldekort.fravaerOverPlan")
    #expect(kontor.feil(uke(30, gyldig: 1), sak) == "oppfolging.meldekort.manglerFravaersgrunn")
    #expect(kontor.feil(uke(30, ugyldig: -1), sak) == "felt.utenfor")
    #expect(kontor.feil(uke(37.5, ugyldig: 37.5), sak) == nil)
  }

  @Test func `the same week again replaces it, and a week outside the benefit is refused`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.kvalifiseringsstonad])
    try kontor.gjor(uke(37.5, ugyldig: 5), sak)
    try kontor.gjor(uke(37.5, ugyldig: 2.5), sak)
    #expect(try kontor.sak(sak).kvpuker.map(\.ugyldigFravaer) == [2.5])
    let tidlig = RegistrerKvpOppmote(uke: "2016-01-31".dato, planlagteTimer: 30)
    #expect(kontor.feil(tidlig, sak) == "oppfolging.meldekort.ingenYtelse")
  }
}
