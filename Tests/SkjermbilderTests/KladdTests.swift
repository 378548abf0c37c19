import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// What is typed is never lost, and never put where it does not belong.
@Suite struct KladdTests {
  private static func halvferdig() throws -> Benk {
    let benk = try Benk()
    try benk.trykk("<Ctrl-N>")
    try benk.svar("28879944882")
    try benk.svar("Åse")
    benk.skriv("Sørbø")
    benk.send(.tick)
    return benk
  }

  @Test func `half a second after the last key the draft is on disk, and no more often than something changed`() throws
  {
    let benk = try KladdTests.halvferdig()
    #expect(benk.kladder.kladder["registrering"]?.felter["etternavn"] == ["Sørbø"])
    let skrevet = benk.kladder.skrevet
    for _ in 0..<5 { benk.send(.tick) }
    #expect(benk.kladder.skrevet == skrevet)
  }

  @Test func `a killed registration is offered at the next start and goes on where it was`() throws {
    let forste = try KladdTests.halvferdig()
    let benk = try Benk(forste.kontor, kladder: forste.kladder)
    benk.viser("Registrering")
    try benk.trykk("<Enter>")
    benk.staarI(.registrering)
    benk.viser("Sørbø")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.behovsvurdering)
    #expect(benk.kladder.kladder.isEmpty)
    let sak = try #require(benk.sak)
    #expect(try benk.kontor.kari.aapne(sak).sak.bruker.navn.fullt == "Åse Sørbø")
  }

  @Test func `the offer can wait, be found again and be thrown away`() throws {
    let forste = try KladdTests.halvferdig()
    let senere = try Benk(forste.kontor, kladder: forste.kladder)
    try senere.trykk("<Esc>")
    #expect(senere.kladder.kladder.count == 1)
    try senere.trykk("<Ctrl-O>")
    senere.staarI(.kladder)
    try senere.trykk("<Enter>")
    senere.staarI(.registrering)
    senere.viser("Sørbø")
    let kastet = try Benk(forste.kontor, kladder: forste.kladder)
    try kastet.trykk("3")
    #expect(kastet.kladder.kladder.isEmpty)
  }

  @Test func `hang-up, end of input and Ctrl-Q all save at once`() throws {
    for slutt in [Event.hangup, .terminate, .endOfInput, .key(.ctrl("q"))] {
      let benk = try Benk()
      try benk.trykk("<Ctrl-N>")
      benk.skriv("288")
      benk.send(slutt)
      #expect(benk.sluttet)
      #expect(benk.kladder.kladder["registrering"]?.felter["identitetsnummer"] == ["288"], "\(slutt)")
    }
  }

  @Test func `a form typed back to what is stored has no draft, and a full disk is said and tried again`() throws {
    let benk = try Benk()
    try benk.kontor.registrert()
    try benk.fra("<Enter>r")
    benk.skriv("x")
    benk.send(.tick)
    #expect(benk.kladder.kladder.count == 1)
    try benk.trykk("<Backspace>")
    benk.send(.tick)
    #expect(benk.kladder.kladder.isEmpty)
    benk.kladder.feiler = true
    benk.skriv("y")
    benk.send(.tick)
    benk.viser("kunne ikke lagre kladden")
    benk.kladder.feiler = false
    benk.send(.tick)
    #expect(benk.kladder.kladder.count == 1)
  }

  @Test func `a draft of one step is not put into another, nor one person's words into another's`() throws {
    let benk = try Benk()
    let sak = try Scener.planlagt(benk.kontor)
    try benk.fra("<Enter><Enter><Enter>")
    benk.staarI(.aktivitet)
    try benk.svar(" og søknad", "<Esc>")
    try benk.trykk("l")
    benk.viserIkke("og søknad")
    try benk.trykk("<Esc>")
    benk.staarI(.plan)
    try benk.trykk("<Enter>")
    benk.viser("og søknad")
    try benk.trykk("<Esc><Esc><Esc>")
    try benk.kontor.registrert(Syntetisk.numre(1)[0], fornavn: "Annen", etternavn: "Person")
    let annen = try Benk(benk.kontor, kladder: benk.kladder)
    annen.viser("Steg i planen")
    try annen.trykk("<Enter>")
    #expect(annen.sak == sak)
    annen.viser("og søknad")
  }

  @Test func `the person's own words are kept for that person when the line drops`() throws {
    let forste = try Benk()
    let sak = try Scener.vurdert(forste.kontor, .arbeidsevnevurdering)
    try forste.fra("<Enter><Enter><Ctrl-T>")
    forste.staarI(.snudd)
    forste.skriv("Jeg vil jobbe ute")
    try forste.trykk("<Esc><Ctrl-C><Ctrl-P><F1><Ctrl-Q>")
    forste.staarI(.snudd)
    forste.send(.hangup)
    #expect(forste.kladder.kladder.keys.contains("snudd-\(sak)"))
    let igjen = try Benk(forste.kontor, kladder: forste.kladder)
    try igjen.trykk("<Enter>")
    igjen.staarI(.snudd)
    igjen.viser("Jeg vil jobbe ute")
    try igjen.trykk("<Ctrl-S>")
    #expect(try igjen.kontor.kari.aapne(sak).sak.aapenArbeidsevnevurdering?.egenvurdering != nil)
    #expect(igjen.kladder.kladder.isEmpty)
  }

  @Test func `a draft older than what is stored shows both sides instead of overwriting`() throws {
    let forste = try Benk()
    let sak = try forste.kontor.registrert()
    try forste.fra("<Enter>r<Ctrl-U>")
    forste.skriv("Åshild")
    forste.send(.hangup)
    var bos = Brukeropplysninger()
    bos.fornavn = "Åsne"
    _ = try forste.kontor.bo.utfor(OppdaterBruker(opplysninger: bos), paa: sak)
    let igjen = try Benk(forste.kontor, kladder: forste.kladder)
    try igjen.trykk("<Enter>")
    igjen.viser("Bo Ås har også endret Fornavn")
    try igjen.trykk("<Ctrl-S>")
    igjen.staarI(.konflikt)
    igjen.viser("Åshild")
    igjen.viser("Åsne")
    #expect(try igjen.kontor.kari.aapne(sak).sak.bruker.navn.fornavn == "Åsne")
  }
}
