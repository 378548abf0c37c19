import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// The walk at the desk, with keys, from search to an approved plan.
@Suite struct VandringTests {
  @Test func `a simple case takes at most sixty keys beyond the text, from the desk to an approved plan`() throws {
    let benk = try Benk()
    try benk.trykk("<Ctrl-N>")
    try Vandring.registrer(benk)
    try Vandring.behov(benk, utfall: "<Down><Enter>")
    try Vandring.vedtak(benk)
    try Vandring.plan(benk)
    let sak = try #require(benk.sak)
    let lagret = try benk.kontor.kari.aapne(sak).sak
    #expect(lagret.steg == .oppfolging)
    #expect(lagret.bruker.navn.fullt == "Åse Sørbø-Dahl")
    #expect(lagret.sisteBehovskonklusjon?.utfall == .standard)
    #expect(lagret.gjeldendeVedtak?.innhold.innsatsgruppe == .standardInnsats)
    #expect(lagret.plan?.godkjenning?.brukerEnig == true)
    #expect(benk.kladder.kladder.isEmpty)
    print("simple case: \(benk.taster) keys beyond the text")
    #expect(benk.taster <= 60)
    try benk.trykk("<Esc>")
    benk.staarI(.bruker)
    try benk.trykk("<Esc>")
    benk.staarI(.skranke)
  }
}
