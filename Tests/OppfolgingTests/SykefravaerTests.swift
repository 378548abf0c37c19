import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

@Suite struct SykefravaerTests {
  private func sykmeldt(_ kontor: Kontoret, fra: String = "2016-04-11") throws -> SakId {
    let sak = try kontor.person()
    try kontor.gjor(RegistrerSykefravaer(fra: fra.dato, prosent: 100), sak)
    return sak
  }

  @Test func `the leave feeds the timeline of the rules`() throws {
    let kontor = try Kontoret()
    let sak = try sykmeldt(kontor)
    let fakta = Fakta(try kontor.sak(sak), paa: kontor.klokke.idag)
    let frister = Sykefravaersfrister.vurder(fakta, dato: kontor.klokke.idag, pakke: try kontor.kari.kontekst().pakke)
    #expect(frister.first { $0.kode == "AKTIVITETSKRAV_8_UKER" }?.frist == "2016-06-06".dato)
    #expect(Brukerrad(try #require(try kontor.lager.rader(.bruker).first))?.sykmeldtFra == "2016-04-11".dato)
  }

  @Test func `a new degree counts from its day, and grading meets the duty`() throws {
    let kontor = try Kontoret()
    let sak = try sykmeldt(kontor)
    try kontor.gjor(RegistrerSykefravaer(prosent: 60, gradFra: "2016-05-23".dato), sak)
    let lest = try #require(try kontor.sak(sak).aapentSykefravaer)
    #expect(lest.grad(paa: "2016-05-22".dato) == 100)
    #expect(lest.grad(paa: "2016-05-23".dato) == 60)
    #expect(lest.grad(paa: "2016-04-10".dato) == nil)
    #expect(
      kontor.feil(RegistrerSykefravaer(prosent: 40, gradFra: "2016-05-22".dato), sak)
        == "oppfolging.sykefravaer.gradForTidlig")
    try kontor.gjor(RegistrerSykefravaer(prosent: 40, gradFra: "2016-05-23".dato), sak)
    #expect(try kontor.sak(sak).aapentSykefravaer?.grader.map(\.prosent) == [100, 40])
  }

  @Test(arguments: [(0, "felt.utenfor"), (1, nil), (100, nil), (101, "felt.utenfor")] as [(Int, String?)])
  func `a degree is one to a hundred percent`(_ rad: (Int, String?)) throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    #expect(kontor.feil(RegistrerSykefravaer(fra: "2016-05-01".dato, prosent: rad.0), sak) == rad.1)
  }

  @Test func `one leave runs at a time, and the next begins after the last day of the former`() throws {
    let kontor = try Kontoret()
    let sak = try sykmeldt(kontor)
    #expect(
      kontor.feil(RegistrerSykefravaer(fra: "2016-05-01".dato, prosent: 100), sak)
        == "oppfolging.sykefravaer.alleredeAapent")
    #expect(kontor.feil(AvsluttSykefravaer(til: "2016-04-10".dato, utfall: .annenJobb), sak) == "felt.sluttForStart")
    try kontor.gjor(AvsluttSykefravaer(til: "2016-05-20".dato, utfall: .tilbakeTilArbeidsgiver), sak)
    #expect(kontor.feil(AvsluttSykefravaer(utfall: .annet), sak) == "oppfolging.sykefravaer.ingenAapent")
    let igjen = RegistrerSykefravaer(fra: "2016-05-20".dato, prosent: 50)
    #expect(kontor.feil(igjen, sak) == "oppfolging.sykefravaer.overlapper")
    #expect(kontor.feil(RegistrerSykefravaer(fra: "2016-05-21".dato, prosent: 50), sak) == nil)
  }

  @Test func `papers come after the first day and not tomorrow`() throws {
    let kontor = try Kontoret()
    let sak = try sykmeldt(kontor)
    var nytt = RegistrerSykefravaer()
    nytt.oppfolgingsplanMottatt = "2016-04-10".dato
    #expect(kontor.feil(nytt, sak) == "felt.sluttForStart")
    nytt.oppfolgingsplanMottatt = "2016-06-02".dato
    #expect(kontor.feil(nytt, sak) == "felt.fremtid")
    nytt.oppfolgingsplanMottatt = "2016-05-09".dato
    nytt.harArbeidsgiver = true
    #expect(kontor.feil(nytt, sak) == nil)
  }

  // MARK: Dialogue meetings

  @Test func `meeting 2 is not held without an answer about the employer, and the answer reaches the leave`() throws {
    let kontor = try Kontoret()
    let sak = try sykmeldt(kontor)
    let svar = try kontor.gjor(RegistrerDialogmote(nummer: 2, dato: "2016-06-01".dato), sak)
    var holdt = RegistrerDialogmote(mote: Id(try #require(svar.gjelder)))
    holdt.avholdt = true
    #expect(kontor.feil(holdt, sak) == "oppfolging.sykefravaer.manglerTilbakesvar")
    holdt.tilbake = .nei
    #expect(kontor.feil(holdt, sak) == nil)
    #expect(try kontor.sak(sak).aapentSykefravaer?.tilbakeTilArbeidsgiver == .nei)
    #expect(kontor.feil(holdt, sak) == "oppfolging.sykefravaer.moteFerdig")
  }

  @Test func `each meeting is called once, but a cancelled one may be called again`() throws {
    let kontor = try Kontoret()
    let sak = try sykmeldt(kontor)
    let nytt = RegistrerDialogmote(nummer: 1, dato: "2016-06-10".dato)
    let svar = try kontor.gjor(nytt, sak)
    #expect(kontor.feil(nytt, sak) == "oppfolging.sykefravaer.moteFinnes")
    var avlys = RegistrerDialogmote(mote: Id(try #require(svar.gjelder)))
    avlys.avlyst = "Sykmelder kan ikke"
    try kontor.gjor(avlys, sak)
    #expect(kontor.feil(nytt, sak) == nil)
    #expect(try kontor.sak(sak).nesteDato == "2016-06-10".dato)
  }

  @Test func `meetings are called ahead, held by today, and numbered one to five`() throws {
    let kontor = try Kontoret()
    let sak = try sykmeldt(kontor)
    #expect(kontor.feil(RegistrerDialogmote(nummer: 1, dato: "2016-05-31".dato), sak) == "felt.fortid")
    #expect(kontor.feil(RegistrerDialogmote(nummer: 6, dato: "2016-06-10".dato), sak) == "felt.utenfor")
    var holdt = RegistrerDialogmote(nummer: 1, dato: "2016-06-02".dato)
    holdt.avholdt = true
    #expect(kontor.feil(holdt, sak) == "felt.fremtid")
    holdt.dato = "2016-05-20".dato
    #expect(kontor.feil(holdt, sak) == nil)
  }

  @Test func `meetings 4 and 5 may follow a leave that has ended, the first three not`() throws {
    let kontor = try Kontoret()
    let sak = try sykmeldt(kontor)
    try kontor.gjor(AvsluttSykefravaer(utfall: .aap), sak)
    for nummer in 1...5 {
      let feil = kontor.feil(RegistrerDialogmote(nummer: nummer, dato: "2016-06-10".dato), sak)
      #expect(feil == (nummer < 4 ? "oppfolging.sykefravaer.ingenAapent" : nil))
    }
  }
}
