import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// The office's own figures, counted from the rows.
@Suite struct KontortallTests {
  /// Valid synthetic numbers of people born on a day.
  private func nummer(_ fodt: String) throws -> String {
    try #require(SyntetiskNummer.neste(fodselsdato: fodt.dato, fra: 0)?.sifre)
  }

  private func tall(_ kontor: Kontoret) throws -> Kontortall {
    let k = try kontor.kari.kontekst()
    return Kontortall(
      try kontor.lager.rader(.bruker).compactMap { Brukerrad($0) }, paa: kontor.klokke.idag, pakke: k.pakke)
  }

  private func henvendt(_ kontor: Kontoret, _ sak: SakId, _ dag: String, _ kanal: Kanal, _ planlagt: Bool) throws {
    let naa = kontor.klokke.idag
    kontor.klokke.idag = dag.dato
    try kontor.gjor(
      RegistrerHenvendelse(kanal: kanal, grunn: .arbeid, planlagt: planlagt, utfall: .lostNaa, notat: ""), sak)
    kontor.klokke.idag = naa
  }

  @Test func `contacts are counted by month and channel, planned ones apart, over all people`() throws {
    let kontor = try Kontoret(idag: "2016-07-20")
    let en = try kontor.person()
    let to = try kontor.person(try nummer("1990-03-01"))
    try henvendt(kontor, en, "2016-06-30", .oppmote, false)
    try henvendt(kontor, en, "2016-07-01", .oppmote, true)
    try henvendt(kontor, en, "2016-07-20", .oppmote, false)
    try henvendt(kontor, to, "2016-07-04", .telefon, false)
    let kanaler = try tall(kontor).kanaler
    #expect(kanaler.map(\.maaned) == ["2016-07-01".dato, "2016-06-01".dato] && kanaler.map(\.alle) == [3, 1])
    let oppmote = try #require(kanaler[0].kanaler[.oppmote])
    #expect(oppmote.planlagt == 1 && oppmote.uplanlagt == 1)
    #expect(kanaler[0].kanaler[.telefon]?.uplanlagt == 1 && kanaler[0].kanaler[.chat] == nil)
  }

  @Test func `a row keeps the year before the newest contact`() throws {
    let kontor = try Kontoret(idag: "2016-07-20")
    let sak = try kontor.person()
    for dag in ["2015-06-30", "2015-07-01", "2016-07-20"] { try henvendt(kontor, sak, dag, .telefon, false) }
    #expect(try tall(kontor).kanaler.map(\.maaned) == ["2016-07-01".dato, "2015-07-01".dato])
  }

  @Test func `waiting is counted for those who are not assessed, and the middle one stands for all`() throws {
    let kontor = try Kontoret(idag: "2016-05-02")
    let vurdert = try kontor.person()
    _ = try kontor.person(try nummer("1990-03-01"))
    kontor.klokke.idag = "2016-05-12".dato
    _ = try kontor.person(try nummer("1991-03-01"))
    try kontor.medPlan(vurdert)
    try kontor.gjor(SendBeskjed(tekst: "Ring", svarfrist: "2016-05-20".dato), vurdert)
    kontor.klokke.idag = "2016-05-22".dato
    let ventetid = try tall(kontor).ventetid
    #expect(ventetid.venter == 2 && ventetid.lengst == 20 && ventetid.median == 10)
    #expect(ventetid.medianVurdert == 10 && ventetid.ubesvart == 1)
    #expect(ventetid.grupper.map(\.gruppe) == [.unge, .utenYtelse], "nobody of the other groups waits")
    #expect(ventetid.grupper.map(\.median) == [10, 10] && ventetid.grupper.map(\.venter) == [2, 2])
    let tomt = Kontortall([], paa: "2016-05-22".dato, pakke: try kontor.kari.kontekst().pakke)
    #expect(tomt.ventetid.lengst == nil && tomt.ventetid.medianVurdert == nil && tomt.kanaler.isEmpty)
  }

  @Test func `the share of the young stands with their meetings and the days since we last spoke`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(try nummer("1992-03-01"))
    try kontor.gjor(StartArbeidsevnevurdering(), sak)
    try kontor.gjor(LagreEgenvurdering(svar: ["ONSKE": "Jobb"]), sak)
    try kontor.gjor(LagreRessursprofil(temaer: [Temainnspill(tema: .arbeidsliv, barriere: "Løft")]), sak)
    try kontor.gjor(LeggTilYrkeskrav(yrke: "Kokk", krav: "Stå", vurdering: "Kan litt"), sak)
    try kontor.gjor(KonkluderArbeidsevne(arbeidsevne: .nedsatt, begrunnelse: "B", brukersKommentar: "K"), sak)
    try kontor.gjor(RegistrerSamtale(kanal: .oppmote, notat: "Møte", moett: .mott), sak)
    kontor.klokke.idag = "2016-06-11".dato
    let unge = try #require(try tall(kontor).unge.first)
    #expect(unge.ordning == .garanti20til29 && unge.iMaalgruppen == 1 && unge.prosent == 0)
    #expect(unge.moter == 1 && unge.dagerSidenKontakt == 10 && unge.utenKontakt == 0)
    kontor.klokke.idag = "2016-09-01".dato
    #expect(try tall(kontor).unge.first?.moter == 0, "three months ago is no longer now")
  }

  @Test func `minutes on assessments stand beside minutes in meetings, month by month`() throws {
    let kontor = try Kontoret(idag: "2016-05-31")
    let sak = try kontor.person()
    try kontor.gjor(BookTime(dato: "2016-05-31".dato, klokkeslett: "09:00", varighet: 45, formaal: "Plan"), sak)
    try kontor.gjor(RegistrerOppmote(utfall: .mott), sak)
    try kontor.gjor(BookTime(dato: "2016-06-02".dato, klokkeslett: "09:00", varighet: 60, formaal: "Plan"), sak)
    kontor.klokke.idag = "2016-06-02".dato
    try kontor.gjor(RegistrerOppmote(utfall: .ikkeMott), sak)
    try kontor.gjor(StartArbeidsevnevurdering(), sak)
    try kontor.gjor(LagreEgenvurdering(ikkeGitt: "Ville ikke"), sak)
    let temaer = [Temainnspill(tema: .arbeidsliv, barriere: "Løft")]
    try kontor.gjor(LagreRessursprofil(temaer: temaer, minutter: 80), sak)
    try kontor.gjor(LeggTilYrkeskrav(yrke: "Kokk", krav: "Stå", vurdering: "Kan litt"), sak)
    try kontor.gjor(KonkluderArbeidsevne(arbeidsevne: .ikkeNedsatt, begrunnelse: "B", brukersKommentar: "K"), sak)
    let tid = try tall(kontor).tidsbruk
    #expect(tid.map(\.maaned) == ["2016-06-01".dato, "2016-05-01".dato])
    #expect(tid.map(\.vurdering) == [80, 0] && tid.map(\.moter) == [0, 45], "who did not come was not met")
  }

  @Test func `those with most changes of veileder stand first, and those with none are not there`() throws {
    let kontor = try Kontoret()
    let en = try kontor.person()
    let to = try kontor.person(try nummer("1990-03-01"))
    _ = try kontor.person(try nummer("1991-03-01"))
    try kontor.gjor(TildelVeileder(veileder: "B200002", begrunnelse: "Team"), en)
    for ident in ["B200002", "K100001"] {
      try kontor.gjor(TildelVeileder(veileder: ident, begrunnelse: "Team"), to)
    }
    #expect(try tall(kontor).bytter.map(\.sak) == [to, en])
    #expect(try tall(kontor).bytter.map(\.veilederbytter) == [2, 1])
  }
}
