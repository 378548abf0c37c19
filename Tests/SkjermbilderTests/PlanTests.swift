import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// The plan: its views, the legal moves by keys, and what is asked before something cannot be undone.
@Suite struct PlanTests {
  private func ved() throws -> (Benk, SakId) {
    let kontor = try Kontoret()
    let sak = try Planer.full(kontor)
    let benk = try Benk(kontor)
    try benk.trykk("<Enter><Enter>")
    benk.staarI(.plan)
    return (benk, sak)
  }

  private func steg(_ benk: Benk, _ sak: SakId, _ tittel: String) throws -> Aktivitet {
    try #require(try benk.kontor.kari.aapne(sak).sak.aktiviteter.first { $0.tittel == tittel })
  }

  @Test func `plus moves a step on and minus back, one key each, and what is over stays over`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("+")
    #expect(try steg(benk, sak, "Oppdatere CV").status == .gjennomfores)
    try benk.trykk("-")
    #expect(try steg(benk, sak, "Oppdatere CV").status == .planlagt)
    try benk.trykk("+++")
    #expect(try steg(benk, sak, "Oppdatere CV").status == .fullfort)
    benk.viser("Velg et steg som ikke er avsluttet")
    try benk.trykk("-")
    #expect(try steg(benk, sak, "Oppdatere CV").status == .fullfort)
  }

  @Test func `an agreed step that ends asks for the reason in its own form`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("a")
    benk.viser("kan ikke gjøres om")
    try benk.trykk("<Enter>++")
    benk.staarI(.aktivitet)
    benk.skriv("Levert og sett på sammen")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.plan)
    let ferdig = try steg(benk, sak, "Oppdatere CV")
    #expect(ferdig.status == .fullfort && ferdig.avtalt && ferdig.begrunnelse == "Levert og sett på sammen")
  }

  @Test func `turning away from the orientation leaves the step as it was`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("a<Esc>")
    #expect(try !steg(benk, sak, "Oppdatere CV").avtalt)
  }

  @Test func `on the board the arrows go between columns that have cards, and moves work there too`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("v")
    for kolonne in ["Forslag 2", "Planlagt 3", "Pågår 1", "Fullført 0"] { benk.viser(kolonne) }
    try benk.trykk("<Right><Right>-")
    #expect(try steg(benk, sak, "Søke tre jobber i uken").status == .planlagt)
    benk.viser("Pågår 0")
  }

  @Test func `the plan hints at holes and at work that waits for treatment`() throws {
    let (benk, _) = try ved()
    benk.viser("Arbeid starter først etter behandling")
    benk.viser("dager uten aktivitet")
    try benk.trykk("vv")
    benk.viser("Uten aktivitet")
    benk.viser("august")
  }

  @Test func `a wish for a measure is applied for from the plan, and the award stands apart`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("<End>")
    benk.viser("(Ønsket)")
    try benk.trykk("s<Ctrl-S>")
    benk.staarI(.plan)
    benk.viser("(Søkt)")
    let lagret = try benk.kontor.kari.aapne(sak).sak
    #expect(lagret.tiltak.first?.hvorfor == "Prøve arbeidet" && lagret.tiltak.first?.vedtak == nil)
    #expect(try steg(benk, sak, "Praksis på lager").status == .forslag)
  }

  @Test func `a meeting is done only when its notes are shared, and sharing takes one key and the words`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("<Down><Down>++")
    benk.viser("referat")
    #expect(try steg(benk, sak, "Møte om veien videre").status == .gjennomfores)
    try benk.trykk("d")
    benk.skriv("Vi ble enige om å ringe lageret.")
    try benk.trykk("<Ctrl-S>+")
    #expect(try steg(benk, sak, "Møte om veien videre").status == .fullfort)
  }

  @Test func `what was done in a step, and a job that was sought, take three keys beyond the words`() throws {
    let (benk, sak) = try ved()
    let for_ = benk.taster
    try benk.trykk("b")
    benk.skriv("Leverte CV-en")
    try benk.trykk("<Ctrl-S>on")
    benk.staarI(.jobbsok)
    try benk.svar("Kokk")
    benk.skriv("Kafeen")
    try benk.trykk("<Ctrl-S>")
    #expect(benk.taster - for_ == 6)
    benk.staarI(.jobblogg)
    benk.viser("Avtalt: 3 i uken")
    benk.viser("! uke 22: 1/3")
    try benk.trykk("<Enter><Down><Enter><Ctrl-S><Esc>")
    benk.viser("✎1")
    let lagret = try benk.kontor.kari.aapne(sak).sak
    #expect(try steg(benk, sak, "Oppdatere CV").belegg?.map(\.notat) == ["Leverte CV-en"])
    #expect(lagret.jobbsok.map(\.svar?.utfall) == [.intervju])
  }

  @Test func `every template fills a form that can be stored as it is`() throws {
    for nummer in 0..<11 {
      let (benk, sak) = try ved()
      let for_ = try benk.kontor.kari.aapne(sak).sak.aktiviteter.count
      try benk.trykk("t" + String(repeating: "<Down>", count: nummer) + "<Enter><Ctrl-S>")
      benk.staarI(.plan)
      #expect(try benk.kontor.kari.aapne(sak).sak.aktiviteter.count == for_ + 1, "template \(nummer)")
    }
  }

  @Test func `the plan is written as text, web page and calendar from its sheet`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("pphc")
    #expect(Set(benk.filer.innhold.keys) == ["\(sak)-plan.txt", "\(sak)-plan.html", "\(sak)-plan.ics"])
    #expect(benk.filer.innhold["\(sak)-plan.ics"]?.contains("BEGIN:VCALENDAR") == true)
    #expect(benk.filer.innhold["\(sak)-plan.ics"]?.contains("Åse") == false)
  }

  @Test func `after the end of a follow-up the plan can only be read`() throws {
    let kontor = try Kontoret()
    _ = try Oppfolginger.avsluttet(kontor)
    let benk = try Benk(kontor)
    benk.skriv("saga")
    try benk.trykk("<Enter>")
    benk.viser("Plan som sluttet")
    try benk.trykk("p")
    benk.viser("Det er ingen plan")
    try benk.trykk("<Enter>")
    benk.staarI(.dokument)
    benk.viser("AVSLUTTET")
  }
}
