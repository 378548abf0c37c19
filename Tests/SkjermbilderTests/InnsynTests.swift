import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// Who looked for whom is written down before anything is shown, and an idle console rests.
@Suite struct InnsynTests {
  private static let nummer = "28879944882"

  @Test func `a search by the whole number is in the log before it shows whose it is`() throws {
    let benk = try Benk()
    let sak = try benk.kontor.registrert()
    benk.send(.wake)
    benk.skriv(String(InnsynTests.nummer.dropLast()))
    #expect(benk.kontor.lager.innsyn.isEmpty)
    benk.skriv("2")
    benk.viser("Sørbø-Dahl")
    #expect(benk.kontor.lager.innsyn.map(\.art) == [.nummersok])
    #expect(benk.kontor.lager.innsyn.map(\.sak) == [sak])
    // Looking at the same hit is one search; asking anew is another.
    try benk.trykk("<Down><Up>")
    #expect(benk.kontor.lager.innsyn.count == 1)
    try benk.trykk("<Esc>")
    benk.send(.paste("288799 44882"))
    benk.viser("Sørbø-Dahl")
    #expect(benk.kontor.lager.innsyn.map(\.art) == [.nummersok, .nummersok])
  }

  @Test func `a number nobody has is logged as a search too`() throws {
    let benk = try Benk()
    benk.skriv(InnsynTests.nummer)
    benk.viser("Ingen treff")
    #expect(benk.kontor.lager.innsyn.map(\.art) == [.nummersok])
    #expect(benk.kontor.lager.innsyn.map(\.sak) == [nil])
  }

  @Test func `when the search cannot be logged nothing is found`() throws {
    let benk = try Benk()
    try benk.kontor.registrert()
    benk.send(.wake)
    benk.lager.loggenFeiler = true
    benk.skriv(InnsynTests.nummer)
    benk.viserIkke("Sørbø-Dahl")
    try benk.trykk("<Enter>")
    benk.staarI(.skranke)
    benk.lager.loggenFeiler = false
    try benk.trykk("<Backspace>2")
    benk.viser("Sørbø-Dahl")
  }

  @Test func `a letter on the screen has the number masked until it is asked for, and that is logged`() throws {
    let benk = try Benk()
    let sak = try Scener.planlagt(benk.kontor)
    try benk.fra("<Enter><Tab><Tab><Enter>")
    benk.staarI(.dokument)
    benk.viser("288799 •••••")
    benk.viserIkke("44882")
    try benk.trykk("n")
    benk.viser("288799 44882")
    #expect(benk.kontor.lager.innsyn.filter { $0.sak == sak }.map(\.art) == [.aapnet, .fulltNummer])
    // On paper it stands in full.
    try benk.trykk("p")
    #expect(benk.filer.innhold.values.contains { $0.contains("288799 44882") })
  }

  @Test func `an idle console sleeps for a minute at a time when it is told of changes, and a second when it is not`()
    throws
  {
    let vekket = try Benk(varsles: true)
    #expect(vekket.konsoll.tick == 60_000)
    try vekket.trykk("<Enter>")
    #expect(vekket.konsoll.tick == Konsoll.meldingMs)
    vekket.send(.tick)
    #expect(vekket.konsoll.tick == 60_000)
    try vekket.trykk("<Ctrl-N>2")
    #expect(vekket.konsoll.tick == Konsoll.kladdMs)
    vekket.send(.tick)
    #expect(vekket.konsoll.tick == 60_000)
    #expect(try Benk().konsoll.tick == Konsoll.hentMs)
  }

  @Test func `being woken by others does not put off hiding the screen`() throws {
    let benk = try Benk(varsles: true)
    for _ in 0..<20 {
      benk.kontor.klokke.sekunder += 31
      benk.send(.wake)
    }
    benk.viser("Skjult")
  }
}
