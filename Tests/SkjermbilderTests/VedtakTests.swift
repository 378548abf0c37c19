import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// Decisions: seen before made, read by a second person where that is needed.
@Suite struct VedtakTests {
  private static func ved(_ utfall: Behovsutfall = .standard) throws -> Benk {
    let benk = try Benk()
    let sak = try benk.kontor.registrert()
    try benk.kontor.vurdert(sak, utfall)
    try benk.fra("<Enter><Enter>")
    return benk
  }

  @Test func `a decision cannot be made before the letter is seen, nor after a change since`() throws {
    let benk = try VedtakTests.ved()
    try benk.trykk("<Ctrl-F>")
    benk.viser("Se brevet først")
    try Vandring.tilBrevet(benk)
    try benk.trykk("<Esc><Shift-Tab>x<Ctrl-F>")
    benk.viser("Se brevet først")
    try benk.trykk("<Backspace><Ctrl-F>")
    benk.viser("Fatte vedtaket?")
    try benk.trykk("<Esc>x<Ctrl-S>")
    benk.staarI(.dokument)
    try benk.trykk("<Esc><Ctrl-F><Enter>")
    benk.staarI(.planmaal)
    try benk.trykk("<Esc>")
    benk.staarI(.bruker)
    #expect(benk.kladder.kladder.isEmpty)
  }

  @Test func `moving in the form after the letter was seen changes nothing`() throws {
    let benk = try VedtakTests.ved()
    try Vandring.tilBrevet(benk)
    try benk.trykk("<Esc><Tab><Tab><Shift-Tab><Ctrl-F>")
    benk.viser("Fatte vedtaket?")
  }

  @Test func `another category than the proposed asks why, and drops the question when it is taken back`() throws {
    let benk = try VedtakTests.ved()
    benk.viserIkke("Hvorfor en annen gruppe")
    try benk.trykk("<Down><Enter>")
    benk.viser("Hvorfor en annen gruppe")
    benk.skriv("Trenger mer hjelp")
    try benk.trykk("<Shift-Tab><Up><Enter>")
    benk.viserIkke("Hvorfor en annen gruppe")
    try benk.trykk("<Shift-Tab><Down><Enter>")
    benk.viser("Trenger mer hjelp")
  }

  @Test func `a closed category says why and shows the way to what is missing`() throws {
    let benk = try VedtakTests.ved()
    try benk.trykk("<Down><Down><Enter>")
    benk.viser("Ctrl-G")
    #expect(benk.konsoll.topp.kladd == nil)
    try benk.trykk("<Ctrl-G>")
    benk.staarI(.arbeidsevne)
    try benk.trykk("<Esc>")
    benk.staarI(.vedtak)
  }

  @Test func `Enter through the choices keeps what was proposed`() throws {
    let benk = try VedtakTests.ved(.situasjonsbestemt)
    benk.viser("(•) Situasjonsbestemt innsats")
    try benk.trykk("<Enter>")
    #expect(benk.konsoll.topp.kladd == nil)
  }

  @Test func `a lasting reduction goes by another person who reads, takes and approves exactly that`() throws {
    let kontor = try Kontoret()
    let sak = try Beslutning.utkast(kontor)
    let kari = try Benk(kontor)
    try kari.trykk("<Enter><Enter>")
    kari.staarI(.vedtak)
    try kari.trykk("<Ctrl-S><Esc><Ctrl-F>")
    kari.viser("godkjennes av beslutter")
    try kari.trykk("<Ctrl-B>")
    kari.staarI(.bruker)

    let bo = try Benk(kontor, ident: "B200002")
    bo.skriv("Åse")
    try bo.trykk("<Enter><Enter>")
    bo.staarI(.beslutter)
    bo.viser("Ingen har tatt det")
    try bo.trykk("g")
    bo.viser("Bli beslutter først")
    bo.skriv("tull")
    try bo.trykk("bg")
    bo.viser("Godkjenne vedtaket?")
    try bo.trykk("<Enter>")
    bo.staarI(.bruker)

    kari.send(.wake)
    try kari.trykk("<Enter>")
    kari.viser("Godkjent av Bo Ås")
    try kari.trykk("<Ctrl-F>")
    kari.viser("Se brevet først")
    try kari.trykk("<Ctrl-S><Esc><Ctrl-F><Enter>")
    kari.staarI(.planmaal)
    #expect(try kontor.kari.aapne(sak).sak.gjeldendeVedtak?.fatting?.beslutter == "B200002")
  }

  @Test func `the second reader sends it back with a comment the writer sees, and a later edit voids an approval`()
    throws
  {
    let kontor = try Kontoret()
    try Beslutning.sendt(kontor)
    let bo = try Benk(kontor, ident: "B200002")
    bo.skriv("Åse")
    try bo.trykk("<Enter><Enter>br<Ctrl-S>")
    bo.staarI(.retur)
    bo.viser("må")
    bo.skriv("Skriv mer om yrket")
    try bo.trykk("<Ctrl-S>")
    bo.staarI(.bruker)

    let kari = try Benk(kontor)
    try kari.trykk("<Enter><Enter>")
    kari.viser("Bo Ås sendte utkastet tilbake: «Skriv mer om yrket»")
    try kari.trykk("<Tab><Tab>")
    kari.skriv("x")
    try kari.trykk("<Ctrl-B>")
    bo.send(.wake)
    try bo.trykk("<Enter>bg<Enter>")
    kari.send(.wake)
    try kari.trykk("<Enter><Tab><Tab>")
    kari.skriv("y")
    try kari.trykk("<Ctrl-S><Esc>")
    kari.viser("gjelder ikke lenger")
    try kari.trykk("<Ctrl-F>")
    kari.viser("godkjennes av beslutter")
  }

  @Test func `what changes while the second reader reads must be read again`() throws {
    let kontor = try Kontoret()
    let sak = try Beslutning.sendt(kontor)
    let bo = try Benk(kontor, ident: "B200002")
    bo.skriv("Åse")
    try bo.trykk("<Enter><Enter>b")
    var ny = OppdaterVedtaksutkast()
    ny.maal = "Noe annet"
    _ = try kontor.kari.utfor(ny, paa: sak)
    bo.send(.wake)
    bo.viser("mens du leste")
    try bo.trykk("g")
    bo.viser("Les brevet på nytt")
    try bo.trykk("<Down>g")
    bo.viser("Godkjenne vedtaket?")
  }

  @Test func `a colleague takes over a draft, is told what it costs, and the approval is gone for both`() throws {
    let kontor = try Kontoret()
    let sak = try Beslutning.sendt(kontor)
    _ = try kontor.bo.utfor(BliBeslutter(), paa: sak)
    _ = try kontor.bo.utfor(GodkjennVedtak(), paa: sak)
    let kari = try Benk(kontor)
    try kari.trykk("<Enter><Enter>")
    kari.viser("Godkjent av Bo Ås")
    let bo = try Benk(kontor, ident: "B200002")
    bo.skriv("Åse")
    try bo.trykk("<Enter><Enter>o")
    bo.viser("faller bort")
    try bo.trykk("<Left><Enter>")
    bo.staarI(.vedtak)
    #expect(try kontor.kari.aapne(sak).sak.vedtaksutkast?.ansvarlig == "B200002")
    bo.viserIkke("Godkjent av")
    kari.send(.wake)
    kari.viserIkke("Godkjent av Bo Ås")
  }
}
