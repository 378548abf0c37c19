import Fagmodell
import Saksgang
import Testhjelp
import Testing

@Suite struct RadTests {
  private func rad(_ kontor: Kontoret) throws -> Brukerrad {
    try #require(try kontor.lager.rader(.bruker).compactMap { Brukerrad($0) }.first)
  }

  @Test func `the row holds the days the work list needs`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.aap, .overgangsstonad])
    var o = Brukeropplysninger()
    o.barn = ["2014-02-28".dato, "2015-07-10".dato]
    try kontor.gjor(OppdaterBruker(opplysninger: o), sak)
    try kontor.gjor(AvsluttYtelse(ytelse: .overgangsstonad, til: "2016-12-31".dato), sak)
    try kontor.gjor(SendBeskjed(tekst: "Ring"), sak)
    try kontor.gjor(BookTime(dato: "2016-06-20".dato, klokkeslett: "10:00", formaal: "Plan"), sak)
    try kontor.gjor(RegistrerBrudd(ytelse: .aap, type: .ikkeFulgtPlan), sak)
    try kontor.gjor(RegistrerKontaktforsok(kanal: .telefon, svar: true), sak)
    try kontor.gjor(SendForhaandsvarsel(tekst: "V", svarfrist: "2016-06-22".dato), sak)
    let rad = try rad(kontor)
    #expect(rad.yngsteBarnFodt == "2015-07-10".dato)
    #expect(rad.ytelsesperioder.map(\.til) == [nil, "2016-12-31".dato])
    #expect(rad.ytelsesperioder.map(\.fra) == ["2016-02-01".dato, "2016-02-01".dato])
    #expect(rad.beskjedfrist == "2016-06-03".dato && rad.nesteDato == "2016-06-03".dato)
    #expect(rad.nesteTime == "2016-06-20".dato)
    #expect(rad.bruddsvarfrist == "2016-06-22".dato)
    #expect(rad.sisteKontakt == "2016-06-01".dato)
    #expect(rad.sykmeldtFra == nil && rad.avsluttet == nil && rad.planRevurderes == nil)
  }

  @Test func `a row of an older version is not read, so that the index is made again`() throws {
    let kontor = try Kontoret()
    _ = try kontor.person()
    let ny = try #require(try kontor.lager.rader(.bruker).first)
    let gammel = Indeksrad(sak: ny.sak, art: ny.art, revisjon: ny.revisjon, felt: Array(ny.felt.prefix(16)))
    #expect(Brukerrad(ny) != nil)
    #expect(Brukerrad(gammel) == nil)
  }
}
