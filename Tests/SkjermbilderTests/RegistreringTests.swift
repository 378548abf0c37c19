import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// Nobody is registered twice by accident, and nothing is asked twice in a reassessment.
@Suite struct RegistreringTests {
  /// Åse is registered, and Aase, born the same day, has been typed in.
  private func lik() throws -> (Benk, SakId) {
    let numre = Syntetisk.numre(2)
    let benk = try Benk()
    let aase = try benk.kontor.registrert(numre[0])
    try benk.fra("<Ctrl-N>")
    try benk.svar(numre[1])
    try benk.svar("Aase")
    benk.skriv("Sørbø-Dahl")
    try benk.trykk("<Ctrl-S>")
    return (benk, aase)
  }

  @Test func `someone who looks alike is shown, and one may go to them`() throws {
    let (benk, aase) = try lik()
    benk.viser("Er det samme person?")
    benk.viser("Åse Sørbø-Dahl")
    try benk.trykk("<Enter>")
    benk.staarI(.bruker)
    #expect(benk.sak == aase)
    #expect(try benk.kontor.lager.rader(.bruker).count == 1)
  }

  @Test func `someone who looks alike and is another is registered all the same`() throws {
    let (benk, aase) = try lik()
    try benk.trykk("<Right><Enter>")
    benk.staarI(.behovsvurdering)
    #expect(benk.sak != aase)
    #expect(try benk.kontor.lager.rader(.bruker).count == 2)
  }

  @Test func `going back from the question leaves the form as it was`() throws {
    let (benk, _) = try lik()
    try benk.trykk("<Esc>")
    benk.staarI(.registrering)
    benk.viser("Aase")
    #expect(try benk.kontor.lager.rader(.bruker).count == 1)
  }

  @Test func `a reassessment begins with the earlier answers and tells what has changed`() throws {
    let benk = try Benk()
    let sak = try benk.kontor.registrert()
    try benk.kontor.vurdert(sak)
    benk.send(.resize(Size(width: 100, height: 90)))
    try benk.fra("<Enter><Ctrl-P>")
    benk.skriv("behovsvurdering")
    try benk.trykk("<Enter>")
    benk.staarI(.behovsvurdering)
    benk.viser("Vil jobbe")
    benk.viserIkke("Endret siden")
    benk.skriv(" ute")
    benk.viser("Endret siden 01.06.2016: Personens eget syn")
    try benk.trykk("<Tab><Tab>")
    benk.skriv("Sommerjobb")
    benk.viser("Personens eget syn, Arbeidserfaring (ressurser)")
    #expect(try benk.kontor.kari.aapne(sak).sak.behovsvurderinger.count == 1)
  }
}
