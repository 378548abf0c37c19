import Fagmodell
import Saksgang
import Testhjelp
import Testing

@Suite struct TimeTests {
  @Test func `a booked meeting stands with the person's veileder and is the next date`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(BookTime(dato: "2016-06-03".dato, klokkeslett: "09:00", formaal: "Plan"), sak)
    let time = try #require(try kontor.sak(sak).timeavtaler.first)
    #expect(time.veileder == "K100001")
    #expect(time.varighet == 30)
    #expect(try kontor.sak(sak).nesteDato == "2016-06-03".dato)
  }

  @Test func `a meeting may not be booked yesterday, without purpose, at no time of day or for six minutes`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    func feil(_ dato: String, _ kl: String, _ minutter: Int, _ formaal: String) -> String? {
      kontor.feil(BookTime(dato: dato.dato, klokkeslett: kl, varighet: minutter, formaal: formaal), sak)
    }
    #expect(feil("2016-05-31", "09:00", 30, "Plan") == "felt.fortid")
    #expect(feil("2016-06-01", "24:00", 30, "Plan") == "felt.ukjentVerdi")
    #expect(feil("2016-06-01", "09:00", 14, "Plan") == "felt.utenfor")
    #expect(feil("2016-06-01", "09:00", 451, "Plan") == "felt.utenfor")
    #expect(feil("2016-06-01", "09:00", 30, " ") == "felt.paakrevd")
    #expect(feil("2016-06-01", "09:00", 15, "Plan") == nil)
  }

  @Test func `a meeting outside the office says what kind of place it is`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(
      BookTime(
        dato: "2016-06-10".dato, klokkeslett: "10:00", sted: "Øst lager", formaal: "Se på arbeidsplassen",
        stedstype: .arbeidsplass), sak)
    #expect(try kontor.sak(sak).timeavtaler[0].stedstype == .arbeidsplass)
  }

  @Test(arguments: [("08:30", nil), ("08:31", "oppfolging.time.kolliderer"), ("09:30", nil)] as [(String, String?)])
  func `meetings that share a minute collide, meetings that follow each other do not`(_ start: (String, String?)) throws
  {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(BookTime(dato: "2016-06-03".dato, klokkeslett: "09:00", formaal: "Plan"), sak)
    #expect(kontor.feil(BookTime(dato: "2016-06-03".dato, klokkeslett: start.0, formaal: "To"), sak) == start.1)
    #expect(kontor.feil(BookTime(dato: "2016-06-04".dato, klokkeslett: start.0, formaal: "To"), sak) == nil)
  }

  /// From, to, whether it is legal on the day.
  static let trekk: [(Oppmote?, Oppmote, Bool)] = [
    (nil, .mott, true), (nil, .ikkeMott, true), (nil, .gyldigGrunn, true),
    (.mott, .mott, false), (.mott, .ikkeMott, false), (.mott, .gyldigGrunn, false),
    (.ikkeMott, .mott, false), (.ikkeMott, .ikkeMott, false), (.ikkeMott, .gyldigGrunn, true),
    (.gyldigGrunn, .mott, false), (.gyldigGrunn, .ikkeMott, false), (.gyldigGrunn, .gyldigGrunn, false),
  ]

  @Test(arguments: trekk) func `attendance moves only as the table says`(_ trekk: (Oppmote?, Oppmote, Bool)) throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(BookTime(dato: "2016-06-01".dato, klokkeslett: "09:00", formaal: "Plan"), sak)
    let id = try #require(try kontor.sak(sak).timeavtaler.first?.id)
    if let fra = trekk.0 { try kontor.gjor(RegistrerOppmote(time: id, utfall: fra, grunn: "Syk"), sak) }
    let feil = kontor.feil(RegistrerOppmote(time: id, utfall: trekk.1, grunn: "Syk"), sak)
    #expect(feil == (trekk.2 ? nil : "oppfolging.time.alleredeRegistrert"))
  }

  @Test func `whether the person came is not told before the day, but a valid reason may be`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(BookTime(dato: "2016-06-02".dato, klokkeslett: "09:00", formaal: "Plan"), sak)
    #expect(kontor.feil(RegistrerOppmote(utfall: .mott), sak) == "oppfolging.time.ikkeVaert")
    #expect(kontor.feil(RegistrerOppmote(utfall: .ikkeMott), sak) == "oppfolging.time.ikkeVaert")
    #expect(kontor.feil(RegistrerOppmote(utfall: .gyldigGrunn), sak) == "felt.paakrevd")
    try kontor.gjor(RegistrerOppmote(utfall: .gyldigGrunn, grunn: "Syk"), sak)
    #expect(kontor.feil(RegistrerOppmote(utfall: .mott), sak) == "oppfolging.time.ukjentTime")
  }

  @Test func `a no-show opens a check for each benefit whose rules speak of it, and starts no reaction`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.dagpenger, .overgangsstonad, .uforetrygd])
    try kontor.gjor(BookTime(dato: "2016-06-01".dato, klokkeslett: "09:00", formaal: "Plan"), sak)
    try kontor.gjor(RegistrerOppmote(utfall: .ikkeMott), sak)
    let lest = try kontor.sak(sak)
    #expect(lest.brudd.map(\.ytelse) == [.dagpenger, .overgangsstonad])
    #expect(lest.brudd.allSatisfy { $0.erAapent && $0.varsel == nil && $0.kontaktforsok.isEmpty })
    #expect(lest.sisteKontakt == nil)
  }

  @Test func `a no-show without benefits opens nothing, and one with a valid reason afterwards closes its checks`()
    throws
  {
    let kontor = try Kontoret()
    let uten = try kontor.person()
    let med = try kontor.person("05829130094", ytelser: [.dagpenger])
    for sak in [uten, med] {
      try kontor.gjor(BookTime(dato: "2016-06-01".dato, klokkeslett: "09:00", formaal: "Plan"), sak)
      try kontor.gjor(RegistrerOppmote(utfall: .ikkeMott), sak)
    }
    #expect(try kontor.sak(uten).brudd.isEmpty)
    let time = try #require(try kontor.sak(med).timeavtaler.first?.id)
    try kontor.gjor(RegistrerOppmote(time: time, utfall: .gyldigGrunn, grunn: "Innlagt"), med)
    #expect(try kontor.sak(med).brudd.map { $0.avgjorelse?.utfall } == [.rimeligGrunn])
  }
}
