import Fagmodell
import Regelverk
import Saksgang
import Testhjelp

/// An invented person with something of everything, and the office around her.
enum Eksempel {
  static let idag = "2016-06-01".dato
  static let kontor = Kontor(navn: "NAV Lia", enhet: "0315", kommuner: ["0301"])
  static let ansatte = [
    Ansatt(ident: "K100001", navn: "Kari Li", roller: [.veileder]),
    Ansatt(ident: "B200002", navn: "Bo Ås", arbeidsgiver: .kommune, roller: [.beslutter], fullmakt: .kommune),
  ]

  static func ramme(
    _ tekst: Tekstkatalog = Tekster.nb, idag: Dato = idag, pakke: Regelpakke = Regler.g2016
  ) -> Brevramme {
    Brevramme(
      kontor: kontor, ansatte: ansatte, tekst: tekst, idag: idag, pakke: pakke)
  }

  static func id<T>(_ nummer: UInt64) -> Id<T> { Id(Ulid(tid: Tidspunkt(idag), hoy: 0, lav: nummer)) }
  static let sakId: SakId = id(1)

  // MARK: The person

  static func bruker(_ navn: Navn = Navn(fornavn: "Åse", etternavn: "Sørbø-Dahl")) -> Bruker {
    var bruker = Bruker(
      identitetsnummer: Identitetsnummer("28879944882")!, fodselsdato: "1999-07-28".dato, navn: navn,
      registrert: "2016-05-02".dato, registrering: .fullfort)
    bruker.kontakt = Kontaktinfo(telefon: "912 34 567", epost: "aase@eksempel.no", adresse: "Lia 4, 0301 Oslo")
    bruker.kommune = "0301"
    bruker.spraak = Spraakbehov(morsmaal: "so", tolk: .talespraak, norsknivaa: .noe)
    bruker.arbeidsstatus = .ledig
    bruker.utdanning = Utdanning(nivaa: .fagbrev, beskrivelse: "Logistikk")
    bruker.jobbonske = Jobbonske(tekst: "Jobb på lager", heltid: .heltid, omraade: "Oslo")
    bruker.erfaring = "Fem år på lager, truckførerbevis"
    bruker.barn = ["2015-02-10".dato]
    bruker.samarbeidsparter = [
      Samarbeidspart(rolle: .fastlege, navn: "Dr. Æsøy", telefon: "22 00 00 00", kanDele: true)
    ]
    bruker.veileder = "K100001"
    bruker.arbeidsstatusFra = "2016-04-15".dato
    bruker.tidligereStatuser = [
      Statusperiode(status: .iArbeid, fra: "2011-03-01".dato, til: "2016-04-14".dato)
    ]
    bruker.maanederIArbeid = Arbeidsmaaneder(antall: 10, oppgitt: "2016-05-02".dato)
    bruker.introduksjonsprogram = Introduksjonsprogram(
      status: .fullfort, fra: "2009-01-05".dato, til: "2011-01-04".dato, kompetanseKartlagt: true)
    bruker.mobilitetInformert = "2016-05-02".dato
    bruker.reellArbeidssoker = ReellArbeidssoker(
      vurdert: "2016-05-02".dato, av: "K100001", bekreftet: [.arbeidsfor, .altArbeid, .helOgDeltid, .tiltak],
      unntak: [.smaaBarn], merknad: "Barnet er ett år og har ikke plass i barnehagen")
    bruker.koordinator = Koordinator(navn: "Ida Moen", hos: .kommune)
    bruker.tidligereVeiledere = [
      Veilederperiode(
        veileder: "B200002", fra: nil, til: "2016-05-09".dato, begrunnelse: "Byttet team",
        overlevering: "Ring henne etter klokka ti")
    ]
    return bruker
  }

  static func sak(_ bruker: Bruker = bruker()) -> Brukersak {
    var sak = Brukersak(id: sakId, bruker: bruker)
    for del in deler { sak.anvend(del) }
    return sak
  }

  static let deler: [Saksdel] =
    [
      .ytelse(Ytelsesforhold(id: id(10), ytelse: .dagpenger, status: .mottar, fra: "2016-05-02".dato, prosent: 100)),
      .henvendelse(
        Henvendelse(
          id: id(11), dato: "2016-05-02".dato, kanal: .oppmote, grunn: .arbeid, planlagt: false, utfall: .startet,
          notat: "Mistet jobben i april", av: "K100001")),
      .samtale(
        Samtale(id: id(12), dato: "2016-05-20".dato, kanal: .telefon, notat: "Snakket om lagerjobber", av: "K100001")),
      .behovsvurdering(behov), .arbeidsevnevurdering(aev), .vedtak(vedtak), .plan(plan),
    ] + aktiviteter.map { .aktivitet($0) } + Oppfolgingen.deler

  // MARK: Assessments

  static let behov = Behovsvurdering(
    id: id(20), startet: "2016-05-02".dato, av: "K100001",
    temaer: Ressursprofil([
      .arbeidserfaring: Temasvar(ressurs: "Fem år på lager", sitat: "Jeg liker å ha noe å gjøre"),
      .helse: Temasvar(barriere: "Ryggen tåler ikke tunge løft"),
    ]), brukersSyn: "Jeg vil jobbe nå", arbeidsmarked: "Mange ledige stillinger",
    tilstand: .fullfort(
      Behovsvurdering.Konklusjon(
        dato: "2016-05-10".dato, av: "K100001", utfall: .arbeidsevnevurdering, begrunnelse: "Ryggen må vurderes",
        nesteSteg: "Arbeidsevnevurdering", nesteDato: "2016-05-17".dato)))

  static let aev = Arbeidsevnevurdering(
    id: id(21), startet: "2016-05-17".dato, av: "K100001",
    egenvurdering: .gitt(
      svar: [
        "ONSKE": "Lagerjobb uten tunge løft", "HJELP": "Noen å snakke med", "GAMMELT": "Svar på et gammelt spørsmål",
      ],
      dato: "2016-05-17".dato, spraak: .bokmaal),
    profil: Ressursprofil([.arbeidsliv: Temasvar(ressurs: "Kjenner kravene godt")]),
    yrkeskrav: [Yrkeskrav(styrk: "4321", yrke: "Lagermedarbeider", krav: "Løfte 20 kg", vurdering: "Med hjelpemiddel")],
    tilstand: .konkludert(
      Arbeidsevnevurdering.Konklusjon(
        dato: "2016-05-24".dato, av: "K100001", arbeidsevne: .nedsatt, begrunnelse: "Kan arbeide med tilrettelegging",
        brukersKommentar: "Det stemmer", uenighet: "Jeg tåler mer enn dere tror")))

  static let innhold = Vedtaksinnhold(
    innsatsgruppe: .spesieltTilpassetInnsats, hovedmaal: .skaffeArbeid,
    muligheter: "Du har lang erfaring, og det er mange ledige jobber på lager i Oslo.",
    maal: "Fast jobb på lager uten tunge løft.",
    behov: "Du trenger hjelp til å finne en arbeidsplass som legger til rette.",
    bistand: "Arbeidstrening, samtaler med oss og hjelpemidler på arbeidsplassen.",
    begrunnelse:
      "Du sier selv at du vil jobbe nå.\nRyggen din tåler ikke tunge løft, men du kan mye som arbeidslivet vil ha.",
    kilder: [
      Vedtakskilde(art: .registrering), Vedtakskilde(art: .arbeidsevnevurdering), Vedtakskilde(art: .egenvurdering),
      Vedtakskilde(art: .annet, tekst: "Rapport fra truckkurset"),
    ], avvik: "Ryggen")

  static let vedtak = Vedtak(
    id: id(22), versjon: 1, ansvarlig: "K100001", innhold: innhold, forslag: .situasjonsbestemtInnsats,
    tilstand: .fattet(
      Fatting(dato: "2016-05-27".dato, av: "K100001", beslutter: nil, pakke: "gjeldende-2016", arbeidsevne: .nedsatt)))

  static func utkast(_ gruppe: Innsatsgruppe?, _ prosess: (Vedtaksinnhold) -> Beslutterprosess) -> Vedtak {
    var nytt = innhold
    nytt.innsatsgruppe = gruppe
    if gruppe == .litenMulighetTilAaJobbe || gruppe == nil { nytt.hovedmaal = nil }
    return Vedtak(id: id(23), versjon: 2, ansvarlig: "K100001", innhold: nytt, tilstand: .utkast(prosess(nytt)))
  }

  // MARK: The plan

  static let plan = Aktivitetsplan(
    id: id(30), opprettet: "2016-05-27".dato, onske: "Jeg vil ha en jobb der folk kjenner meg.\nHelst på lager.",
    maal: [Planmaal(art: .jobb, tekst: "Fast jobb på lager"), Planmaal(art: .annet, tekst: "Sterkere rygg")],
    samarbeid: "Vi skrev planen sammen i to møter.", revurderes: "2016-09-01".dato,
    tilstand: .godkjent(
      Plangodkjenning(dato: "2016-06-01".dato, av: "K100001", brukersSyn: "Dette er min plan", brukerEnig: true)))

  static let aktiviteter: [Aktivitet] = [
    medBelegg(
      41, "Søke på lagerjobber", .bruker, "2016-06-06", "2016-08-31", .gjennomfores, .jobbsoking(antall: 3), true),
    steg(42, "Møte om planen", .navStat, "2016-06-15", nil, .planlagt, mote),
    steg(
      43, "Trene ryggen", .helse, "2016-06-06", nil, .planlagt, .behandling(art: "Fysioterapi", sted: "Lia fysioterapi")
    ),
    steg(
      44, "Arbeidstrening hos Øst lager", .arrangor, "2016-07-01", "2016-09-30", .forslag,
      .tiltak(Tiltaksdel(kode: "ARBTREN", arrangor: "Øst lager AS", hvorfor: "Prøve jobben i praksis", soknad: .sokt))),
    steg(
      45, "Oppdatere CV", .bruker, "2016-05-30", "2016-06-01", .fullfort, .egenaktivitet(hensikt: "Vise hva jeg kan")),
  ]

  /// An agreed step in which something is done.
  private static func medBelegg(
    _ nummer: UInt64, _ tittel: String, _ hvem: Ansvarlig, _ fra: String, _ til: String, _ status: Aktivitetsstatus,
    _ detaljer: Aktivitetsdetaljer, _ avtalt: Bool
  ) -> Aktivitet {
    var steg = steg(nummer, tittel, hvem, fra, til, status, detaljer, avtalt)
    steg.belegg = [
      Belegg(dato: idag, hvem: .bruker, notat: "Viste fram tre søknader", registrert: idag, av: "K100001")
    ]
    return steg
  }

  static let mote = Aktivitetsdetaljer.mote(
    klokkeslett: "10:30", varighet: 45, kanal: .oppmote, sted: "NAV Lia, rom 2; 2. etasje", referat: nil)

  static func steg(
    _ nummer: UInt64, _ tittel: String, _ hvem: Ansvarlig, _ fra: String, _ til: String?, _ status: Aktivitetsstatus,
    _ detaljer: Aktivitetsdetaljer, _ avtalt: Bool = false
  ) -> Aktivitet {
    Aktivitet(
      id: id(nummer), plan: id(30), tittel: tittel, ansvarlig: hvem, fra: fra.dato, til: til?.dato, status: status,
      detaljer: detaljer, avtalt: avtalt, endret: idag)
  }

  static let plikter = [
    Pliktlinje(
      tekst: "Dagpenger: Sende meldekort hver 14. dag", hjemmel: "folketrygdloven § 4-8", frist: "2016-06-12".dato,
      reaksjon: "Stans for en tid")
  ]
}
