import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// Those who come to the counter: the wait, the lanes, and who is next.
@Suite struct SkrankeTests {
  private func liste(_ kontor: Kontoret) throws -> Skrankeliste {
    Skrankeliste(try kontor.lager.rader(.bruker).compactMap { Brukerrad($0) }, naa: kontor.klokke.naa)
  }

  private func nummer(_ fodt: String) throws -> String {
    try #require(SyntetiskNummer.neste(fodselsdato: fodt.dato, fra: 0)?.sifre)
  }

  @Test func `who comes to the counter waits until called, and the contact that is written down ends it`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    #expect(kontor.feil(KallInn(), sak) == "oppfolging.skranke.venterIkke")
    try kontor.gjor(RegistrerAnkomst(grunn: .arbeid), sak)
    #expect(kontor.feil(RegistrerAnkomst(grunn: .ytelse), sak) == "oppfolging.skranke.venterAllerede")
    kontor.klokke.sekunder = 11 * 60 + 59
    #expect(try liste(kontor).venter.map(\.minutter) == [11])
    try kontor.gjor(KallInn(), sak)
    #expect(kontor.feil(KallInn(), sak) == "oppfolging.skranke.venterIkke")
    #expect(try liste(kontor).venter.isEmpty)
    #expect(try liste(kontor).inne.map(\.ankomst.kaltAv) == ["K100001"])
    try kontor.gjor(
      RegistrerHenvendelse(kanal: .telefon, grunn: .ytelse, planlagt: false, utfall: .lostNaa), sak)
    #expect(try liste(kontor).inne.count == 1, "a call is another contact")
    try kontor.gjor(RegistrerHenvendelse(kanal: .oppmote, grunn: .arbeid, planlagt: false, utfall: .lostNaa), sak)
    #expect(try liste(kontor).inne.isEmpty)
    #expect(try kontor.sak(sak).ankomster.map(\.tilstand) == [.ferdig(tid: kontor.klokke.naa)])
  }

  @Test func `the office says how long a wait gives priority and who is young`() throws {
    let kontor = try Kontoret()
    let forst = try kontor.person()
    try kontor.gjor(RegistrerAnkomst(grunn: .arbeid), forst)
    kontor.klokke.sekunder = 12 * 60
    func liste(_ profil: Kontor, etter minutter: Int64 = 0) throws -> Kogrunn? {
      let naa = kontor.klokke.naa
      let rader = try kontor.lager.rader(.bruker).compactMap { Brukerrad($0) }
      let senere = Tidspunkt(millisekunder: naa.millisekunder + minutter * 60_000)
      return Skrankeliste(rader, naa: naa, valg: Kovalg(profil)).paa(senere).venter.first?.grunn
    }
    var profil = try #require(try kontor.kari.register().kontor)
    let vanlig = try liste(profil)
    #expect(vanlig == .ung || vanlig == .rekkefolge)
    #expect(try liste(profil, etter: 17) == vanlig && liste(profil, etter: 18) == .harVentetLenge)
    _ = try kontor.kari.utfor(EndreKontor(koVentegrense: 13, koUngUnder: 67))
    profil = try #require(try kontor.kari.register().kontor)
    #expect(try liste(profil) == .ung && liste(profil, etter: 1) == .harVentetLenge)
    _ = try kontor.kari.utfor(EndreKontor(navn: "Nav Dal", koUngUnder: 16))
    profil = try #require(try kontor.kari.register().kontor)
    #expect(profil.koVentegrense == 13)
    #expect(try liste(profil) == .rekkefolge)
    // The first and the last that are allowed; those beyond them are refused in `Kontorfeiltilfeller`.
    for grense in [1, 480] { _ = try kontor.kari.utfor(EndreKontor(koVentegrense: grense)) }
  }

  @Test func `who leaves is out of the queue, and who was forgotten yesterday does not wait today`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(RegistrerAnkomst(grunn: .arbeid), sak)
    try kontor.gjor(RegistrerBorte(), sak)
    #expect(kontor.feil(RegistrerBorte(), sak) == "oppfolging.skranke.venterIkke")
    #expect(try liste(kontor).venter.isEmpty)
    try kontor.gjor(RegistrerAnkomst(grunn: .arbeid), sak)
    kontor.klokke.idag = kontor.klokke.idag + 1
    #expect(try liste(kontor).venter.isEmpty)
    #expect(kontor.feil(KallInn(), sak) == "oppfolging.skranke.venterIkke")
    try kontor.gjor(RegistrerAnkomst(grunn: .arbeid), sak)
    #expect(try liste(kontor).venter.count == 1)
  }

  @Test func `an appointment is met when the contact is written down, and not missed when somebody leaves`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    for klokkeslett in ["14:00", "11:30"] {
      try kontor.gjor(BookTime(dato: "2016-06-01".dato, klokkeslett: klokkeslett, formaal: "Plan"), sak)
    }
    try kontor.gjor(RegistrerAnkomst(grunn: .avtale), sak)
    #expect(try liste(kontor).venter.map(\.ankomst.time) == ["11:30"])
    try kontor.gjor(RegistrerBorte(), sak)
    #expect(try kontor.sak(sak).aapneTimer.count == 2 && kontor.sak(sak).brudd.isEmpty)
    try kontor.gjor(RegistrerAnkomst(grunn: .avtale), sak)
    try kontor.gjor(RegistrerHenvendelse(kanal: .oppmote, grunn: .avtale, planlagt: true, utfall: .lostNaa), sak)
    let oppmote = try kontor.sak(sak).timeavtaler.map { ($0.klokkeslett, $0.oppmote) }
    #expect(oppmote.first { $0.0 == "11:30" }?.1 == .mott && oppmote.first { $0.0 == "14:00" }?.1 == nil)
  }

  @Test func `the quick lane is proposed for a question and for who manages alone, and the one at the desk decides`()
    throws
  {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    func spor(_ tilfelle: RegistrerAnkomst) throws -> Skrankespor? {
      try kontor.gjor(tilfelle, sak)
      let spor = try liste(kontor).venter.first?.ankomst.spor
      try kontor.gjor(RegistrerBorte(), sak)
      return spor
    }
    #expect(try spor(RegistrerAnkomst(grunn: .ytelse)) == .hurtig)
    #expect(try spor(RegistrerAnkomst(grunn: .arbeid)) == .vanlig)
    #expect(try spor(RegistrerAnkomst(grunn: .ytelse, spor: .vanlig)) == .vanlig)
    #expect(RegistrerAnkomst.forslag(.arbeid, try kontor.sak(sak), hurtigprofil: true) == .hurtig)
    try kontor.medPlan(sak)
    #expect(try spor(RegistrerAnkomst(grunn: .arbeid)) == .hurtig, "category 1 manages with little help")
    try kontor.gjor(StartBehovsvurdering(), sak)
    let temaer = [Profilelement.sosialt, .helse, .utdanning].map { Temainnspill(tema: $0, barriere: "B") }
    try kontor.gjor(SvarBehovsvurdering(temaer: temaer), sak)
    #expect(try kontor.sak(sak).harSammensatteBehov)
    #expect(try spor(RegistrerAnkomst(grunn: .ytelse)) == .vanlig, "who has several needs gets time")
  }

  @Test func `the queue is read from rows, lane by lane, in the order people are called`() throws {
    let kontor = try Kontoret()
    let eldst = try kontor.person(try nummer("1960-03-01"))
    let ung = try kontor.person(try nummer("1992-03-01"))
    let medTime = try kontor.person(try nummer("1970-03-01"))
    // Nine o'clock in Greenwich is eleven here.
    try kontor.gjor(BookTime(dato: "2016-06-01".dato, klokkeslett: "11:20", formaal: "Plan"), medTime)
    for sak in [eldst, ung, medTime] { try kontor.gjor(RegistrerAnkomst(grunn: .arbeid, spor: .vanlig), sak) }
    #expect(try liste(kontor).venter.map(\.rad.sak) == [ung, eldst, medTime])
    #expect(try liste(kontor).venter.map(\.grunn) == [.ung, .rekkefolge, .timenKommer])
    kontor.klokke.sekunder = 20 * 60
    #expect(try liste(kontor).venter.map(\.rad.sak) == [medTime, ung, eldst])
    kontor.klokke.sekunder = 30 * 60
    #expect(try liste(kontor).venter.map(\.grunn) == [.timenErInne, .harVentetLenge, .harVentetLenge])
    #expect(try liste(kontor).venter(i: .hurtig).isEmpty)
  }

  @Test func `what one can do by oneself stands in the contact, and only when that was the outcome`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(
      RegistrerHenvendelse(
        kanal: .oppmote, grunn: .ytelse, planlagt: false, utfall: .selvbetjening, selvbetjening: .meldekort), sak)
    #expect(try kontor.sak(sak).henvendelser.map(\.selvbetjening) == [.meldekort])
    let feil = RegistrerHenvendelse(
      kanal: .oppmote, grunn: .ytelse, planlagt: false, utfall: .lostNaa, selvbetjening: .meldekort)
    #expect(kontor.feil(feil, sak) == "felt.ukjentVerdi")
    #expect(!Selvbetjening.tilgjengelig(paa: "2015-11-30".dato).contains(.tiltakspenger))
    #expect(Selvbetjening.tilgjengelig(paa: "2015-12-01".dato) == Selvbetjening.allCases)
  }
}
