import Fagmodell
import Saksgang
import Testhjelp
import Testing

@Suite struct BeskjedTests {
  @Test(arguments: [("2016-06-01", "2016-06-03"), ("2016-06-02", "2016-06-06"), ("2016-06-04", "2016-06-07")])
  func `an answer is owed in two working days`(_ dager: (String, String)) throws {
    let kontor = try Kontoret(idag: dager.0)
    let sak = try kontor.person()
    try kontor.gjor(SendBeskjed(tekst: "Ring meg"), sak)
    #expect(try kontor.sak(sak).beskjedfrist == dager.1.dato)
  }

  @Test func `a message is answered once, and an answered one is owed no longer`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    let id = Id<Beskjed>(try #require(try kontor.gjor(SendBeskjed(tekst: "Ring meg", til: "B200002"), sak).gjelder))
    #expect(kontor.feil(SvarBeskjed(svar: ""), sak) == "felt.paakrevd")
    try kontor.gjor(SvarBeskjed(svar: "Ringte"), sak, som: kontor.bo)
    #expect(kontor.feil(SvarBeskjed(beskjed: id, svar: "Igjen"), sak) == "oppfolging.beskjed.alleredeBesvart")
    #expect(try kontor.sak(sak).beskjedfrist == nil)
  }

  @Test func `with two messages waiting the answer must say which`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    for tekst in ["En", "To"] { try kontor.gjor(SendBeskjed(tekst: tekst), sak) }
    #expect(kontor.feil(SvarBeskjed(svar: "Ja"), sak) == "oppfolging.beskjed.ukjentBeskjed")
    #expect(kontor.feil(SendBeskjed(tekst: "Tre", svarfrist: "2016-05-31".dato), sak) == "felt.fortid")
  }

  @Test func `a reminder is changed in place, and an empty text ends it`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    #expect(kontor.feil(SettHuskelapp(tekst: ""), sak) == "oppfolging.beskjed.ingenHuskelapp")
    try kontor.gjor(SettHuskelapp(tekst: "Ring legen", frist: "2016-06-02".dato), sak)
    try kontor.gjor(SettHuskelapp(tekst: String(repeating: "å", count: 200)), sak)
    #expect(kontor.feil(SettHuskelapp(tekst: String(repeating: "å", count: 201)), sak) == "felt.forLang")
    #expect(try kontor.sak(sak).huskelapper.count == 1)
    try kontor.gjor(SettHuskelapp(tekst: "  "), sak)
    #expect(try kontor.sak(sak).aapenHuskelapp == nil)
    #expect(try kontor.sak(sak).huskelapper.count == 1)
  }
}
