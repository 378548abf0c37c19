import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// What one is reminded of about a person, and which owner answers for which record.
@Suite struct SituasjonTests {
  @Test func `a change after the assessment asks whether it still holds, until the needs are assessed again`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    #expect(try !kontor.sak(sak).erEndretSidenVurderingen, "nothing is assessed")
    try kontor.medPlan(sak)
    try kontor.gjor(RegistrerYtelse(ytelse: .aap, status: .mottar, fra: "2016-06-01".dato), sak)
    #expect(try !kontor.sak(sak).erEndretSidenVurderingen, "known on the day of the assessment")
    kontor.klokke.idag = "2016-06-10".dato
    try kontor.gjor(RegistrerSykefravaer(fra: "2016-06-09".dato, prosent: 100), sak)
    #expect(try kontor.sak(sak).erEndretSidenVurderingen)
    try kontor.gjor(StartBehovsvurdering(), sak)
    #expect(try !kontor.sak(sak).erEndretSidenVurderingen, "it is being assessed")
  }

  @Test func `a new place in working life is a change too`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.medPlan(sak)
    kontor.klokke.idag = "2016-06-10".dato
    var o = Brukeropplysninger()
    o.arbeidsstatus = .iArbeid
    o.arbeidsstatusFra = "2016-06-08".dato
    try kontor.gjor(OppdaterBruker(opplysninger: o), sak)
    #expect(try kontor.sak(sak).erEndretSidenVurderingen)
  }

  @Test func `six and twelve whole months of sosialhjelp are marked, a day less is not`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.sosialhjelp], fra: "2016-01-31")
    let naa = try kontor.sak(sak)
    #expect(naa.sosialhjelpsmerke(paa: "2016-07-30".dato) == nil && naa.sosialhjelpsmerke(paa: "2016-07-31".dato) == 6)
    #expect(naa.sosialhjelpsmerke(paa: "2017-01-30".dato) == 6 && naa.sosialhjelpsmerke(paa: "2017-01-31".dato) == 12)
    #expect(naa.maanederMedSosialhjelp(paa: "2016-02-29".dato) == 1, "the last day of a short month")
    #expect(naa.maanederMedSosialhjelp(paa: "2016-01-30".dato) == nil)
    let annen = try #require(SyntetiskNummer.neste(fodselsdato: "1990-03-01".dato, fra: 0)?.sifre)
    #expect(try kontor.sak(try kontor.person(annen)).sosialhjelpsmerke(paa: "2017-01-31".dato) == nil)
  }

  @Test func `a young person who left school is prompted for until a school is in the plan`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    var o = Brukeropplysninger()
    o.utdanning = .grunnskole
    #expect(try !kontor.sak(sak).erFrafall(paa: "2016-06-01".dato))
    o.avbruttVideregaaende = true
    try kontor.gjor(OppdaterBruker(opplysninger: o), sak)
    let naa = try kontor.sak(sak)
    #expect(naa.erFrafall(paa: "2024-07-27".dato) && !naa.erFrafall(paa: "2024-07-28".dato), "under 25")
    try kontor.medPlan(sak)
    try kontor.gjor(
      LeggTilAktivitet(
        tittel: "Fullføre VG2", ansvarlig: .skole, fra: "2016-08-15".dato, til: "2017-06-20".dato,
        detaljer: .egenaktivitet(hensikt: "Fagbrev")), sak)
    #expect(try !kontor.sak(sak).erFrafall(paa: "2016-06-01".dato))
  }

  @Test func `an offer is what has begun and is not the person's alone, with its kind and its day`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.medPlan(sak)
    func steg(_ tittel: String, _ hvem: Ansvarlig, _ fra: String, _ detaljer: Aktivitetsdetaljer) throws {
      try kontor.gjor(
        LeggTilAktivitet(
          tittel: tittel, ansvarlig: hvem, fra: fra.dato, til: "2016-12-20".dato, status: .gjennomfores,
          detaljer: detaljer), sak)
    }
    try steg("Opptrening", .helse, "2016-06-01", .behandling(art: "Fysio", sted: "Lia"))
    try steg("VG2", .skole, "2016-05-15", .egenaktivitet(hensikt: ""))
    try steg("Skrive CV", .bruker, "2016-05-01", .egenaktivitet(hensikt: ""))
    try steg("Jobbklubb", .navStat, "2016-06-20", .egenaktivitet(hensikt: ""))
    #expect(try kontor.sak(sak).tilbud(paa: "2016-06-01".dato).map(\.art) == [.utdanning, .behandling])
    let alle = try kontor.sak(sak).tilbud(paa: "2016-06-20".dato)
    #expect(alle.map(\.tittel) == ["VG2", "Opptrening", "Jobbklubb"], "the measure is only planned")
    #expect(alle.map(\.fra) == [.skole, .helse, .navStat] && alle[2].art == .oppfolging)
  }

  @Test func `each owner hands out its own records and the common ones, and nothing of the other's history`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.dagpenger])
    try kontor.medPlan(sak)
    try kontor.gjor(RegistrerYtelse(ytelse: .kvalifiseringsstonad, status: .mottar, fra: "2016-05-02".dato), sak)
    try kontor.gjor(RegistrerKvpOppmote(planlagteTimer: 37.5), sak)
    for (hvem, tittel) in [(Ansvarlig.kommune, "Gjeldsrådgivning"), (.navStat, "Møte"), (.skole, "Kurs")] {
      try kontor.gjor(
        LeggTilAktivitet(
          tittel: tittel, ansvarlig: hvem, fra: "2016-06-01".dato, til: "2016-06-20".dato,
          detaljer: .egenaktivitet(hensikt: "")), sak)
    }
    let aapen = try kontor.kari.aapne(sak)
    let stat = aapen.deler(for: .stat)
    let kommune = aapen.deler(for: .kommune)
    func titler(_ deler: [Saksdel]) -> Set<String> {
      Set(deler.compactMap { if case .aktivitet(let a) = $0 { a.tittel } else { nil } })
    }
    #expect(titler(stat) == ["Arbeidstrening", "Møte", "Kurs"] && titler(kommune) == ["Gjeldsrådgivning", "Kurs"])
    #expect(!stat.contains { $0.art == .kvpuke } && kommune.contains { $0.art == .kvpuke })
    let felles = Set(aapen.sak.deler.filter { $0.eier == .felles }.map(\.id))
    #expect(!felles.isEmpty && felles.isSubset(of: stat.map(\.id)) && felles.isSubset(of: kommune.map(\.id)))
    #expect(Set(stat.map(\.id)).union(kommune.map(\.id)) == Set(aapen.sak.deler.map(\.id)))
    let andres = Set(kommune.filter { $0.eier == .kommune }.map(\.id))
    #expect(!aapen.historikk(for: .stat).contains { $0.hendelse.gjelder.map(andres.contains) == true })
    #expect(aapen.historikk(for: .kommune).contains { $0.hendelse.gjelder.map(andres.contains) == true })
  }
}
