import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// The office's own figures on a screen.
@Suite struct OversiktTests {
  private func svar(_ kontor: Kontoret, _ dag: String, ja: Int, nei: Int) throws {
    kontor.klokke.idag = dag.dato
    let alle =
      Array(repeating: Tilbakemelding(moteOk: .ja, lostForventning: .ja, respekt: nil), count: ja)
      + Array(repeating: Tilbakemelding(moteOk: .nei, lostForventning: nil, respekt: nil), count: nei)
    _ = try kontor.kari.utfor(RegistrerTilbakemelding(alle[0], flere: Array(alle.dropFirst())))
  }

  @Test func `what people say is shown month by month with its direction, and never for fewer than five`() throws {
    let kontor = try Kontoret()
    try svar(kontor, "2016-03-15", ja: 3, nei: 2)
    try svar(kontor, "2016-04-15", ja: 4, nei: 0)
    try svar(kontor, "2016-05-15", ja: 8, nei: 2)
    kontor.klokke.idag = "2016-06-01".dato
    let benk = try Benk(kontor)
    try benk.trykk("<Ctrl-G><End>")
    benk.staarI(.oversikt)
    benk.viser("mai 2016 (10) Møtet gikk bra 80 % ▲  Fikk det de kom for 100 % =  Møtt med")
    benk.viser("mars 2016 (5) Møtet gikk bra 60 %  Fikk")
    benk.viserIkke("april 2016")
  }

  @Test func `who has changed veileder is the leader's to see, and the number everyone's`() throws {
    let kontor = try Kontoret()
    let sak = try Scener.planlagt(kontor)
    try Oppfolginger.gjor(kontor, sak, TildelVeileder(veileder: "B200002", begrunnelse: "Nytt team"))
    for (ident, serHvem) in [("K100001", true), ("B200002", false)] {
      let benk = try Benk(kontor, ident: ident)
      try benk.trykk("<Ctrl-G><Down><Down><Down>")
      benk.viser("1 har hatt mer enn én veileder")
      if serHvem { benk.viser("1  Ságavuotnjár") } else { benk.viser("ser bare lederen") }
    }
  }

  @Test func `the share of the young stands with the follow-up beside it, and waiting with its days`() throws {
    let kontor = try Kontoret()
    _ = try Oppfolginger.alt(kontor)
    let benk = try Benk(kontor)
    try benk.trykk("<Ctrl-G>")
    benk.viser("juni 2016: 1")
    benk.viser("Telefon 1 (0 planlagt)")
    try benk.trykk("<Down>")
    benk.viser("I målgruppen: 0")
    benk.viser("Møter de siste tre månedene: 0")
    try benk.trykk("<Down>")
    benk.viser("0 venter på behovsvurdering")
    benk.viser("Vurdering og møter")
  }
}
