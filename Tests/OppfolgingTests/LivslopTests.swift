import Fagmodell
import Saksgang
import Testhjelp
import Testing

@Suite struct LivslopTests {
  private let slutt = AvsluttOppfolging(aarsak: .arbeid, begrunnelse: "Fikk jobb")

  // MARK: The end

  @Test func `the end makes the plan and the decision history and lists the steps left open`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.medPlan(sak)
    let foer = try kontor.sak(sak)
    try kontor.gjor(slutt, sak)
    let etter = try kontor.sak(sak)
    #expect(etter.avslutning?.aapneSteg == foer.aktiviteter.map(\.id))
    #expect(etter.plan == nil && etter.planer.map(\.erAvsluttet) == [true])
    #expect(etter.gjeldendeVedtak == nil && etter.sisteVedtak == foer.gjeldendeVedtak)
    #expect(etter.sisteBehovskonklusjon == nil && etter.bruker.veileder == nil && etter.nesteDato == nil)
    #expect(Brukerrad(try #require(try kontor.lager.rader(.bruker).first))?.avsluttet == "2016-06-01".dato)
  }

  @Test func `an ended case is read-only, but a klage, a contact and a correction still come in`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.medPlan(sak)
    try kontor.gjor(slutt, sak)
    #expect(kontor.feil(slutt, sak) == "oppfolging.livslop.avsluttet")
    #expect(kontor.feil(StartBehovsvurdering(), sak) == "oppfolging.livslop.avsluttet")
    #expect(
      kontor.feil(BookTime(dato: "2016-06-02".dato, klokkeslett: "09:00", formaal: "F", veileder: "B200002"), sak)
        == "oppfolging.livslop.avsluttet")
    #expect(kontor.feil(RegistrerKlage(tekst: "Jeg er uenig"), sak) == nil)
    #expect(kontor.feil(RegistrerSamtale(kanal: .telefon, notat: "Ringte"), sak) == nil)
  }

  @Test(arguments: Avslutningshinder.allCases) func `each thing left open stops the end by itself`(
    _ hinder: Avslutningshinder
  ) throws {
    let kontor = try Kontoret()
    let ytelse: [Ytelse] = hinder == .aap ? [.aap] : hinder == .kvp ? [.kvalifiseringsstonad] : [.dagpenger]
    let sak = try kontor.person(ytelser: ytelse)
    if hinder == .tiltak { try kontor.gjor(SokTiltak(kode: "ARBEIDSTRENING", hvorfor: "H"), sak) }
    if hinder == .brudd { try kontor.gjor(RegistrerBrudd(ytelse: .dagpenger, type: .ikkeMott), sak) }
    if hinder == .overforing {
      try kontor.gjor(FlyttBruker(tilEnhet: "1601", kommune: "1601", overlevering: "O"), sak)
    }
    if hinder == .utkast {
      try kontor.medPlan(sak)
      try kontor.gjor(OpprettVedtaksutkast(), sak)
    }
    #expect(try kontor.sak(sak).hindringerForAvslutning(paa: kontor.klokke.idag) == [hinder])
    #expect(kontor.feil(slutt, sak) == "oppfolging.livslop.kanIkkeAvsluttes")
    #expect(kontor.feil(AvsluttOppfolging(aarsak: .dod, begrunnelse: "Melding"), sak) == nil)
  }

  @Test(arguments: [("2016-06-01", nil), ("2016-06-02", "oppfolging.livslop.kanIkkeAvsluttes")] as [(String, String?)])
  func `AAP that ends today does not stop the end, AAP that ends tomorrow does`(_ rad: (String, String?)) throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.aap])
    try kontor.gjor(AvsluttYtelse(ytelse: .aap, til: rad.0.dato), sak)
    #expect(kontor.feil(slutt, sak) == rad.1)
  }

  @Test func `a reopened follow-up begins with a new assessment, also after a second end`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    #expect(kontor.feil(GjenapneOppfolging(begrunnelse: "B"), sak) == "oppfolging.livslop.ikkeAvsluttet")
    for runde in 1...2 {
      try kontor.medPlan(sak)
      try kontor.gjor(slutt, sak)
      try kontor.gjor(GjenapneOppfolging(begrunnelse: "Mistet jobben"), sak, som: kontor.bo)
      let lest = try kontor.sak(sak)
      #expect(lest.bruker.veileder == "B200002" && lest.gjeldendeVedtak == nil)
      #expect(kontor.feil(OpprettVedtaksutkast(), sak) == "vedtak.manglerBehovsvurdering")
      #expect(lest.vedtak.count == runde && lest.slutter.count == runde)
    }
  }

  // MARK: Moving

  @Test func `the person is ours until the other office has received them`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person(ytelser: [.aap])
    let flytt = FlyttBruker(tilEnhet: "1601", kommune: "1601", overlevering: "Trenger tolk")
    #expect(kontor.feil(SvarFlytting(mottatt: true, mottaker: "Liv"), sak) == "oppfolging.livslop.ingenOverforing")
    try kontor.gjor(flytt, sak)
    #expect(kontor.feil(flytt, sak) == "oppfolging.livslop.overforingVenter")
    #expect(try kontor.sak(sak).bruker.kommune == "0301")
    try kontor.gjor(SvarFlytting(mottatt: false, grunn: "Flytter likevel ikke"), sak)
    #expect(try !kontor.sak(sak).erAvsluttet)
    try kontor.gjor(flytt, sak)
    try kontor.gjor(SvarFlytting(mottatt: true, mottaker: "Liv"), sak)
    let lest = try kontor.sak(sak)
    #expect(lest.bruker.kommune == "1601" && lest.avslutning?.aarsak == .flyttet)
    #expect(lest.overforinger.map(\.venter) == [false, false])
  }

  @Test func `a move inside our own kommuner needs no handover, one outside does`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    #expect(kontor.feil(FlyttBruker(kommune: "1601"), sak) == "felt.paakrevd")
    #expect(kontor.feil(FlyttBruker(kommune: "301"), sak) == "oppfolging.livslop.ugyldigKommune")
    #expect(kontor.feil(FlyttBruker(kommune: "0301"), sak) == "oppfolging.livslop.uendret")
    #expect(kontor.feil(FlyttBruker(tilEnhet: "16", kommune: "1601"), sak) == "oppfolging.livslop.ugyldigEnhet")
    try kontor.gjor(FlyttBruker(kommune: "0219"), sak)
    #expect(try kontor.sak(sak).bruker.kommune == "0219")
  }

  // MARK: Corrections

  @Test func `a corrected number takes its birth date along and keeps the old ones in view`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.gjor(RettOpplysning(felt: .identitetsnummer, verdi: "05829130094", begrunnelse: "Skrevet feil"), sak)
    let lest = try kontor.sak(sak)
    #expect(lest.bruker.identitetsnummer.sifre == "05829130094")
    #expect(lest.rettinger.count == 2)
    guard case .verdi(.identitetsnummer, _, let gammel, _) = lest.rettinger[0].art else {
      throw Utforfeil.ukjentInnhold(sti: "retting")
    }
    #expect(gammel == "28879944882" && lest.rettinger[0].begrunnelse == "Skrevet feil")
  }

  @Test func `a number in use, invalid or unchanged is refused, and a correction always says why`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    _ = try kontor.person("05829130094")
    func feil(_ verdi: String, _ grunn: String = "G") -> String? {
      kontor.feil(RettOpplysning(felt: .identitetsnummer, verdi: verdi, begrunnelse: grunn), sak)
    }
    #expect(feil("05829130094") == "oppfolging.livslop.nummerIBruk")
    #expect(feil("28879944883") == "oppfolging.livslop.ugyldigNummer")
    #expect(feil("28879944882") == "oppfolging.livslop.uendret")
    #expect(feil("05829130094", " ") == "felt.paakrevd")
  }

  @Test func `a birth date that the number contradicts is refused`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    func feil(_ verdi: String) -> String? {
      kontor.feil(RettOpplysning(felt: .fodselsdato, verdi: verdi, begrunnelse: "G"), sak)
    }
    #expect(feil("1999-07-27") == "oppfolging.livslop.datoStemmerIkke")
    #expect(feil("2016-06-02") == "felt.fremtid")
    #expect(feil("27.07.1999") == "felt.ukjentVerdi")
  }

  @Test func `a note is corrected in place, and what it said is kept`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    let svar = try kontor.gjor(RegistrerSamtale(kanal: .telefon, notat: "Vil jobbe i Moss"), sak)
    try kontor.gjor(
      RettOpplysning(felt: .notat, verdi: "Vil jobbe i Ski", gjelder: svar.gjelder, begrunnelse: "Feil sted"), sak)
    let lest = try kontor.sak(sak)
    #expect(lest.samtaler.map(\.notat) == ["Vil jobbe i Ski"])
    #expect(String(describing: lest.rettinger).contains("Vil jobbe i Moss"))
  }

  @Test func `what was written in the wrong case goes out, and the trace says so without its words`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    let svar = try kontor.gjor(RegistrerSamtale(kanal: .telefon, notat: "Om en annen"), sak)
    try kontor.gjor(RettOpplysning(gjelder: svar.gjelder, feilPerson: true, begrunnelse: "Gjaldt en annen"), sak)
    let aapen = try kontor.kari.aapne(sak)
    #expect(aapen.sak.samtaler.isEmpty && aapen.sak.rettinger.count == 1)
    #expect(!String(describing: aapen.sak).contains("Om en annen"))
    #expect(aapen.historikk.last?.hendelse.type == "FEIL_PERSON_RETTET")
  }

  @Test func `a decision in the wrong case is taken out by a leader only, the person and the plan by nobody`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    try kontor.medPlan(sak)
    let lest = try kontor.sak(sak)
    func rett(_ id: Ulid) -> RettOpplysning { RettOpplysning(gjelder: id, feilPerson: true, begrunnelse: "G") }
    #expect(kontor.feil(rett(sak.ulid), sak) == "oppfolging.livslop.ikkeRettbar")
    #expect(kontor.feil(rett(lest.planer[0].id.ulid), sak) == "oppfolging.livslop.ikkeRettbar")
    #expect(kontor.feil(rett(lest.vedtak[0].id.ulid), sak, som: kontor.bo) == "tilgang.manglerRolle")
    #expect(kontor.feil(rett(lest.vedtak[0].id.ulid), sak) == nil)
    #expect(try kontor.sak(sak).gjeldendeVedtak == nil)
  }

  // MARK: Drafts

  @Test func `a draft that is taken over loses its approval, and cannot be taken over by its owner`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    #expect(kontor.feil(TaOverUtkast(), sak) == "oppfolging.livslop.ingenUtkast")
    let innhold = Vedtaksinnhold(innsatsgruppe: .varigTilpassetInnsats)
    let godkjent = Beslutterprosess.godkjent(beslutter: "B200002", dato: "2016-05-30".dato, innhold: innhold)
    for prosess in [
      godkjent, .hosBeslutter(beslutter: "K100001"), .returnert(beslutter: "K100001", kommentar: "K"), .ikkeStartet,
    ] {
      var lest = try kontor.sak(sak)
      lest.anvend(
        .vedtak(
          Vedtak(
            id: Id(Ulid(tid: Tidspunkt("2016-06-01".dato), hoy: 1, lav: 1)), versjon: 1, ansvarlig: "B200002",
            innhold: innhold, tilstand: .utkast(prosess))))
      let beslutning = try TaOverUtkast().beslutt(lest, try kontor.kari.kontekst())
      guard case .vedtak(let overtatt)? = beslutning.deler.first else { throw Utforfeil.ukjentInnhold(sti: "vedtak") }
      #expect(overtatt.ansvarlig == "K100001")
      #expect(overtatt.beslutterprosess == .ikkeStartet)
      #expect(overtatt.beslutterprosess?.erGodkjent(for: innhold) == false)
      lest.anvend(.vedtak(overtatt))
      #expect(throws: Livslopsfeil.self) { try TaOverUtkast().beslutt(lest, try kontor.kari.kontekst()) }
    }
  }

  @Test func `an approval falls away when the draft is edited after it`() {
    let foer = Vedtaksinnhold(begrunnelse: "En")
    let godkjent = Beslutterprosess.godkjent(beslutter: "B", dato: "2016-06-01".dato, innhold: foer)
    #expect(godkjent.erGodkjent(for: foer))
    #expect(!godkjent.erGodkjent(for: Vedtaksinnhold(begrunnelse: "En ")))
  }
}
