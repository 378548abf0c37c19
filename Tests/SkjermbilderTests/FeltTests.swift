import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// What forms help with: calendar, quotes, how heavy a text is, steps back, errors to jump to.
@Suite struct FeltTests {
  private static func iSamtale() throws -> Benk {
    let benk = try Benk()
    let sak = try benk.kontor.registrert()
    try benk.kontor.vurdert(sak)
    try benk.fra("<Enter>s")
    benk.staarI(.samtale)
    return benk
  }

  @Test func `a calendar over a date field chooses the day, from the field or from today`() throws {
    let benk = try FeltTests.iSamtale()
    try benk.trykk("<Alt-k>")
    benk.viser("Kalenderen hører til datofeltene")
    try benk.trykk("<Tab><Tab><Tab>")
    benk.viser("Alt-k Kalender")
    try benk.trykk("<Alt-k>")
    benk.viser("juni 2016")
    benk.viser(" ma  ti  on")
    try benk.trykk("<Down><Right>")
    benk.viser("> 9")
    try benk.trykk("<Enter>")
    benk.viserIkke(" ma  ti  on")
    benk.viser("09.06.2016")
    benk.viser("torsdag 9. juni 2016")
    // From the day in the field, by months; Esc changes nothing.
    try benk.trykk("<Alt-k><PgDn>")
    benk.viser("juli 2016")
    try benk.trykk("<Esc>")
    benk.viser("09.06.2016")
    benk.staarI(.samtale)
    // Any other key closes it and does what it does.
    try benk.trykk("<Alt-k><Shift-Tab>")
    benk.viserIkke(" ma  ti  on")
  }

  @Test func `a text counts itself and says how heavy it is while it is written`() throws {
    let benk = try FeltTests.iSamtale()
    benk.viser("0/5000")
    benk.skriv("Vi snakket om jobb. Hun vil jobbe på lager nå. Det går bra.")
    benk.viser("59/5000")
    benk.viser("lett å lese")
    let tungt = " arbeidsevnevurderingen nødvendiggjør tilretteleggingstiltak"
    benk.skriv(String(repeating: tungt, count: 8))
    benk.viser("tung å lese")
    try benk.trykk("<Tab>")
    benk.viserIkke("/5000")
  }

  @Test func `what was written before is put into a text with where it comes from`() throws {
    let benk = try FeltTests.iSamtale()
    try benk.svar("Hun sa: ", "<Alt-q>")
    benk.staarI(.sitat)
    benk.viser("personens eget syn 01.06.2016")
    let kildene = benk.skjerm
    try benk.trykk("<Down><Enter>")
    benk.staarI(.samtale)
    benk.viser("Hun sa: «")
    #expect(kildene.contains("behovsvurdering 01.06.2016"))
    benk.viser("01.06.2016)")
    try benk.trykk("<Ctrl-Z>")
    benk.viserIkke("«")
    benk.viser("Hun sa:")
    try benk.trykk("<Tab><Alt-q>")
    benk.viser("Sitater kan settes inn i lange tekster")
  }

  @Test func `steps back and forward go over choices as over texts`() throws {
    let benk = try FeltTests.iSamtale()
    try benk.svar("Notat")
    try benk.trykk("<Down><Enter>")
    let valgt = benk.konsoll.topp.kladd?["kanal"]
    #expect(valgt != nil)
    try benk.trykk("<Ctrl-Z>")
    #expect(benk.konsoll.topp.kladd?["kanal"] == nil)
    try benk.trykk("<Ctrl-Y>")
    #expect(benk.konsoll.topp.kladd?["kanal"] == valgt)
    // With nothing left to take back, the choice's own step, then the text's, each in its field.
    try benk.trykk("<Ctrl-Z><Shift-Tab><Ctrl-Z>")
    #expect(benk.konsoll.topp.kladd == nil)
    try benk.trykk("<Ctrl-Y>")
    benk.viser("Notat")
  }

  @Test func `every form lists its errors, and a key goes to the next of them`() throws {
    let benk = try Benk()
    let sak = try benk.kontor.registrert()
    try benk.kontor.vurdert(sak)
    for taster in ["s<Ctrl-S>", "h<Ctrl-S>"] {
      let benk = try Benk(benk.kontor)
      try benk.fra("<Enter>" + taster)
      let form = try #require(benk.konsoll.topp as? any Skjemaskjerm).skjema.form
      #expect(!form.errors.isEmpty && form.summary != nil)
      benk.viser("må fylles ut")
      try benk.trykk("<Tab><Ctrl-E>")
      let etter = try #require(benk.konsoll.topp as? any Skjemaskjerm).skjema.form
      #expect(etter.focused?.error != nil)
    }
  }

  @Test func `a choice is found by what people call it`() throws {
    let benk = try Benk()
    try benk.kontor.vurdert(try benk.kontor.registrert())
    try benk.fra("<Enter><Enter>")
    benk.staarI(.vedtak)
    let grupper = try #require(benk.konsoll.topp as? any Skjemaskjerm).skjema.form["innsatsgruppe"]
    var valg: [Choice] = []
    if case .choice(_, let funnet) = grupper?.control { valg = funnet }
    #expect(valg.count == 4)
    for (navn, gruppe) in [("særlig tilpasset", "SPESIELT_TILPASSET_INNSATS"), ("standard", "STANDARD_INNSATS")] {
      var tilstand = ChoiceState()
      for tegn in navn { _ = tilstand.handle(.character(tegn), valg) }
      #expect(tilstand.visible(valg).first?.id == gruppe, "\(navn)")
    }
  }

  @Test func `looks change at run time and are told to the terminal`() throws {
    let benk = try Benk()
    #expect(benk.konsoll.theme == nil)
    try benk.trykk("<F8>")
    #expect(benk.konsoll.theme == .highContrast)
    benk.viser("høy kontrast")
    try benk.trykk("<Ctrl-P>utseende<Enter>")
    #expect(benk.konsoll.theme == .monochrome)
    try benk.trykk("<F8>")
    #expect(benk.konsoll.theme == nil)
  }
}
