import Fagmodell
import Regelverk
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// The counter as the one behind it works it: the queue with its lanes, the checklist, the agreement, and the clock.
@Suite struct SkrankeTests {
  // MARK: The queue

  @Test func `the desk tells how many wait and how long, and the queue who is first in each lane`() throws {
    let kontor = try Kontoret()
    try Oppfolginger.ko(kontor)
    let benk = try Benk(kontor)
    benk.viser("Køen: 3 venter, lengst 21 min")
    try benk.trykk("<Ctrl-R>")
    benk.staarI(.ko)
    benk.viser("Hurtigspor: 1 venter  ▶ Ås, Odd, 21 min")
    benk.viser("Vanlig spor: 2 venter  ▶ Ek, Nils, 11 min")
    benk.viser("Vanlig spor, time kl. 11:20")
    benk.viser("Moe, Siv  inne hos Bo Ås")
    benk.viser("13:00  Vik, Per  time hos Bo Ås, ikke kommet")
  }

  @Test func `the waiting time goes on by itself while nobody touches a key`() throws {
    let kontor = try Kontoret()
    try Oppfolginger.ko(kontor)
    let benk = try Benk(kontor)
    kontor.klokke.sekunder += 300
    benk.send(.tick)
    benk.viser("lengst 26 min")
  }

  @Test func `one key enters that somebody has come, one calls the first in, and the contact knows what it is about`()
    throws
  {
    let kontor = try Kontoret()
    let folk = try Oppfolginger.ko(kontor)
    let benk = try Benk(kontor)
    try benk.trykk("<Ctrl-R><End>m")
    #expect(try lagret(benk, folk[4]).ankomst(paa: "2016-06-01".dato)?.time != nil)
    try benk.trykk("<Home><Enter>")
    benk.staarI(.bruker)
    benk.viser("Nils Ek")
    guard case .kalt(_, "K100001")? = try lagret(benk, folk[2]).ankomst(paa: "2016-06-01".dato)?.tilstand else {
      Issue.record("nobody is called in")
      return
    }
    try benk.trykk("h<Down><Enter><Ctrl-S>")
    let sak = try lagret(benk, folk[2])
    #expect(sak.ankomst(paa: "2016-06-01".dato) == nil && sak.timeavtaler.map(\.oppmote) == [.mott])
    #expect(sak.henvendelser.map(\.grunn) == [.avtale] && sak.henvendelser[0].planlagt)
  }

  @Test func `who is not there any more leaves the queue, and that is asked about first`() throws {
    let kontor = try Kontoret()
    try Oppfolginger.ko(kontor)
    let benk = try Benk(kontor)
    try benk.trykk("<Ctrl-R>b<Esc>")
    benk.viser("Vanlig spor: 2 venter")
    try benk.trykk("b<Enter>")
    benk.viser("Vanlig spor: 1 venter")
    benk.viserIkke("Ek, Nils, 1")
  }

  @Test func `somebody who comes in is in the queue after six keys, in the lane that is proposed`() throws {
    let kontor = try Kontoret()
    let sak = try Scener.registrert(kontor)
    let benk = try Benk(kontor)
    benk.skriv("saga")
    let for_ = benk.taster
    try benk.trykk("<Ctrl-E><Down><Down><Enter>")
    benk.viser("Som foreslått: Hurtigspor")
    try benk.trykk("<Ctrl-S>")
    #expect(benk.taster - for_ <= 6)
    benk.staarI(.skranke)
    #expect(try lagret(benk, sak).ankomst(paa: "2016-06-01".dato)?.spor == .hurtig)
  }

  @Test func `a protected person who waits is not named`() throws {
    let kontor = try Kontoret()
    let sak = try Scener.registrert(kontor)
    try Oppfolginger.gjor(
      kontor, sak, RegistrerAnkomst(grunn: .arbeid), SettAdressebeskyttelse(adressebeskyttelse: .strengtFortrolig))
    let benk = try Benk(kontor)
    benk.viser("Køen: 1 venter")
    try benk.trykk("<Ctrl-R>")
    benk.viserIkke("Ságavuotnjár")
    benk.viser("◆ Skjermet person")
    try benk.trykk("<Enter>")
    #expect(try kontor.lager.rader(.bruker).compactMap { Brukerrad($0) }[0].ankomst?.kaltAv == nil)
  }

  @Test func `who is shown to do it by themselves is shown what and where, and it stands in the log`() throws {
    let (benk, sak) = try ved(Scener.planlagt)
    try benk.trykk("h")
    benk.besvar("grunn", ["YTELSE"])
    benk.besvar("utfall", ["VIST_TIL_SELVBETJENING"])
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.henvendelse)
    benk.besvar("selvbetjening", ["MELDEKORT"])
    benk.viser("Logg inn på Ditt NAV")
    try benk.trykk("<Ctrl-S>")
    #expect(try lagret(benk, sak).henvendelser.map(\.selvbetjening) == [.meldekort])
    try benk.trykk("<Tab><Tab><Tab><Tab>")
    benk.viser("Vist til selvbetjening (Meldekort)")
  }

  // MARK: The checklist

  @Test func `the checklist leads to each point, and passes over what the law does not ask for`() throws {
    let (benk, sak) = try ved(Scener.planlagt)
    try benk.trykk("c")
    benk.staarI(.sjekkliste)
    benk.besvarPunkt("ERFARING")
    try benk.trykk("h")
    benk.skriv("Første jobb")
    try benk.trykk("<Ctrl-S>")
    benk.viser("Første jobb (Kari Li, 01.06.2016)")
    #expect(try lagret(benk, sak).bruker.hoppetOver?.map(\.punkt) == ["ERFARING"])
    try benk.trykk("t")
    #expect(try lagret(benk, sak).bruker.hoppetOver == nil)
    try benk.trykk("<Enter>")
    benk.staarI(.registrering)
    try benk.trykk("<Esc>")
    benk.besvarPunkt("GODKJENNING")
    try benk.trykk("h")
    benk.viser("Loven krever dette punktet")
  }

  // MARK: The agreement

  @Test func `an agreement is written with what is known filled in, signed once, and looked at again on its day`()
    throws
  {
    let (benk, sak) = try ved(Oppfolginger.alt)
    try benk.trykk("<Ctrl-P>avtaler<Enter>n")
    benk.viser("Lageret AS")
    benk.viser("Ida Moen")
    for (felt, ord) in [
      ("maal", "Fast jobb"), ("brukerGjor", "Møter"), ("arbeidsgiverGjor", "Lærer opp"), ("navGjor", "Ringer"),
      ("veiledertelefon", "22 33 44 55"),
    ] { benk.besvar(felt, [ord]) }
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.avtaler)
    try benk.trykk("i<Enter>")
    var avtale = try #require(try lagret(benk, sak).avtaler.first)
    #expect(
      avtale.erInngaatt && avtale.innhold.arbeidsgiversak != nil && avtale.innhold.kontakt.telefon == "22 11 22 11")
    try benk.trykk("e")
    benk.viser("Avtalen er skrevet under og kan ikke endres")
    try benk.trykk("f")
    benk.skriv("Alt går bra")
    try benk.trykk("<Ctrl-S>a")
    benk.skriv("Fikk fast jobb")
    try benk.trykk("<Ctrl-S>")
    avtale = try #require(try lagret(benk, sak).avtaler.first)
    #expect(avtale.erAvsluttet && avtale.oppfolginger?.count == 1)
    try benk.trykk("<Enter>")
    benk.viser("Avtalen tok slutt")
  }

  // MARK: A wish that is refused

  @Test func `a wish that is refused asks why at once, and goes away with its question`() throws {
    let (benk, sak) = try ved { try Scener.vurdert($0, .standard) }
    try benk.trykk("<Enter>")
    func har(_ felt: String) -> Bool { (benk.konsoll.topp as? Vedtaksskjerm)?.skjema.har(felt) == true }
    #expect(har("avslaattOnske") && !har("avslagsgrunn"))
    benk.besvar("avslaattOnske", ["Studere i Spania"])
    #expect(har("avslagsgrunn"))
    benk.besvar("avslagsgrunn", ["Skolen er ikke godkjent her"])
    try benk.trykk("<Ctrl-D>")
    let ventet = Onskeavslag(onske: "Studere i Spania", grunn: "Skolen er ikke godkjent her")
    #expect(try lagret(benk, sak).vedtaksutkast?.innhold.onskeavslag == ventet)
    try benk.trykk("<Enter>")
    benk.besvar("avslaattOnske", [""])
    #expect(!har("avslagsgrunn"))
    try benk.trykk("<Ctrl-D>")
    #expect(try lagret(benk, sak).vedtaksutkast?.innhold.onskeavslag == nil)
  }

  // MARK: Time

  @Test func `the time of an assessment is measured while it is open, not while the screen is hidden`() throws {
    let (benk, sak) = try ved { try Scener.vurdert($0, .arbeidsevnevurdering) }
    let klokke = benk.kontor.klokke
    try benk.trykk("<Enter>")
    klokke.sekunder += 12 * 60
    try benk.trykk("<Ctrl-X>")
    klokke.sekunder += 60 * 60
    try benk.trykk("<Enter>")
    klokke.sekunder += 3 * 60 + 30
    try benk.trykk("<Ctrl-D>")
    #expect(try lagret(benk, sak).aapenArbeidsevnevurdering?.brukt == 16)
    klokke.sekunder += 24 * 60 * 60
    try benk.trykk("<Enter>")
    klokke.sekunder += 60
    try benk.trykk("<Tab>")
    #expect(
      (benk.konsoll.topp as? any Skjemaskjerm)?.skjema.form.fields.contains { $0.label.contains("18 minutter") } == true
    )
  }

  // MARK: The young

  @Test func `a young person is asked of school, money, housing, health and help while they are being registered`()
    throws
  {
    let benk = try Benk()
    try benk.trykk("<Ctrl-N>")
    try benk.svar(SyntetiskNummer.neste(fodselsdato: "1994-03-01".dato, fra: 0)!.sifre)
    benk.viser("22 år: spør i dag om skole, penger, bolig, helse")
    benk.viser("fra 20 til og med 24 år")
    benk.viserIkke("Sluttet på videregående")
    benk.besvar("avbruttVideregaaende", ["yes"])
    benk.send(.resize(Size(width: 120, height: 60)))
    benk.viser("Sluttet på videregående: spør hvorfor")
    let voksen = try Benk()
    try voksen.trykk("<Ctrl-N>")
    try voksen.svar(SyntetiskNummer.neste(fodselsdato: "1986-06-01".dato, fra: 0)!.sifre)
    voksen.viserIkke("spør i dag om")
  }

  @Test func `what the registration does not ask of everyone has a field of its own`() throws {
    let (benk, sak) = try ved(Scener.planlagt)
    try benk.trykk("u")
    benk.besvar("arbeidsgiver", ["Lia bygg"])
    benk.besvar("norsknivaa", ["NOE"])
    benk.besvar("rettigheterInformert", ["i dag"])
    benk.besvar("heltid", [Heltidsonske.allCases[0].rawValue])
    try benk.trykk("<Ctrl-S><Ctrl-P>adresse<Enter>")
    benk.besvar("merker", ["VERGE"])
    try benk.trykk("<Ctrl-S>")
    let b = try lagret(benk, sak).bruker
    #expect(b.arbeidsgiver == "Lia bygg" && b.jobbonske.heltid == Heltidsonske.allCases[0])
    #expect(b.merker == [.verge] && b.adressebeskyttelse == .ugradert)
    #expect(b.spraak.norsknivaa == .noe && b.rettigheterInformert == "2016-06-01".dato)
  }

  @Test func `somebody around the person is added with a telephone, put right and taken away`() throws {
    let (benk, sak) = try ved(Scener.planlagt)
    try benk.trykk("<Tab><Tab><Tab><Tab><Tab><Down><Enter>")
    benk.staarI(.part)
    benk.besvar("rolle", ["FASTLEGE"])
    benk.besvar("navn", ["Nils Ek"])
    benk.besvar("telefon", ["22 00 00 00"])
    try benk.trykk("<Ctrl-S>")
    benk.staarI(.part)
    benk.besvar("kanDele", ["no"])
    try benk.trykk("<Ctrl-S>")
    benk.viser("Nils Ek, 22 00 00 00")
    try benk.trykk("<Home><Enter>")
    benk.besvar("kanDele", ["yes"])
    try benk.trykk("<Ctrl-S>")
    let ventet = Samarbeidspart(rolle: .fastlege, navn: "Nils Ek", telefon: "22 00 00 00", kanDele: true)
    #expect(try lagret(benk, sak).bruker.samarbeidsparter == [ventet])
    try benk.trykk("<Enter>")
    benk.besvar("fjernes", ["yes"])
    try benk.trykk("<Ctrl-S>")
    #expect(try lagret(benk, sak).bruker.samarbeidsparter.isEmpty)
  }
}

extension Benk {
  /// Puts the cursor on a point of the checklist.
  fileprivate func besvarPunkt(_ kode: String) {
    let punkter = konsoll.omgivelser.saker.values.first.map {
      Fullstendighet($0.sak, paa: konsoll.omgivelser.idag, pakke: konsoll.omgivelser.pakke).punkter
    }
    guard let plass = punkter?.firstIndex(where: { $0.kode == kode }) else { return }
    send(.key(.home))
    for _ in 0..<plass { send(.key(.down)) }
  }
}
