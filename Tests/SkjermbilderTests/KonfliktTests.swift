import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// Two people at one case at once: both see both, and nobody's words are thrown away.
@Suite struct KonfliktTests {
  @Test func `what another stores in fields I have not touched comes in, and is said`() throws {
    let (benk, sak) = try Konflikter.begge()
    benk.send(.wake)
    benk.viser("Bo Ås har også endret Jobbønske")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.konflikt)
    // Nothing is chosen by passing.
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.konflikt)
    benk.viser("må")
    try benk.trykk("<Down><Enter>")
    benk.staarI(.registrering)
    try benk.trykk("<Ctrl-S>")
    let bruker = try benk.kontor.kari.aapne(sak).sak.bruker
    #expect(bruker.jobbonske.tekst == "Jobb på lager eller butikk")
    #expect(bruker.kommune == "0219")
    #expect(bruker.kontakt.telefon == "40000000")
  }

  @Test func `what another stores is said for four seconds, however long nobody has pressed a key`() throws {
    let (benk, sak) = try Konflikter.begge(varsles: true)
    for _ in 0..<3 { benk.send(.tick) }
    benk.viserIkke("Bo Ås har også endret Jobbønske")
    var bos = Brukeropplysninger()
    bos.jobbonske = "Jobb i butikk"
    _ = try benk.kontor.bo.utfor(OppdaterBruker(opplysninger: bos), paa: sak)
    benk.send(.wake)
    benk.viser("Bo Ås har også endret Jobbønske")
    #expect(benk.konsoll.tick == Konsoll.meldingMs)
    // Another wake does not make it longer, and its time is not over before it has been in sight.
    benk.send(.wake)
    benk.viser("Bo Ås har også endret Jobbønske")
    benk.send(.tick)
    benk.viserIkke("Bo Ås har også endret Jobbønske")
  }

  @Test func `what another stores while the screen is hidden is said when it is shown again`() throws {
    let (benk, _) = try Konflikter.begge(varsles: true)
    try benk.trykk("<Ctrl-X>")
    benk.send(.wake)
    benk.viserIkke("Bo Ås")
    benk.send(.tick)
    try benk.trykk("<Enter>")
    benk.viser("Bo Ås har også endret Jobbønske")
    benk.kontor.klokke.sekunder += 4
    try benk.trykk("<Right>")
    benk.viserIkke("Bo Ås har også endret Jobbønske")
  }

  @Test func `what another stores while I type is said for its four seconds, and not on another screen`() throws {
    let (benk, _) = try Konflikter.begge(varsles: true)
    benk.send(.wake)
    benk.skriv(" eller")
    benk.kontor.klokke.sekunder += 3
    benk.skriv(" kontor")
    benk.viser("Bo Ås har også endret Jobbønske")
    benk.kontor.klokke.sekunder += 1
    benk.skriv(".")
    benk.viserIkke("Bo Ås har også endret Jobbønske")
    let (annen, _) = try Konflikter.begge(varsles: true)
    annen.send(.wake)
    try annen.trykk("<Ctrl-S>")
    annen.staarI(.konflikt)
    annen.viserIkke("Bo Ås har også endret Jobbønske")
  }

  @Test(arguments: [
    ("<Down><Down><Enter>", "Jobb på kontor"), ("<End><Enter>", "Jobb på kontor\nJobb på lager eller butikk"),
  ])
  func `for each field one keeps mine, takes theirs or puts them together`(_ taster: String, _ onske: String) throws {
    let (benk, sak) = try Konflikter.begge()
    benk.send(.wake)
    try benk.trykk("<Ctrl-S>" + taster)
    benk.staarI(.registrering)
    try benk.trykk("<Ctrl-S>")
    #expect(try benk.kontor.kari.aapne(sak).sak.bruker.jobbonske.tekst == onske)
  }

  @Test func `a conflict found only when storing stops there, and Esc brings the form back as it was`() throws {
    let (benk, sak) = try Konflikter.begge()
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.registrering)
    benk.viser("Bo Ås har også endret Jobbønske")
    #expect(try benk.kontor.kari.aapne(sak).sak.bruker.jobbonske.tekst == "Jobb på kontor")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.konflikt)
    try benk.trykk("<Esc>")
    benk.staarI(.registrering)
    benk.viser("eller butikk")
  }

  @Test func `what I store myself is never a conflict with myself`() throws {
    let benk = try Benk()
    let sak = try benk.kontor.registrert()
    try benk.fra("<Enter>r<Tab><Tab><Ctrl-U>")
    benk.skriv("  40 00 00 00 ")
    benk.lager.nesteFeil = .fullDisk
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.registrering)
    benk.viser("40 00 00 00")
    try benk.trykk("<Ctrl-S>")
    benk.send(.wake)
    #expect(try benk.kontor.kari.aapne(sak).sak.bruker.kontakt.telefon == "40000000")
    benk.staarI(.behovsvurdering)
  }

  @Test func `a case one may no longer see is closed at once`() throws {
    let benk = try Benk()
    let sak = try benk.kontor.registrert()
    try benk.fra("<Enter>")
    benk.staarI(.bruker)
    _ = try benk.kontor.bo.utfor(SettAdressebeskyttelse(adressebeskyttelse: .strengtFortrolig), paa: sak)
    benk.send(.wake)
    benk.staarI(.skranke)
    benk.viserIkke("Sørbø")
    benk.viser("Skjermet person")
  }
}
