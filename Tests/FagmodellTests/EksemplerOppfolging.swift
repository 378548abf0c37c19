import Fagmodell
import Testhjelp

/// The entities of the follow-up: duties and breaches, sick leave, measures, employers, and the end of a case.
enum EksemplerOppfolging {
  private static let dag = Eksempler.dag
  private static let ident = "K100001"
  private static func id<T>(_ nummer: UInt64) -> Id<T> { Eksempler.id(nummer) }

  private static let vurdering = Grunnvurdering(
    rimeligGrunn: false, arbeidsmarked: "A", helse: "H", funksjonsevne: "F",
    program: Programvurdering(
      tidIProgrammet: "T", nytte: "N", framgang: "F", motivasjon: "M", hyppighet: "H", aarsaker: "A"))

  static func avgjorelse(_ utfall: Bruddavgjorelse.Utfall) -> Bruddavgjorelse {
    Bruddavgjorelse(
      dato: dag, av: ident, vurdering: vurdering, utfall: utfall, begrunnelse: "B", hjemmel: "§ 1", nummer: 1,
      erInnstilling: true, spor: [["regel": "I2"]])
  }

  static let brudd: [Brudd] = [
    Brudd.Tilstand.aapent, .avgjort(avgjorelse(.rimeligGrunn)), .avgjort(avgjorelse(.ingenReaksjon)),
    .avgjort(avgjorelse(.reaksjon(.stansMidlertidigSkjonn, fra: dag, til: nil))),
    .gjenopptatt(
      avgjorelse(.reaksjon(.bortfallEnMaaned, fra: dag, til: dag + 30)),
      Gjenopptak(dato: dag, av: ident, begrunnelse: "B")),
  ].enumerated().map { plass, tilstand in
    Brudd(
      id: id(70 + UInt64(plass)), ytelse: .dagpenger, type: .ikkeMott, dato: dag, beskrivelse: "B", registrert: dag,
      av: ident, kontaktforsok: [Kontaktforsok(dato: dag, kanal: .telefon, svar: false, notat: "N", av: ident)],
      varsel: Forhaandsvarsel(dato: dag, svarfrist: dag + 14, tekst: "T", av: ident),
      uttalelser: [Uttalelse(dato: dag, tekst: "Syk")], tilstand: tilstand)
  }

  private static let vedtak = Tiltaksvedtak(
    dato: dag, av: ident, fra: dag, til: dag + 90, begrunnelse: "B", hjemmel: "§ 2", merknader: ["M"])

  static let tiltak: [Tiltakssak] = [
    Tiltakssak.Tilstand.sokt, .avslaatt(dato: dag, av: ident, begrunnelse: "B"), .innvilget(vedtak),
    .startet(vedtak, fra: dag),
    .avsluttet(vedtak, fra: nil, Tiltaksslutt(dato: dag, av: ident, utfall: .ikkeStartet, kommentar: "K")),
  ].enumerated().map { plass, tilstand in
    Tiltakssak(
      id: id(80 + UInt64(plass)), kode: "AFT", aktivitet: id(50), eier: .stat, gjennomforing: .kjop, arrangor: "X",
      hvorfor: "F", sokt: dag, av: ident, tilstand: tilstand)
  }

  static let sykefravaer = Sykefravaer(
    id: id(90), fra: dag,
    grader: [Sykmeldingsgrad(fra: dag, prosent: 100), Sykmeldingsgrad(fra: dag + 14, prosent: 50)],
    harArbeidsgiver: true, iAktivitet: false, oppfolgingsplanMottatt: dag, legeerklaeringMottatt: dag,
    tilbakeTilArbeidsgiver: .usikkert, slutt: Sykefravaersslutt(til: dag + 60, utfall: .annenJobb, av: ident))

  static let tilvisning = Tilvisning(
    id: id(100), stilling: id(101), motpart: Eksempler.sak, visning: "V", dato: dag, av: ident, sporres: dag + 7,
    utfall: Tilvisning.Utfall(dato: dag, resultat: .fikkJobben, kommentar: "K"))

  static let slutt = Oppfolgingsslutt(
    id: id(110), dato: dag, av: ident, aarsak: .arbeid, begrunnelse: "B", aapneSteg: [id(50)],
    historiske: [Eksempler.vedtak[5].id.ulid], gjenapning: Gjenapning(dato: dag, av: ident, begrunnelse: "B"))

  static let unntak = Unntak(
    id: id(120), ytelse: .aap, plikt: .meldeplikt, grunn: .helse, begrunnelse: "B", fra: dag, til: dag + 30, gitt: dag,
    av: ident)

  static let avtaleinnhold = Avtaleinnhold(
    arbeidsgiver: "Butikken", arbeidsgiversak: Eksempler.sak,
    kontakt: Bedriftskontakt(navn: "Per", rolle: "Sjef", telefon: "1"), veileder: ident, veiledertelefon: "2",
    maal: "M", brukerGjor: "B", arbeidsgiverGjor: "A", navGjor: "N", aktivitet: id(50), fra: dag, til: dag + 90)

  static let avtaler: [Saksdel] = [
    Oppfolgingsavtale.Tilstand.utkast, .inngaatt(dato: dag, av: ident), .avsluttet(dato: dag, av: ident, grunn: "G"),
  ].enumerated().map { plass, tilstand in
    .avtale(
      Oppfolgingsavtale(
        id: id(180 + UInt64(plass)), laget: dag, av: ident, plan: id(41), innhold: avtaleinnhold, folgesOpp: dag + 90,
        oppfolginger: plass == 0 ? nil : [Avtaleoppfolging(dato: dag, av: ident, notat: "N")], tilstand: tilstand))
  }

  static let ankomster: [Saksdel] = [
    Ankomst.Tilstand.venter, .kalt(tid: Tidspunkt(dag), av: ident), .ferdig(tid: Tidspunkt(dag)),
    .borte(tid: Tidspunkt(dag)),
  ].enumerated().map { plass, tilstand in
    .ankomst(
      Ankomst(
        id: id(190 + UInt64(plass)), kom: Tidspunkt(dag), grunn: .ytelse, spor: plass == 0 ? .hurtig : .vanlig,
        time: plass == 0 ? nil : id(65), av: ident, tilstand: tilstand))
  }

  static let deler: [Saksdel] =
    avtaler + ankomster + resten

  private static let resten: [Saksdel] =
    brudd.map { .brudd($0) } + tiltak.map { .tiltak($0) }
    + [
      .sykefravaer(sykefravaer), .tilvisning(tilvisning), .slutt(slutt), .unntak(unntak),
      .meldekort(
        Meldekort(
          id: id(130), ytelse: .dagpenger, fra: dag, til: dag + 13, frist: dag + 21, mottatt: dag + 22, timer: 7.5,
          fravaersdager: 2)),
      .kvpuke(
        Kvpuke(
          id: id(131), uke: dag, planlagt: 37.5, gyldigFravaer: 7.5, fravaersgrunn: .sykdom, ugyldigFravaer: 1.25)),
    ]
    + [Overforing.Tilstand.venter, .mottatt(dato: dag, av: "X1"), .avvist(dato: dag, grunn: "G")].enumerated().map {
      .overforing(
        Overforing(
          id: id(140 + UInt64($0)), sendt: dag, av: ident, tilEnhet: "0316", kommune: "0301", overlevering: "O",
          tilstand: $1))
    }
    + [Dialogmote.Tilstand.innkalt, .avholdt(tilbake: .ja, notat: "N"), .avlyst(grunn: "G")].enumerated().map {
      .dialogmote(
        Dialogmote(
          id: id(150 + UInt64($0)), sykefravaer: id(90), nummer: 2, dato: dag, initiativ: .nav,
          deltakere: [.sykmeldt, .sykmelder], tilstand: $1))
    }
    + [
      Retting.Art.verdi(felt: .notat, gjelder: Eksempler.sak.ulid, gammel: "A", ny: "B"),
      .feilPerson(del: "samtale", gjelder: Eksempler.sak.ulid),
    ].enumerated().map {
      .retting(Retting(id: id(160 + UInt64($0)), dato: dag, av: ident, begrunnelse: "B", art: $1))
    }

  static let arbeidsgiver: [Arbeidsgiverdel] = [
    .arbeidsgiver(
      Arbeidsgiver(
        navn: "Butikken", orgnummer: Orgnummer("974760673")!, bransje: "Handel", kommune: "0301",
        kontakter: [Bedriftskontakt(navn: "Per", rolle: "Sjef", telefon: "1")], iaBedrift: true,
        aapenForInkludering: true, veileder: ident, registrert: dag), id: Eksempler.sak.ulid),
    .stilling(
      Stilling(
        id: id(101), tittel: "Kokk", sted: "S", krav: "K", kilde: .tips, antall: 2, besatt: 1, soknadsfrist: dag + 7,
        registrert: dag)),
    .tilvisning(tilvisning),
    .logg(Bedriftslogg(id: id(102), dato: dag, kanal: .brev, tema: .rekruttering, notat: "N", neste: dag, av: ident)),
  ]
}
