import Fagmodell
import Regelverk
import Saksgang

@testable import Skjermbilder

/// A person with something of everything: benefits, a missed appointment, messages, a sick leave, a measure and a
/// referral. Made through the use cases, some of it before the day the clock stands at.
enum Oppfolginger {
  @Sendable static func alt(_ k: Kontoret) throws -> SakId {
    let sak = try Scener.planlagt(k)
    try moter(k, sak)
    try ytelser(k, sak)
    try kontakt(k, sak)
    try sykefravaer(k, sak)
    try tiltak(k, sak)
    try arbeidsgiver(k, sak)
    return sak
  }

  static func gjor(_ k: Kontoret, _ sak: SakId, _ tilfeller: any Brukstilfelle...) throws {
    for tilfelle in tilfeller { _ = try k.kari.utfor(tilfelle, paa: sak) }
  }

  /// Two people around the person, one whom we may share with.
  private static func parter(_ k: Kontoret, _ sak: SakId) throws {
    var o = Brukeropplysninger()
    o.samarbeidsparter = [
      Samarbeidspart(rolle: .fastlege, navn: "Nils Ek", telefon: "22 00 00 00", kanDele: true),
      Samarbeidspart(rolle: .paarorende, navn: "Mor", kanDele: false),
    ]
    try gjor(k, sak, OppdaterBruker(opplysninger: o))
  }

  /// One appointment today, one next week, and one a week ago that nobody came to.
  private static func moter(_ k: Kontoret, _ sak: SakId) throws {
    try parter(k, sak)
    k.klokke.idag = "2016-05-20".dato
    try gjor(k, sak, BookTime(dato: "2016-05-25".dato, klokkeslett: "09:00", formaal: "Oppfølging av planen"))
    k.klokke.idag = "2016-06-01".dato
    try gjor(
      k, sak, BookTime(dato: "2016-06-01".dato, klokkeslett: "10:00", sted: "Møterom 2", formaal: "Se på CV"),
      BookTime(dato: "2016-06-08".dato, klokkeslett: "13:30", kanal: .telefon, formaal: "Søknader"))
  }

  private static func ytelser(_ k: Kontoret, _ sak: SakId) throws {
    for ytelse in [Ytelse.dagpenger, .kvalifiseringsstonad] {
      try gjor(k, sak, RegistrerYtelse(ytelse: ytelse, status: .mottar, fra: "2016-05-02".dato))
    }
    try gjor(k, sak, RegistrerKvpOppmote(planlagteTimer: 37.5, gyldigFravaerTimer: 7.5, fravaersgrunn: .sykdom))
    let borte = try k.kari.aapne(sak).sak.timeavtaler.first { $0.dato < k.klokke.idag }
    try gjor(k, sak, RegistrerOppmote(time: borte?.id, utfall: .ikkeMott))
  }

  private static func kontakt(_ k: Kontoret, _ sak: SakId) throws {
    try gjor(
      k, sak, SendBeskjed(tekst: "Ringte om dagpengene. Vil vite når neste utbetaling kommer."),
      SettHuskelapp(tekst: "Spør om truckførerbevis", frist: "2016-06-10".dato),
      RegistrerHenvendelse(kanal: .telefon, grunn: .ytelse, planlagt: false, utfall: .beskjedSendt, notat: ""))
  }

  private static func sykefravaer(_ k: Kontoret, _ sak: SakId) throws {
    var fravaer = RegistrerSykefravaer(fra: "2016-04-11".dato, prosent: 80)
    fravaer.harArbeidsgiver = true
    var mote = RegistrerDialogmote(nummer: 2, dato: "2016-06-20".dato)
    mote.deltakere = [.sykmeldt, .arbeidsgiver, .nav]
    try gjor(k, sak, fravaer, mote)
  }

  private static func tiltak(_ k: Kontoret, _ sak: SakId) throws {
    try gjor(k, sak, SokTiltak(kode: "ARBEIDSTRENING", hvorfor: "Vil prøve lagerarbeid i det ordinære arbeidslivet"))
  }

  private static func arbeidsgiver(_ k: Kontoret, _ sak: SakId) throws {
    var ny = RegistrerArbeidsgiver(bedriftsnavn: "Lageret AS", orgnummer: "974760673")
    ny.bransje = "Logistikk"
    ny.aapenForInkludering = true
    ny.kontakter = [Bedriftskontakt(navn: "Ida Moen", rolle: "daglig leder", telefon: "22 11 22 11")]
    let bedrift = try k.kari.opprett(ny).sak
    var stilling = RegistrerStilling(tittel: "Truckfører", antall: 2)
    stilling.sted = "Alnabru"
    stilling.krav = "Truckførerbevis T1–T4"
    _ = try k.kari.utfor(stilling, paa: bedrift)
    _ = try k.kari.utfor(
      RegistrerBedriftskontakt(
        kanal: .telefon, tema: .rekruttering, notat: "Trenger to truckførere før sommeren.",
        neste: "2016-06-15".dato), paa: bedrift)
    _ = try k.kari.utfor(Tilvis(arbeidsgiver: bedrift, sporres: "2016-06-10".dato), paa: sak)
  }

  // MARK: The counter and the employer

  /// Three who wait since some minutes, one who is in, and one whose appointment is later today.
  @discardableResult
  static func ko(_ k: Kontoret) throws -> [SakId] {
    let folk = try [
      ("1960-03-01", "Odd", "Ås"), ("1992-03-01", "Mia", "Li"), ("1970-03-01", "Nils", "Ek"),
      ("1975-03-01", "Siv", "Moe"), ("1980-03-01", "Per", "Vik"),
    ].map { fodt, fornavn, etternavn in
      try k.registrert(
        SyntetiskNummer.neste(fodselsdato: fodt.dato, fra: 0)!.sifre, fornavn: fornavn, etternavn: etternavn)
    }
    for (sak, naar) in [(folk[2], "11:20"), (folk[4], "13:00")] {
      try gjor(k, sak, BookTime(dato: "2016-06-01".dato, klokkeslett: naar, formaal: "Se på CV", veileder: "B200002"))
    }
    for (sak, grunn, sekunder) in [
      (folk[0], Henvendelsesgrunn.ytelse, 0), (folk[1], .arbeid, 300), (folk[3], .ytelse, 360), (folk[2], .avtale, 600),
    ] {
      k.klokke.sekunder = sekunder
      try gjor(k, sak, RegistrerAnkomst(grunn: grunn))
    }
    k.klokke.sekunder = 1_260
    _ = try k.bo.utfor(KallInn(), paa: folk[3])
    return folk
  }

  /// One agreement that runs, and one nobody has signed.
  @Sendable static func avtalt(_ k: Kontoret) throws -> SakId {
    let sak = try alt(k)
    var innhold = Avtaleinnhold(
      arbeidsgiver: "Lageret AS", kontakt: Bedriftskontakt(navn: "Ida Moen", rolle: "sjef", telefon: "22 11 22 11"),
      veileder: "K100001", veiledertelefon: "22 33 44 55", maal: "Fast jobb på lageret fra høsten",
      brukerGjor: "Møter hver dag klokka åtte", arbeidsgiverGjor: "Lærer opp på truck",
      navGjor: "Betaler truckkurset og ringer hver måned", fra: "2016-06-01".dato, til: "2016-11-30".dato)
    try gjor(k, sak, LagreAvtale(innhold: innhold, folgesOpp: "2016-08-31".dato), InngaaAvtale())
    try gjor(k, sak, FolgOppAvtale(notat: "Går fint. Tåler full dag.", neste: "2016-09-15".dato))
    innhold.arbeidsgiver = "Butikken i bakken"
    try gjor(k, sak, LagreAvtale(innhold: innhold, folgesOpp: "2016-07-01".dato))
    return sak
  }

  // MARK: Stages

  /// The breach case of the person's unemployment benefit, contacted and notified, the time to answer over.
  @Sendable static func varslet(_ k: Kontoret) throws -> SakId {
    let sak = try alt(k)
    let brudd = try dagpengebrudd(k, sak)
    try gjor(
      k, sak, RegistrerKontaktforsok(brudd: brudd, kanal: .telefon, svar: false),
      SendForhaandsvarsel(brudd: brudd, tekst: "Du møtte ikke 25. mai.", svarfrist: "2016-06-16".dato))
    k.klokke.idag = "2016-06-17".dato
    return sak
  }

  static func dagpengebrudd(_ k: Kontoret, _ sak: SakId) throws -> Id<Brudd> {
    try k.kari.aapne(sak).sak.brudd.first { $0.ytelse == .dagpenger }!.id
  }

  @Sendable static func avsluttet(_ k: Kontoret) throws -> SakId {
    let sak = try Scener.planlagt(k)
    try gjor(k, sak, AvsluttOppfolging(aarsak: .arbeid, begrunnelse: "Fast jobb på lager fra i dag"))
    return sak
  }
}

/// Stands on the person's page.
func ved(_ person: (Kontoret) throws -> SakId = Oppfolginger.alt) throws -> (Benk, SakId) {
  let kontor = try Kontoret()
  let sak = try person(kontor)
  let benk = try Benk(kontor)
  benk.skriv("saga")
  try benk.trykk("<Enter>")
  return (benk, sak)
}

/// The case as it is stored.
func lagret(_ benk: Benk, _ sak: SakId) throws -> Brukersak { try benk.kontor.kari.aapne(sak).sak }
