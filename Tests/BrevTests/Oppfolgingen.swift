import Fagmodell
import Testhjelp

/// The part of the example that comes after the plan: one of each.
enum Oppfolgingen {
  static let deler: [Saksdel] = hverdagen + pliktene + resten + skranken

  /// What the three have agreed on.
  static let avtale = Oppfolgingsavtale(
    id: Eksempel.id(80), laget: "2016-05-30".dato, av: "K100001", plan: Eksempel.id(30),
    innhold: Avtaleinnhold(
      arbeidsgiver: "Øst lager AS", kontakt: Bedriftskontakt(navn: "Ida Moen", rolle: "lagersjef", telefon: "22112211"),
      veileder: "K100001", veiledertelefon: "22334455", maal: "Fast jobb på lageret fra høsten.",
      brukerGjor: "Møter hver dag klokka åtte. Sier fra samme dag når noe blir for tungt.",
      arbeidsgiverGjor: "Lærer opp på truck. Lar tunge løft vente til august.",
      navGjor: "Ringer lageret hver måned. Betaler truckkurset.", aktivitet: Eksempel.id(44),
      fra: "2016-06-01".dato, til: "2016-11-30".dato),
    folgesOpp: "2016-08-31".dato,
    oppfolginger: [Avtaleoppfolging(dato: "2016-06-01".dato, av: "K100001", notat: "Alle er i gang.")],
    tilstand: .inngaatt(dato: "2016-05-31".dato, av: "K100001"))

  private static let skranken: [Saksdel] = [
    .avtale(avtale),
    .ankomst(
      Ankomst(
        id: Eksempel.id(81), kom: Tidspunkt("2016-05-25".dato, time: 6, minutt: 50), grunn: .avtale, spor: .vanlig,
        time: Eksempel.id(60), av: "K100001", tilstand: .borte(tid: Tidspunkt("2016-05-25".dato, time: 7)))),
  ]

  private static let hverdagen: [Saksdel] = [
    .jobbsok(
      Jobbsok(
        id: Eksempel.id(58), plan: Eksempel.id(30), dato: "2016-05-30".dato, arbeidsgiver: "Vest lager AS",
        stilling: "Lagermedarbeider", maate: .utlyst, registrert: "2016-06-01".dato, av: "K100001",
        svar: Jobbsoksvar(utfall: .intervju, dato: "2016-06-01".dato))),
    .jobbsok(
      Jobbsok(
        id: Eksempel.id(59), plan: Eksempel.id(30), dato: "2016-05-27".dato, arbeidsgiver: "Butikken",
        stilling: "Butikkmedarbeider", maate: .nettverk, registrert: "2016-06-01".dato, av: "K100001")),
    .timeavtale(
      Timeavtale(
        id: Eksempel.id(60), dato: "2016-05-25".dato, klokkeslett: "09:00", varighet: 30, kanal: .oppmote,
        sted: "NAV Lia", formaal: "Lage plan", veileder: "K100001", bestilt: "2016-05-20".dato,
        tilstand: .gyldigGrunn(registrert: "2016-05-25".dato, grunn: "Barnet var sykt"))),
    .beskjed(
      Beskjed(
        id: Eksempel.id(61), sendt: "2016-05-26".dato, av: "B200002", til: "K100001", tekst: "Ring om kurset",
        svarfrist: "2016-05-30".dato, svar: Beskjedsvar(dato: "2016-05-27".dato, av: "K100001", tekst: "Ringt"))),
    .huskelapp(
      Huskelapp(
        id: Eksempel.id(62), tekst: "Sjekk kursplass", frist: "2016-06-10".dato, av: "K100001",
        endret: "2016-05-27".dato)),
    .meldekort(
      Meldekort(
        id: Eksempel.id(63), ytelse: .dagpenger, fra: "2016-05-16".dato, til: "2016-05-29".dato,
        frist: "2016-06-06".dato, mottatt: "2016-05-30".dato, timer: 7.5, fravaersdager: 1)),
    .kvpuke(
      Kvpuke(
        id: Eksempel.id(64), uke: "2016-05-23".dato, planlagt: 37.5, gyldigFravaer: 7.5, fravaersgrunn: .sykdom)),
  ]

  private static let avgjort = Bruddavgjorelse(
    dato: "2016-05-31".dato, av: "B200002",
    vurdering: Grunnvurdering(rimeligGrunn: false, arbeidsmarked: "Godt", helse: "Ingen hinder", funksjonsevne: "God"),
    utfall: .reaksjon(.stansMidlertidigSkjonn, fra: "2016-06-01".dato, til: nil), begrunnelse: "Kom ikke, sa ikke fra",
    hjemmel: "folketrygdloven § 4-20", nummer: 1, erInnstilling: true)

  private static let pliktene: [Saksdel] = [
    .brudd(
      Brudd(
        id: Eksempel.id(65), ytelse: .dagpenger, type: .ikkeMott, dato: "2016-05-25".dato, beskrivelse: "Kom ikke",
        registrert: "2016-05-25".dato, av: "K100001",
        kontaktforsok: [
          Kontaktforsok(dato: "2016-05-26".dato, kanal: .telefon, svar: false, notat: "Intet svar", av: "K100001")
        ],
        varsel: Forhaandsvarsel(
          dato: "2016-05-26".dato, svarfrist: "2016-05-30".dato, tekst: "Vi vurderer stans", av: "K100001"),
        uttalelser: [Uttalelse(dato: "2016-05-28".dato, tekst: "Jeg glemte det")],
        tilstand: .gjenopptatt(
          avgjort, Gjenopptak(dato: "2016-06-01".dato, av: "K100001", begrunnelse: "Møtte i dag")))),
    .unntak(
      Unntak(
        id: Eksempel.id(66), ytelse: .overgangsstonad, plikt: .aktivitet, grunn: .manglerBarnepass,
        begrunnelse: "Venter på plass", fra: "2016-05-02".dato, til: "2016-08-15".dato, gitt: "2016-05-02".dato,
        av: "K100001")),
    .sykefravaer(
      Sykefravaer(
        id: Eksempel.id(67), fra: "2016-01-04".dato,
        grader: [
          Sykmeldingsgrad(fra: "2016-01-04".dato, prosent: 100), Sykmeldingsgrad(fra: "2016-02-01".dato, prosent: 50),
        ], harArbeidsgiver: true, iAktivitet: true, oppfolgingsplanMottatt: "2016-02-01".dato,
        tilbakeTilArbeidsgiver: .usikkert,
        slutt: Sykefravaersslutt(til: "2016-04-29".dato, utfall: .arbeidssoker, av: "K100001"))),
    .dialogmote(
      Dialogmote(
        id: Eksempel.id(68), sykefravaer: Eksempel.id(67), nummer: 2, dato: "2016-04-04".dato, initiativ: .nav,
        deltakere: [.sykmeldt, .arbeidsgiver, .nav], tilstand: .avholdt(tilbake: .nei, notat: "Ny jobb er best"))),
  ]

  private static let resten: [Saksdel] = [
    .tiltak(
      Tiltakssak(
        id: Eksempel.id(69), kode: "ARBTREN", aktivitet: Eksempel.id(44), eier: .stat, gjennomforing: .kjop,
        arrangor: "Øst lager AS", hvorfor: "Prøve jobben", sokt: "2016-05-27".dato, av: "K100001",
        tilstand: .avsluttet(
          Tiltaksvedtak(
            dato: "2016-05-28".dato, av: "K100001", fra: "2016-05-29".dato, til: "2016-05-30".dato,
            begrunnelse: "Passer", hjemmel: "tiltaksforskriften § 3-1"), fra: "2016-05-29".dato,
          Tiltaksslutt(dato: "2016-05-30".dato, av: "K100001", utfall: .naermereArbeid, kommentar: "Gikk fint")))),
    .tilvisning(
      Tilvisning(
        id: Eksempel.id(70), stilling: Eksempel.id(71), motpart: Eksempel.id(72), visning: "Lagerhjelp, Øst lager AS",
        dato: "2016-05-20".dato, av: "K100001",
        utfall: Tilvisning.Utfall(dato: "2016-05-24".dato, resultat: .fikkIkkeJobben, kommentar: "Mange søkere"))),
    .overforing(
      Overforing(
        id: Eksempel.id(73), sendt: "2016-05-31".dato, av: "K100001", tilEnhet: "0316", kommune: "0302",
        overlevering: "Har plan", tilstand: .avvist(dato: "2016-06-01".dato, grunn: "Flytter ikke likevel"))),
    .slutt(
      Oppfolgingsslutt(
        id: Eksempel.id(74), dato: "2015-03-02".dato, av: "B200002", aarsak: .arbeid, begrunnelse: "Fikk jobb",
        aapneSteg: [Eksempel.id(45)], historiske: [],
        gjenapning: Gjenapning(dato: "2016-05-02".dato, av: "K100001", begrunnelse: "Mistet jobben"))),
    .retting(
      Retting(
        id: Eksempel.id(75), dato: "2016-05-03".dato, av: "K100001", begrunnelse: "Tastefeil",
        art: .verdi(felt: .fodselsdato, gjelder: Eksempel.sakId.ulid, gammel: "1999-07-27", ny: "1999-07-28"))),
    .retting(
      Retting(
        id: Eksempel.id(76), dato: "2016-05-04".dato, av: "K100001", begrunnelse: "Gjaldt en annen",
        art: .feilPerson(del: "samtale", gjelder: Eksempel.sakId.ulid))),
  ]
}
