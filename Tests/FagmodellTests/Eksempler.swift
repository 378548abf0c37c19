import Fagmodell
import Testhjelp

/// One value of every kind of entity, and of every form its parts can have, with nothing left empty.
enum Eksempler {
  private static func ulid(_ nummer: UInt64) -> Ulid { Ulid(tid: Tidspunkt(millisekunder: 1), hoy: 0, lav: nummer) }
  static func id<T>(_ nummer: UInt64, _ type: T.Type = T.self) -> Id<T> { Id(ulid(nummer)) }
  static let sak: SakId = id(1)
  static let dag = "2016-06-01".dato
  private static let ident = "K100001"
  private static let spor: [Json] = [["regel": "A1", "inn": ["alder": 17, "andel": .desimal(0.5)]]]

  static let bruker: Bruker = {
    var bruker = grunnlag
    bruker.arbeidsstatusFra = dag
    bruker.tidligereStatuser = [Statusperiode(status: .utdanning, fra: nil, til: dag - 1)]
    bruker.maanederIArbeid = Arbeidsmaaneder(antall: 7, oppgitt: dag)
    bruker.introduksjonsprogram = Introduksjonsprogram(
      status: .deltar, fra: dag, til: dag + 700, kompetanseKartlagt: true)
    bruker.mobilitetInformert = dag
    bruker.reellArbeidssoker = ReellArbeidssoker(
      vurdert: dag, av: ident, bekreftet: [.arbeidsfor, .tiltak], unntak: [.smaaBarn], merknad: "M")
    bruker.koordinator = Koordinator(navn: "Ida", hos: .kommune)
    bruker.veilederFra = dag
    bruker.tidligereVeiledere = [
      Veilederperiode(veileder: "B2", fra: dag - 9, til: dag, begrunnelse: "B", overlevering: "O")
    ]
    return bruker
  }()

  private static let grunnlag = Bruker(
    identitetsnummer: Identitetsnummer("28879944882")!, fodselsdato: "1999-07-28".dato,
    navn: Navn(fornavn: "Åse", etternavn: "Dahl"),
    kontakt: Kontaktinfo(telefon: "+4791234567", epost: "aase@sted.no", adresse: "Gata 1"), kommune: "0301",
    spraak: Spraakbehov(brev: .nynorsk, morsmaal: "so", tolk: .talespraak, norsknivaa: .noe), arbeidsstatus: .ledig,
    utdanning: Utdanning(nivaa: .fagbrev, avbruttVideregaaende: true, beskrivelse: "Kokk"),
    jobbonske: Jobbonske(tekst: "Lager", heltid: .deltid, omraade: "Oslo"), erfaring: "Fem år",
    barn: ["2015-01-01".dato],
    arbeidsgiver: "Butikken", samarbeidsparter: [Samarbeidspart(rolle: .fastlege, navn: "Lege", kanDele: true)],
    merker: [.verge, .skjermet], adressebeskyttelse: .fortrolig, registrert: dag, veileder: ident,
    registrering: .fullfort)

  /// What is only known by number, name and birth date.
  static let tomBruker = Bruker(
    identitetsnummer: Identitetsnummer("28879944882")!, fodselsdato: "1999-07-28".dato,
    navn: Navn(fornavn: "", etternavn: "Dahl"), registrert: dag)

  static let profil = Ressursprofil([
    .helse: Temasvar(ressurs: "Frisk", barriere: "Rygg", sitat: "Det går"), .utdanning: Temasvar(barriere: "Ingen"),
    .personlig: Temasvar(),
  ])

  static let behov: [Behovsvurdering] = [
    Behovsvurdering(id: id(10), startet: dag, av: ident, temaer: profil, brukersSyn: "Vil", arbeidsmarked: "Mye"),
    Behovsvurdering(
      id: id(11), startet: dag, av: ident,
      tilstand: .fullfort(
        Behovsvurdering.Konklusjon(
          dato: dag, av: ident, utfall: .standard, begrunnelse: "B", nesteSteg: "N", nesteDato: dag, spor: spor))),
  ]

  static let aev: [Arbeidsevnevurdering] = [
    Arbeidsevnevurdering(id: id(20), startet: dag, av: ident),
    Arbeidsevnevurdering(
      id: id(21), startet: dag, av: ident, formaal: [.aap, .oppfolging],
      egenvurdering: .gitt(svar: ["ONSKE": "Kokk"], dato: dag, spraak: .engelsk), profil: profil,
      yrkeskrav: [Yrkeskrav(styrk: "5120", yrke: "Kokk", krav: "Stå", vurdering: "Kan")],
      tilstand: .konkludert(
        Arbeidsevnevurdering.Konklusjon(
          dato: dag, av: ident, arbeidsevne: .nedsatt, begrunnelse: "B", brukersKommentar: "K", uenighet: "U",
          spor: spor, minutter: 90)),
      andrelesning: Andrelesning(
        dato: dag, av: "B2", leste: Arbeidsevnevurdering(id: id(21), startet: dag, av: ident, profil: profil))),
    Arbeidsevnevurdering(
      id: id(22), startet: dag, av: ident, egenvurdering: .ikkeGitt(grunn: "Ville ikke", dato: dag)),
  ]

  static let innhold = Vedtaksinnhold(
    innsatsgruppe: .standardInnsats, hovedmaal: .skaffeArbeid, muligheter: "M", maal: "L", behov: "B", bistand: "S",
    begrunnelse: "G", kilder: [Vedtakskilde(art: .annet, tekst: "Egen")], avvik: "A", hvorforIkkeOrdinaert: "H")

  static let vedtak: [Vedtak] =
    [
      Beslutterprosess.ikkeStartet, .hosBeslutter(beslutter: nil), .hosBeslutter(beslutter: "B2"),
      .returnert(beslutter: "B2", kommentar: "Mer"), .godkjent(beslutter: "B2", dato: dag, innhold: innhold),
    ].enumerated().map { plass, prosess in
      Vedtak(id: id(30 + UInt64(plass)), versjon: 2, ansvarlig: ident, innhold: innhold, tilstand: .utkast(prosess))
    } + [
      Vedtak(
        id: id(39), versjon: 1, ansvarlig: ident, forslag: .situasjonsbestemtInnsats,
        tilstand: .fattet(
          Fatting(
            dato: dag, av: ident, beslutter: "B2", pakke: "gjeldende-2016", arbeidsevne: .nedsatt, spor: spor,
            klage: Klage(
              mottatt: dag, tekst: "Uenig", iTide: true,
              utfall: Klageutfall(dato: dag, resultat: .avvist, instans: .kontoret, begrunnelse: "B", av: ident)))))
    ]

  static let planer: [Aktivitetsplan] = [
    Aktivitetsplan(id: id(40), opprettet: dag, tilstand: .avsluttet(dato: dag)),
    Aktivitetsplan(
      id: id(41), opprettet: dag, onske: "Lager", maal: [Planmaal(art: .annet, tekst: "Språk")], samarbeid: "Sammen",
      revurderes: dag + 90,
      tilstand: .godkjent(Plangodkjenning(dato: dag, av: ident, brukersSyn: "Min", brukerEnig: true))),
    Aktivitetsplan(id: id(42), opprettet: dag),
  ]

  static let aktiviteter: [Aktivitet] = [
    Aktivitetsdetaljer.egenaktivitet(hensikt: "H"), .stilling(arbeidsgiver: "A", arbeidssted: "S"),
    .jobbsoking(antall: 3), .jobb(arbeidsgiver: "A", heltid: false), .behandling(art: "Fysio", sted: "S"),
    .mote(klokkeslett: "10:00", varighet: 45, kanal: .oppmote, sted: "K", referat: nil),
    .mote(klokkeslett: "10:00", varighet: 45, kanal: .nett, sted: "K", referat: Referat(tekst: "R", delt: dag)),
    .samtalereferat(kanal: .telefon, referat: Referat(tekst: "R")),
    .tiltak(
      Tiltaksdel(kode: "AFT", arrangor: "X", eier: .felles, gjennomforing: .egenregi, hvorfor: "F", soknad: .sokt)),
  ].enumerated().map { plass, detaljer in
    Aktivitet(
      id: id(50 + UInt64(plass)), plan: id(41), tittel: "T", beskrivelse: "B", ansvarlig: .bruker, fra: dag,
      til: plass.isMultiple(of: 2) ? dag + 7 : nil, status: .gjennomfores, detaljer: detaljer, avtalt: true,
      begrunnelse: "G",
      belegg: plass == 0 ? [Belegg(dato: dag, hvem: .skole, notat: "N", registrert: dag + 1, av: ident)] : nil,
      endret: dag)
  }

  static let jobbsok: [Jobbsok] = [Jobbsoksvar(utfall: .intervju, dato: dag), nil].enumerated().map { plass, svar in
    Jobbsok(
      id: id(170 + UInt64(plass)), plan: id(41), dato: dag, arbeidsgiver: "A", stilling: "S", maate: .nettverk,
      registrert: dag + 1, av: ident, svar: svar)
  }

  static let moter: [Saksdel] =
    [
      .ytelse(Ytelsesforhold(id: id(60), ytelse: .aap, status: .sokt, fra: dag, til: dag + 30, prosent: 60)),
      .henvendelse(
        Henvendelse(
          id: id(61), dato: dag, kanal: .chat, grunn: .avtale, planlagt: true, utfall: .selvbetjening, notat: "N",
          selvbetjening: .meldekort, av: ident)),
      .samtale(Samtale(id: id(62), dato: dag, kanal: .telefon, notat: "N", moett: .gyldigGrunn, av: ident)),
      .beskjed(
        Beskjed(
          id: id(63), sendt: dag, av: ident, til: "B2", tekst: "T", svarfrist: dag,
          svar: Beskjedsvar(dato: dag, av: "B2", tekst: "S"))),
      .huskelapp(Huskelapp(id: id(64), tekst: "T", frist: dag, av: ident, endret: dag, ferdig: dag)),
    ]
    + [
      Timeavtale.Tilstand.avtalt, .mott(registrert: dag), .ikkeMott(registrert: dag, konsekvens: [id(1)]),
      .gyldigGrunn(registrert: dag, grunn: "Syk"),
    ].enumerated().map { plass, tilstand in
      .timeavtale(
        Timeavtale(
          id: id(65 + UInt64(plass)), dato: dag, klokkeslett: "10:30", varighet: 30, kanal: .oppmote, sted: "K",
          formaal: "F", veileder: ident, bestilt: dag, tilstand: tilstand,
          stedstype: plass == 0 ? .fengsel : nil))
    }

  /// Every entity of a case, in all its states.
  static let deler: [Saksdel] =
    [.bruker(bruker, id: sak.ulid)] + behov.map { .behovsvurdering($0) } + aev.map { .arbeidsevnevurdering($0) }
    + vedtak.map { .vedtak($0) } + planer.map { .plan($0) } + aktiviteter.map { .aktivitet($0) }
    + jobbsok.map { .jobbsok($0) } + moter
    + EksemplerOppfolging.deler
}
