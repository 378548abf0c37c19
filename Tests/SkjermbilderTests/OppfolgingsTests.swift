import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// What the screens of the follow-up store, with as few keys as they take.
@Suite struct OppfolgingsTests {
  // MARK: Meetings and messages

  @Test func `an appointment is booked with day, time and purpose, six keys beyond the text`() throws {
    let (benk, sak) = try ved()
    let for_ = benk.taster
    try benk.trykk("b")
    try benk.svar("+9d")
    try benk.svar("930")
    benk.skriv("Snakke om praksis")
    try benk.trykk("<Ctrl-S>")
    #expect(benk.taster - for_ <= 6)
    let time = try lagret(benk, sak).timeavtaler.last
    #expect(time?.dato == "2016-06-10".dato && time?.klokkeslett == "09:30" && time?.varighet == 30)
    #expect(time?.veileder == "K100001" && time?.sted == "NAV Lia")
    benk.staarI(.bruker)
  }

  @Test func `who came is one key, and a no-show is asked about first`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("m")
    benk.viser("Se på CV")
    try benk.trykk("i<Esc>")
    #expect(try lagret(benk, sak).timeavtaler[1].oppmote == nil)
    try benk.trykk("i<Left><Enter>")
    #expect(try lagret(benk, sak).timeavtaler[1].oppmote == .ikkeMott)
    try benk.trykk("y")
    benk.skriv("Var på sykehuset")
    try benk.trykk("<Ctrl-S>")
    #expect(try lagret(benk, sak).timeavtaler[1].oppmote == .gyldigGrunn)
  }

  @Test func `an appointment that lies ahead cannot be registered as met, and the screen says why`() throws {
    let (benk, _) = try ved()
    try benk.trykk("m<Down>m")
    benk.viser("Timen har ikke vært ennå")
  }

  @Test func `a message is answered once, and the reminder ends with an empty text`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("e<Enter>")
    benk.skriv("Utbetalingen kommer 10. juni")
    try benk.trykk("<Ctrl-S>")
    #expect(try lagret(benk, sak).ubesvarteBeskjeder.isEmpty)
    try benk.trykk("<Enter>")
    benk.viser("Velg en beskjed som ikke er besvart")
    try benk.trykk("l<End>")
    for _ in 0..<30 { try benk.trykk("<Backspace>") }
    try benk.trykk("<Ctrl-S>")
    #expect(try lagret(benk, sak).aapenHuskelapp == nil)
  }

  // MARK: The end of a meeting

  @Test func `the note of a meeting is made from what was done since the case was opened`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("b")
    try benk.svar("+9d")
    try benk.svar("0930")
    benk.skriv("Snakke om praksis")
    try benk.trykk("<Ctrl-S>a")
    benk.staarI(.moteslutt)
    benk.viser("bestilte")
    benk.skriv("Er mer optimistisk nå.")
    try benk.trykk("<Ctrl-S>")
    let samtale = try #require(try lagret(benk, sak).samtaler.last)
    #expect(samtale.notat.hasPrefix("Er mer optimistisk nå.\n") && samtale.notat.contains("bestilte"))
    benk.staarI(.tilbakemelding)
  }

  @Test func `without anything done the meeting needs words, and the next step needs a day`() throws {
    let (benk, sak) = try ved {
      let sak = try Scener.registrert($0)
      $0.klokke.idag = "2016-06-02".dato
      return sak
    }
    try benk.trykk("a<Ctrl-S>")
    benk.viser("må fylles ut")
    benk.skriv("Kom for å spørre om kurs.")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.moteslutt)
    try benk.svar("+7d")
    try benk.svar("10")
    benk.skriv("Velge kurs")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.tilbakemelding)
    #expect(try lagret(benk, sak).aapneTimer.first?.formaal == "Velge kurs")
  }

  @Test func `the three answers leave no trace of the person and are counted only with others'`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("lx<Ctrl-S>a<Ctrl-S>")
    benk.staarI(.tilbakemelding)
    benk.viserIkke("Åse")
    #expect(benk.sak == nil)
    try benk.trykk("<Esc>12")
    #expect(benk.konsoll.topp.kladd == nil)
    let revisjon = try benk.kontor.kari.aapne(sak).revisjon
    try benk.trykk("3<Ctrl-B>")
    benk.staarI(.bruker)
    #expect(try benk.kontor.kari.register().tilbakemeldinger.isEmpty)
    #expect(try benk.kontor.kari.aapne(sak).revisjon == revisjon)
    #expect(benk.kladder.kladder.isEmpty)
    try benk.trykk("<Ctrl-Q>")
    #expect(try benk.kontor.kari.register().tilbakemeldinger.isEmpty)
    // They wait in the box for four others.
    let kasse = Tilbakemeldingskasse(benk.konsoll.oppsett.svarlager)
    for _ in 0..<4 { try kasse.legg(Tilbakemelding(moteOk: .nei), i: benk.kontor.kari) }
    let telling = try #require(try benk.kontor.kari.register().tilbakemeldinger.first?.telling)
    #expect(telling.antall == 5 && telling.moteOk.ja == 1)
    #expect(telling.lostForventning.delvis == 1 && telling.respekt.nei == 1)
  }

  // MARK: Duties

  @Test func `a breach goes from contact to decision in the order of the rules, and what cannot be done says why`()
    throws
  {
    let (benk, sak) = try ved()
    try benk.trykk("xv")
    benk.viser("Prøv å få tak i personen først")
    try benk.trykk("t<Tab>n<Ctrl-S>")
    #expect(try lagret(benk, sak).aapneBrudd.contains { $0.kontaktforsok.count == 1 })
    try benk.trykk("an<Tab><Tab><Tab><Tab><Down><Down>")
    benk.viser("Arbeidsmarkedet")
    benk.viser("Send forhåndsvarsel først")
  }

  @Test func `after the time to answer a reaction is weighed under three headings`() throws {
    let (benk, sak) = try ved(Oppfolginger.varslet)
    try benk.trykk("x")
    benk.viser("fristen for å svare gikk ut")
    try benk.trykk("an<Ctrl-S>")
    benk.viser("må fylles ut")
    try benk.svar("Mange ledige stillinger")
    try benk.svar("Ingen hindring")
    try benk.svar("Klarer å møte")
    try benk.trykk("<Down><Down><Enter><Tab>")
    benk.skriv("Møtte ikke og ga ingen grunn")
    try benk.trykk("<Ctrl-S>")
    let avgjort = try lagret(benk, sak).brudd.compactMap(\.avgjorelse)
    #expect(avgjort.count == 1)
    #expect(avgjort.first?.vurdering.arbeidsmarked == "Mange ledige stillinger")
    #expect(avgjort.first?.erInnstilling == true)
  }

  @Test func `a report card is two keys in its period, and says when it is late`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("d")
    benk.viser("meldekort mangler")
    try benk.trykk("<Down><Enter><Ctrl-S>")
    benk.staarI(.meldekort)
    #expect(try lagret(benk, sak).meldekort.count == 1)
  }

  // MARK: Sick leave, measures, employers

  @Test func `the sick leave shows its deadlines, and after meeting 2 the return to the employer must be answered`()
    throws
  {
    let (benk, sak) = try ved()
    try benk.trykk("f")
    benk.viser("Sykmeldt 80 %")
    benk.kontor.klokke.idag = "2016-06-20".dato
    benk.send(.tick)
    benk.send(.tick)
    try benk.trykk("<End>")
    let mote = try lagret(benk, sak).dialogmoter[0]
    while !benk.skjerm.contains("> ○ 20.06.2016") { try benk.trykk("<Up>") }
    try benk.trykk("<Enter><Ctrl-S>")
    benk.staarI(.moteholdt)
    try benk.trykk("<Down><Enter><Ctrl-S>")
    benk.staarI(.sykefravaer)
    #expect(try lagret(benk, sak).dialogmoter.first { $0.id == mote.id }?.tilstand != .innkalt)
  }

  @Test func `the deadline that put a person on the list stands on the person's page with its day`() throws {
    let kontor = try Kontoret()
    let sak = try Scener.planlagt(kontor)
    try Oppfolginger.gjor(kontor, sak, RegistrerSykefravaer(fra: "2016-04-11".dato, prosent: 100))
    let benk = try Benk(kontor)
    benk.viser("aktivitetskrav, om 5 dager")
    try benk.trykk("<Enter>")
    benk.viser("Neste: aktivitetsplan  aktivitetskrav man. 6. juni (om 5 dager)")
    kontor.klokke.idag = "2016-06-09".dato
    benk.send(.tick)
    benk.viser("Neste: aktivitetsplan  ! neste avtale ons. 8. juni (i går)")
  }

  @Test func `a measure is awarded, started and ended, and the plan is left alone`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("ti<Ctrl-S>")
    #expect(try lagret(benk, sak).tiltak[0].vedtak != nil)
    try benk.trykk("s<Ctrl-S>a<Down><Enter><Ctrl-S>")
    #expect(try lagret(benk, sak).aapneTiltak.isEmpty)
    #expect(try lagret(benk, sak).aktiviteter.count == 1)
  }

  @Test func `a person is referred to a vacancy, and the outcome fills the place`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("i<Enter><Down><Enter><Ctrl-S>")
    let tilvisning = try #require(try lagret(benk, sak).tilvisninger.first)
    #expect(tilvisning.utfall?.resultat == .fikkJobben)
    try benk.trykk("a<Esc>n<Down><Enter><Ctrl-S>")
    benk.staarI(.tilvisninger)
    #expect(try lagret(benk, sak).tilvisninger.count == 2)
    let bedrift = try benk.kontor.kari.aapneArbeidsgiver(tilvisning.motpart).sak
    #expect(bedrift.stillinger[0].besatt == 1)
  }

  @Test func `an employer is registered, gets a vacancy, and the form says what is wrong with the number`() throws {
    let benk = try Benk()
    try benk.kontor.registrert()
    try benk.fra("<Enter>ian")
    try benk.svar("123456789")
    benk.skriv("Kafeen")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.arbeidsgiverny)
    try benk.trykk("<Ctrl-E><Home>")
    for _ in 0..<9 { try benk.trykk("<Delete>") }
    benk.skriv("974760673")
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.arbeidsgiver)
    try benk.trykk("n")
    benk.skriv("Kokk")
    try benk.trykk("<Ctrl-S>")
    benk.viser("Kokk")
    let rad = try #require(try benk.kontor.kari.arbeidsgiverrader().first)
    #expect(rad.navn == "Kafeen" && rad.aapneStillinger == 1)
  }

  // MARK: The case

  @Test func `the end of a follow-up says what must be settled, and an ended case is read-only until it is reopened`()
    throws
  {
    let (benk, sak) = try ved()
    try benk.trykk("<Ctrl-P>")
    benk.skriv("avslutt opp")
    try benk.trykk("<Enter>")
    benk.viser("Rydd opp i dette først")
    try benk.trykk("<Down><Enter>")
    benk.skriv("Fikk jobb")
    try benk.trykk("<Ctrl-S>")
    #expect(try !lagret(benk, sak).erAvsluttet)
    let (ende, slutt) = try ved(Oppfolginger.avsluttet)
    ende.viser("Oppfølgingen er avsluttet")
    try ende.trykk("<Enter>")
    ende.staarI(.dokument)
    try ende.trykk("<Esc>v")
    ende.viser("o gjenåpner den")
    try ende.trykk("o")
    ende.skriv("Mistet jobben")
    try ende.trykk("<Ctrl-S>")
    #expect(try !lagret(ende, slutt).erAvsluttet)
    #expect(try lagret(ende, slutt).bruker.veileder == "K100001")
  }

  @Test func `a note is mended from the log, and one in the wrong case is taken out with its reason`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("s")
    benk.skriv("Gjelder en annen")
    try benk.trykk("<Ctrl-S><Tab><Tab><Tab><Tab>")
    while !benk.skjerm.contains("> 01.06.2016  Oppmøte: Gjelder en annen") { try benk.trykk("<Down>") }
    try benk.trykk("<Enter>j<Tab>")
    benk.skriv("Skrevet i feil sak")
    try benk.trykk("<Ctrl-S>")
    #expect(try lagret(benk, sak).samtaler.isEmpty)
    #expect(try lagret(benk, sak).rettinger.last?.begrunnelse == "Skrevet i feil sak")
  }

  @Test func `an appeal is registered from the decision, with its deadline in sight`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("<Tab><Tab>")
    benk.viser("frist 22.06.2016")
    try benk.trykk("<Down><Enter>")
    benk.viser("onsdag 22. juni 2016")
    benk.skriv("Jeg trenger mer hjelp")
    try benk.trykk("<Ctrl-S>")
    #expect(try lagret(benk, sak).sisteVedtak?.fatting?.klage?.iTide == true)
    benk.viser("Klage mottatt")
  }

  @Test func `all we hold is shown and written, and handing it out is logged`() throws {
    let (benk, sak) = try ved()
    try benk.trykk("<Shift-Tab><Shift-Tab><Enter>")
    benk.staarI(.dokument)
    try benk.trykk("p")
    #expect(benk.filer.innhold.keys.contains("\(sak)-alt-om-deg.txt"))
    #expect(benk.kontor.lager.innsyn.contains { $0.sak == sak && $0.art == .eksport })
  }

  @Test func `the turned screen shows the person only their own words and matters, and has no way out for them`() throws
  {
    let (benk, _) = try ved()
    try benk.trykk("<Ctrl-T>")
    benk.staarI(.personvisning)
    try benk.trykk("<Esc><Ctrl-C><Ctrl-Q>")
    benk.staarI(.personvisning)
    for _ in 0..<8 {
      benk.viserIkke("truckførerbevis")
      benk.viserIkke("Gå til skallet")
      try benk.trykk("<Right>")
    }
    try benk.trykk("<Ctrl-B>")
    benk.staarI(.bruker)
  }

  @Test func `the desk shows today's appointments, and the day's calendar leads to attendance in two keys`() throws {
    let kontor = try Kontoret()
    let sak = try Oppfolginger.alt(kontor)
    let benk = try Benk(kontor)
    benk.viser("I dag: 10:00")
    try benk.trykk("<Ctrl-D>")
    benk.viser("10:00")
    benk.viser("13:30")
    try benk.trykk("m")
    benk.staarI(.timer)
    try benk.trykk("m")
    #expect(try lagret(benk, sak).timeavtaler[1].oppmote == .mott)
    try benk.trykk("<Esc><Esc>")
    benk.staarI(.dagen)
    benk.viserIkke("10:00")
  }

  // MARK: How many keys it takes

  /// The flows from the person's page: keys with the text between `«»`, and the most keys it may take beyond the text.
  static let flyter: [(navn: String, taster: String, hoyst: Int)] = [
    ("book an appointment", "b«+9d»<Tab>«930»<Tab>«Praksis»<Ctrl-S>", 4), ("register who came", "mm", 2),
    ("answer a message", "e<Enter>«Ja»<Ctrl-S>", 3), ("leave a message", "en«Ring Åse»<Ctrl-S>", 3),
    ("set a reminder", "l«!»<Ctrl-S>", 2), ("record a report card", "d<Down><Enter><Ctrl-S>", 4),
    ("record a contact attempt", "xt<Tab>n<Ctrl-S>", 5), ("record what the person says", "xu«Jeg var syk»<Ctrl-S>", 3),
    ("award a measure", "ti<Ctrl-S>", 3), ("start a measure", "ti<Ctrl-S>s<Ctrl-S>", 5),
    ("record how a referral went", "i<Enter><Down><Enter><Ctrl-S>", 5), ("end the meeting", "l«!»<Ctrl-S>a<Ctrl-S>", 4),
    ("write a note", "s«Ringte»<Ctrl-S>", 2), ("move a step of the plan", "p+", 2),
    ("note what was done in a step", "pb«Levert»<Ctrl-S>", 3),
    ("log a job sought", "pon«Kokk»<Tab>«Kafeen»<Ctrl-S>", 5),
    ("add a step from a template", "pt<Enter><Ctrl-S>", 4),
  ]

  @Test(arguments: flyter) func `each flow is stored with few keys beyond the text`(
    _ flyt: (navn: String, taster: String, hoyst: Int)
  ) throws {
    let (benk, sak) = try ved()
    let revisjon = try benk.kontor.kari.aapne(sak).revisjon
    let for_ = benk.taster
    for (nummer, del) in flyt.taster.split(separator: "«", omittingEmptySubsequences: false).enumerated() {
      let deler = del.split(separator: "»", omittingEmptySubsequences: false)
      if nummer > 0 { benk.skriv(String(deler[0])) }
      try benk.trykk(String(deler[deler.count - 1]))
    }
    #expect(try benk.kontor.kari.aapne(sak).revisjon > revisjon, "\(flyt.navn) stored nothing:\n\(benk.skjerm)")
    print("\(flyt.navn): \(benk.taster - for_) keys beyond the text")
    #expect(benk.taster - for_ <= flyt.hoyst)
  }
}
