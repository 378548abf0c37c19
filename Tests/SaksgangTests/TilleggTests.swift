import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// What is known of some people only: their place in working life over time, who followed them up before, and more.
@Suite struct TilleggTests {
  private func oppdater(_ endre: (inout Brukeropplysninger) -> Void) -> OppdaterBruker {
    var o = Brukeropplysninger()
    endre(&o)
    return OppdaterBruker(opplysninger: o)
  }

  @Test func `a new place in working life closes the one before, and the same one may get another first day`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.registrert()
    try kontor.gjor(oppdater { $0.arbeidsstatusFra = "2016-04-01".dato }, paa: sak)
    kontor.klokke.idag = "2016-06-20".dato
    try kontor.gjor(
      oppdater {
        $0.arbeidsstatus = .sykmeldt
        $0.arbeidsstatusFra = "2016-06-13".dato
      }, paa: sak)
    try kontor.gjor(oppdater { $0.arbeidsstatus = .sykmeldt }, oppdater { $0.arbeidsstatus = .iArbeid }, paa: sak)
    let b = try kontor.kari.oppfrisk(sak).sak.bruker
    #expect(b.arbeidsstatus == .iArbeid && b.arbeidsstatusFra == "2016-06-20".dato)
    #expect(
      b.tidligereStatuser == [
        Statusperiode(status: .ledig, fra: "2016-04-01".dato, til: "2016-06-12".dato),
        Statusperiode(status: .sykmeldt, fra: "2016-06-13".dato, til: "2016-06-19".dato),
      ])
  }

  @Test func `months of work are told with a day, and a year later they say nothing of the last year`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.registrert()
    #expect(Profileringsfakta(try kontor.kari.oppfrisk(sak).sak, paa: "2016-06-01".dato).maanederIArbeidSisteAar == nil)
    try kontor.gjor(oppdater { $0.maanederIArbeid = 7 }, paa: sak)
    let naa = try kontor.kari.oppfrisk(sak).sak
    #expect(Profileringsfakta(naa, paa: "2017-05-31".dato).maanederIArbeidSisteAar == 7)
    #expect(Profileringsfakta(naa, paa: "2017-06-01".dato).maanederIArbeidSisteAar == nil)
  }

  @Test func `the introductory programme has its days, and the map of what one can stands apart`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.registrert()
    let program = Introduksjonsprogram(
      status: .deltar, fra: "2015-01-05".dato, til: "2017-01-04".dato, kompetanseKartlagt: false)
    try kontor.gjor(
      oppdater {
        $0.introduksjonsprogram = program
        $0.mobilitetInformert = "2016-05-30".dato
      }, paa: sak)
    let b = try kontor.kari.oppfrisk(sak).sak.bruker
    #expect(b.introduksjonsprogram == program && b.mobilitetInformert == "2016-05-30".dato)
  }

  @Test func `an exception may excuse from a point, but not from being fit to work`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.registrert()
    let alle = ReellArbeidssoker.Krav.allCases
    func tilstand(_ krav: [ReellArbeidssoker.Krav], _ unntak: [ReellArbeidssoker.Unntak] = []) throws
      -> ReellArbeidssoker.Tilstand?
    {
      try kontor.gjor(
        VurderReellArbeidssoker(bekreftet: krav, unntak: unntak, merknad: "Har små barn"), paa: sak)
      return try kontor.kari.oppfrisk(sak).sak.bruker.reellArbeidssoker?.tilstand
    }
    #expect(try tilstand(alle) == .alleKrav)
    #expect(try tilstand(alle.filter { $0 != .heleLandet }) == .mangler)
    #expect(try tilstand(alle.filter { $0 != .heleLandet }, [.smaaBarn]) == .medUnntak)
    #expect(try tilstand(alle.filter { $0 != .arbeidsfor }, [.helse]) == .mangler)
  }

  @Test func `a change of veileder is kept with days, reason and handover, and a pause with the same one is no change`()
    throws
  {
    let kontor = try Kontoret()
    let sak = try kontor.registrert()
    try kontor.gjor(TildelVeileder(veileder: "K100001"), paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.bruker.tidligereVeiledere == nil)
    try kontor.gjor(
      TildelVeileder(veileder: "B200002", begrunnelse: "Nytt team", overlevering: "Ring etter ti"), paa: sak)
    kontor.klokke.idag = "2016-07-01".dato
    try kontor.gjor(
      AvsluttOppfolging(aarsak: .arbeid, begrunnelse: "Jobb"),
      GjenapneOppfolging(begrunnelse: "Mistet den", veileder: "B200002"), paa: sak)
    let b = try kontor.kari.oppfrisk(sak).sak.bruker
    #expect(b.veilederbytter == 1 && b.veilederFra == "2016-07-01".dato)
    #expect(
      b.tidligereVeiledere == [
        Veilederperiode(
          veileder: "K100001", fra: nil, til: "2016-06-01".dato, begrunnelse: "Nytt team",
          overlevering: "Ring etter ti"),
        Veilederperiode(
          veileder: "B200002", fra: "2016-06-01".dato, til: "2016-07-01".dato, begrunnelse: "Jobb"),
      ])
  }

  @Test func `several needs are three themes with a barrier, or three bodies with open steps`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.plan)
    #expect(try !kontor.kari.oppfrisk(sak).sak.harSammensatteBehov)
    var steg = kontor.steg(.egenaktivitet(hensikt: ""))
    for hvem in [Ansvarlig.bruker, .navStat, .kommune] {
      steg.ansvarlig = hvem
      try kontor.gjor(steg, paa: sak)
    }
    #expect(try !kontor.kari.oppfrisk(sak).sak.harSammensatteBehov, "the person is no body")
    steg.ansvarlig = .helse
    try kontor.gjor(steg, paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.harSammensatteBehov)
    try kontor.gjor(FlyttAktivitet(aktivitet: try kontor.sisteSteg(sak), status: .fullfort), paa: sak)
    #expect(try !kontor.kari.oppfrisk(sak).sak.harSammensatteBehov)
    try kontor.gjor(
      StartBehovsvurdering(),
      SvarBehovsvurdering(temaer: [.helse, .sosialt, .utdanning].map { Temainnspill(tema: $0, barriere: "B") }),
      oppdater { $0.koordinator = Koordinator(navn: "Ida Moen", hos: .kommune) }, paa: sak)
    let naa = try kontor.kari.oppfrisk(sak).sak
    #expect(naa.harSammensatteBehov && naa.bruker.koordinator?.hos == .kommune)
    try kontor.gjor(oppdater { $0.koordinator = Koordinator(navn: "", hos: .kommune) }, paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.bruker.koordinator == nil)
  }
}
