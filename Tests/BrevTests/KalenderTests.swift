import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// The plan as a calendar file, read by a strict reader.
@Suite struct KalenderTests {
  private func ics(_ aktiviteter: [Aktivitet] = Eksempel.aktiviteter, _ tekst: Tekstkatalog = Tekster.nb) -> String {
    Plankalender.ics(
      Eksempel.plan, aktiviteter: aktiviteter, tekst: tekst, laget: Tidspunkt(Eksempel.idag, time: 9, minutt: 1))
  }

  @Test func `meetings stand at their time, other steps on their last day, and the review on its day`() throws {
    let hendelser = try Kalenderleser(ics()).hendelser
    #expect(
      hendelser.map { $0["SUMMARY"]! } == [
        "Frist: Søke på lagerjobber", "Møte med Nav", "Frist: Arbeidstrening hos Øst lager", "Vi ser på planen sammen",
      ])
    #expect(hendelser[1]["DTSTART"] == "20160615T083000Z")
    #expect(hendelser[1]["DTEND"] == "20160615T091500Z")
    #expect(hendelser[1]["LOCATION"] == "NAV Lia, rom 2; 2. etasje")
    #expect(hendelser[0]["DTSTART;VALUE=DATE"] == "20160831")
    #expect(hendelser[3]["DTEND;VALUE=DATE"] == "20160902")
    Fasit.sjekk(String(String.UnicodeScalarView(ics().unicodeScalars.filter { $0 != "\r" })), mot: "plan.ics.txt")
  }

  @Test func `an entry keeps its id whenever and in whatever language it is made`() throws {
    let en = try Kalenderleser(ics(Eksempel.aktiviteter.reversed(), Tekster.en)).hendelser.map { $0["UID"] }
    #expect(try Kalenderleser(ics()).hendelser.map { $0["UID"] } == en)
    #expect(Set(en).count == 4)
  }

  @Test func `a calendar tells neither who the person is nor what is treated`() throws {
    var behandling = Eksempel.aktiviteter[2]
    behandling.til = "2016-09-01".dato
    let fil = ics([behandling])
    #expect(try Kalenderleser(fil).hendelser[0]["SUMMARY"] == "Frist: Behandling")
    for hemmelig in ["Åse", "Sørbø", "28879944882", "Kari", "ryggen", "Fysio"] { #expect(!ics().contains(hemmelig)) }
  }

  @Test func `a step that is stopped is cancelled, and a done one has no deadline`() throws {
    var stoppet = Eksempel.aktiviteter[1]
    stoppet.status = .avbrutt
    let hendelser = try Kalenderleser(ics([stoppet, Eksempel.aktiviteter[4]])).hendelser
    #expect(hendelser.map { $0["STATUS"] } == ["CANCELLED", "CONFIRMED"])
  }

  @Test func `a meeting without a readable time stands on the whole day`() throws {
    let mote = Aktivitetsdetaljer.mote(
      klokkeslett: "etter lunsj", varighet: 30, kanal: .oppmote, sted: "", referat: nil)
    let steg = Eksempel.steg(48, "Møte", .navStat, "2016-06-20", nil, .planlagt, mote)
    #expect(try Kalenderleser(ics([steg])).hendelser[0]["DTSTART;VALUE=DATE"] == "20160620")
  }

  static let vonde = [
    "Kurs\r\nEND:VEVENT\r\nBEGIN:VALARM", "a;b,c\\n\\", String(repeating: "šå👩‍👩‍👧", count: 60), "\u{1B}[2J\u{202E}snudd",
    "\u{0301}", ":", "BEGIN:VEVENT",
  ]

  @Test(arguments: vonde)
  func `a hostile title stays within its own entry`(_ tittel: String) throws {
    var steg = Eksempel.aktiviteter[0]
    steg.tittel = tittel
    let hendelser = try Kalenderleser(ics([steg])).hendelser
    #expect(hendelser.count == 2)
    #expect(hendelser[0]["SUMMARY"] == "Frist: " + Fritekst.linje(tittel))
  }
}
