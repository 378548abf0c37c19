import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// What goes wrong at the edges of follow-up systems, each by its name.
///
/// These edges have no test, since there is nothing here that could go wrong in that way:
///
/// | Edge | Why not here |
/// | --- | --- |
/// | A label on a vacancy may be changed on a finished step | There are no labels: the job-search log has the outcome, and takes a later one (`EgeninnsatsTests`). |
/// | Steps and decisions that come from Arena, and the days they count before a period | Nothing is read from Arena; a decision is made here or not at all. |
/// | A letter is distributed once, also by two at a time and after an error | Letters are written to a file by the one who sends them; nothing is sent by the program. |
/// | A reminder goes out once, not for a meeting that is over | Nothing is sent out. The next date follows the meeting, which is tested below. |
/// | A person who cannot be notified | Nobody is notified by the program; that the person is told is asked for when a step is agreed. |
/// | A step made during KVP gets the office's lock | The whole case is closed to one office (`Brukermerke.kontorsperre`), never a single step. |
/// | The person edits an agreed step, or confirms what they were told | The person has no access of their own; the veileder writes, and the turned-round screen shows. |
/// | An old draft is deleted after 28 days | Drafts are kept until somebody throws them away: one per person, in sight on the page. |
@Suite struct KanttilfelleTests {
  private func feil(_ kall: () throws -> Void) -> String? {
    do { try kall() } catch let feil as Utforfeil { return feil.kode } catch { return "\(error)" }
    return nil
  }

  private func gruppe(_ gruppe: Innsatsgruppe) -> OppdaterVedtaksutkast {
    var inn = OppdaterVedtaksutkast()
    inn.innsatsgruppe = gruppe
    inn.avvik = "Etter samtale"
    return inn
  }

  // MARK: The decision

  @Test func `only the one who answers for a draft changes it, throws it away, sends it or makes the decision`() throws
  {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.varig)
    let tilfeller: [any Brukstilfelle] = [
      gruppe(.standardInnsats), SlettVedtaksutkast(), SendTilBeslutter(), FattVedtak(),
    ]
    for tilfelle in tilfeller {
      #expect(feil { _ = try kontor.bo.utfor(tilfelle, paa: sak) } == "vedtak.ikkeAnsvarlig", "\(tilfelle)")
    }
  }

  @Test func `a lasting reduction carries no main goal, not even one chosen before`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.varig)
    #expect(try kontor.kari.oppfrisk(sak).sak.vedtaksutkast?.innhold.hovedmaal == nil)
    var inn = OppdaterVedtaksutkast()
    inn.hovedmaal = .beholdeArbeid
    try kontor.gjor(inn, paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.vedtaksutkast?.innhold.hovedmaal == nil)
  }

  @Test func `a new decision makes the former history, and exactly one counts`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.fattet)
    var ny = kontor.fyltUt(.situasjonsbestemtInnsats)
    ny.avvik = "Trenger mer hjelp nå"
    try kontor.gjor(OpprettVedtaksutkast(), ny, FattVedtak(), paa: sak)
    let naa = try kontor.kari.oppfrisk(sak).sak
    #expect(naa.vedtak.map(\.versjon) == [1, 2])
    #expect(naa.gjeldendeVedtak?.versjon == 2)
    #expect(naa.vedtak.first?.innhold.innsatsgruppe == .standardInnsats)
  }

  @Test func `grounds of nothing but space and hidden marks are no grounds`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.utkastFullt)
    var inn = OppdaterVedtaksutkast()
    inn.begrunnelse = " \n\u{200B}\t "
    try kontor.gjor(inn, paa: sak)
    #expect(feil { try kontor.gjor(FattVedtak(), paa: sak) } == "felt.paakrevd")
  }

  @Test func `a draft changed to a category without a second reader keeps none waiting`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.tattAvBo)
    try kontor.gjor(gruppe(.situasjonsbestemtInnsats), paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.vedtaksutkast?.beslutterprosess == .ikkeStartet)
    #expect(feil { _ = try kontor.bo.utfor(GodkjennVedtak(), paa: sak) } == "vedtak.ikkeSendtTilBeslutter")
  }

  @Test func `an approval is given once, a return is given once`() throws {
    for (stadium, tilfelle) in [
      (Stadium.godkjent, GodkjennVedtak() as any Brukstilfelle), (.tattAvBo, ReturnerVedtak(kommentar: "Skriv mer")),
    ] {
      let kontor = try Kontoret()
      let sak = try kontor.sak(stadium)
      if stadium == .tattAvBo { _ = try kontor.bo.utfor(tilfelle, paa: sak) }
      #expect(feil { _ = try kontor.bo.utfor(tilfelle, paa: sak) } == "vedtak.ikkeSendtTilBeslutter")
    }
  }

  @Test func `another second reader may take over, and the first can no longer approve`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.tattAvBo)
    let ny = Ansatt(ident: "C3", navn: "Carl", roller: [.veileder, .beslutter])
    _ = try kontor.kari.utfor(RegistrerAnsatt(ansatt: ny))
    #expect(try kontor.kari.som("C3").utfor(BliBeslutter(), paa: sak).hendelser == ["BLITT_BESLUTTER"])
    #expect(feil { _ = try kontor.bo.utfor(GodkjennVedtak(), paa: sak) } == "vedtak.ikkeBeslutter")
    _ = try kontor.kari.som("C3").utfor(GodkjennVedtak(), paa: sak)
    try kontor.gjor(FattVedtak(), paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.gjeldendeVedtak?.fatting?.beslutter == "C3")
  }

  @Test func `a draft is not taken over by its owner, nor when there is none`() throws {
    let kontor = try Kontoret()
    let utkast = try kontor.sak(.utkast)
    #expect(feil { try kontor.gjor(TaOverUtkast(), paa: utkast) } == "oppfolging.livslop.alleredeAnsvarlig")
    try kontor.gjor(SlettVedtaksutkast(), paa: utkast)
    #expect(feil { _ = try kontor.bo.utfor(TaOverUtkast(), paa: utkast) } == "oppfolging.livslop.ingenUtkast")
  }

  @Test func `no access outranks every other answer`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.utkast)
    try kontor.gjor(SettAdressebeskyttelse(adressebeskyttelse: .strengtFortrolig), paa: sak)
    for tilfelle in [OpprettPlan(onske: "") as any Brukstilfelle, FattVedtak(), RegistrerKlage(tekst: "")] {
      do {
        try kontor.gjor(tilfelle, paa: sak)
        Issue.record("let in")
      } catch let feil as Utforfeil {
        if case .ingenTilgang(let kode) = feil { #expect(kode == "STRENGT_FORTROLIG") } else { Issue.record("\(feil)") }
      }
    }
  }

  @Test func `an assignment decided on an older look at the case is a conflict`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.registrert)
    let sett = try kontor.kari.oppfrisk(sak).revisjon
    _ = try kontor.bo.utfor(TildelVeileder(veileder: "B200002", begrunnelse: "Kjenner saken"), paa: sak)
    let igjen = TildelVeileder(veileder: "K100001", begrunnelse: "Bytte")
    #expect(feil { _ = try kontor.kari.utfor(igjen, paa: sak, forventet: sett) } == "lager.konflikt")
    #expect(try kontor.kari.oppfrisk(sak).sak.bruker.veileder == "B200002")
  }

  // MARK: The plan

  @Test func `of an agreed step only the end is moved, and a meeting moves in time and place`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.medSteg)
    let steg = try kontor.sisteSteg(sak)
    var slutt = EndreAktivitet(aktivitet: steg)
    slutt.til = "2016-06-30".dato
    try kontor.gjor(AvtalAktivitet(aktivitet: steg), slutt, paa: sak)
    var beskrivelse = EndreAktivitet(aktivitet: steg)
    beskrivelse.beskrivelse = "Annet"
    #expect(feil { try kontor.gjor(beskrivelse, paa: sak) } == "plan.avtaltLaast")

    let mote = Aktivitetsdetaljer.mote(
      klokkeslett: "10:00", varighet: 30, kanal: .oppmote, sted: "Kontoret", referat: nil)
    try kontor.gjor(kontor.steg(mote, til: nil), paa: sak)
    let moteId = try kontor.sisteSteg(sak)
    var flytt = EndreAktivitet(aktivitet: moteId)
    flytt.fra = "2016-06-09".dato
    flytt.detaljer = .mote(klokkeslett: "11:00", varighet: 30, kanal: .telefon, sted: "Ringer", referat: nil)
    try kontor.gjor(AvtalAktivitet(aktivitet: moteId), flytt, paa: sak)
    let naa = try kontor.kari.oppfrisk(sak).sak.aktiviteter
    #expect(naa[0].til == "2016-06-30".dato && naa[0].beskrivelse.isEmpty && naa[0].avtalt)
    #expect(naa[1].fra == "2016-06-09".dato && naa[1].detaljer == flytt.detaljer)
  }

  @Test func `two who change the same step from the same look: the second gets a conflict`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.medSteg)
    let steg = try kontor.sisteSteg(sak)
    let sett = try kontor.kari.oppfrisk(sak).revisjon
    var min = EndreAktivitet(aktivitet: steg)
    min.tittel = "Kari sin"
    var din = EndreAktivitet(aktivitet: steg)
    din.tittel = "Bo sin"
    _ = try kontor.kari.utfor(min, paa: sak, forventet: sett)
    #expect(feil { _ = try kontor.bo.utfor(din, paa: sak, forventet: sett) } == "lager.konflikt")
    #expect(try kontor.kari.oppfrisk(sak).sak.aktiviteter.first?.tittel == "Kari sin")
  }

  @Test func `an unshared talk is not broken off, an unshared meeting is with a reason`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.plan)
    try kontor.gjor(
      kontor.steg(.samtalereferat(kanal: .telefon, referat: Referat(tekst: "Avtalt")), til: nil), paa: sak)
    let samtale = try kontor.sisteSteg(sak)
    let avbryt = FlyttAktivitet(aktivitet: samtale, status: .avbrutt, begrunnelse: "Feil")
    #expect(feil { try kontor.gjor(avbryt, paa: sak) } == "plan.referatIkkeDelt")
    try kontor.gjor(DelReferat(aktivitet: samtale), avbryt, paa: sak)
    let mote = Aktivitetsdetaljer.mote(klokkeslett: "10:00", varighet: 30, kanal: .nett, sted: "x", referat: nil)
    try kontor.gjor(kontor.steg(mote, til: nil), paa: sak)
    let moteId = try kontor.sisteSteg(sak)
    try kontor.gjor(FlyttAktivitet(aktivitet: moteId, status: .avbrutt, begrunnelse: "Syk"), paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.aktiviteter.map(\.status) == [.avbrutt, .avbrutt])
  }

  @Test func `any open step may go to any other status and back, a finished one nowhere`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.medSteg)
    let steg = try kontor.sisteSteg(sak)
    for status in [Aktivitetsstatus.gjennomfores, .forslag, .planlagt, .fullfort] {
      try kontor.gjor(FlyttAktivitet(aktivitet: steg, status: status), paa: sak)
    }
    for status in Aktivitetsstatus.allCases {
      #expect(
        feil { try kontor.gjor(FlyttAktivitet(aktivitet: steg, status: status), paa: sak) }
          == "plan.aktivitetAvsluttet")
    }
  }

  /// The last of these days is a week ahead.
  @Test(arguments: [("2016-06-07", "plan.orienteringForSent"), ("2016-06-08", nil)] as [(String, String?)])
  func `a written orientation needs seven days, a spoken one does not`(_ til: String, _ kode: String?) throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.plan)
    try kontor.gjor(kontor.steg(.egenaktivitet(hensikt: ""), til: til.dato), paa: sak)
    let steg = try kontor.sisteSteg(sak)
    let brev = AvtalAktivitet(aktivitet: steg, orientering: .skriftlig, orienteringstekst: "Du må møte.")
    #expect(feil { try kontor.gjor(brev, paa: sak) } == kode)
    if kode != nil {
      try kontor.gjor(
        AvtalAktivitet(aktivitet: steg, orientering: .muntlig, orienteringstekst: "Sagt i møtet 1. juni"), paa: sak)
    }
    let lagret = try kontor.kari.oppfrisk(sak).sak.aktiviteter.first
    #expect(lagret?.avtalt == true)
    #expect(lagret?.orientering?.maate == (kode == nil ? .skriftlig : .muntlig))
    #expect(lagret?.orientering?.tekst.isEmpty == false)
  }

  @Test func `every kind of step but a talk can be agreed, with nothing said beforehand`() throws {
    let slag: [Aktivitetsdetaljer] = [
      .egenaktivitet(hensikt: ""), .stilling(arbeidsgiver: "", arbeidssted: ""), .jobbsoking(antall: 1),
      .jobb(arbeidsgiver: "", heltid: true), .behandling(art: "x", sted: "x"),
      .mote(klokkeslett: "10:00", varighet: 15, kanal: .nett, sted: "x", referat: nil),
      .tiltak(Tiltaksdel(kode: "AVKLARING", hvorfor: "x")),
    ]
    let kontor = try Kontoret()
    let sak = try kontor.sak(.plan)
    for detaljer in slag {
      try kontor.gjor(kontor.steg(detaljer), paa: sak)
      try kontor.gjor(AvtalAktivitet(aktivitet: try kontor.sisteSteg(sak)), paa: sak)
    }
    #expect(try kontor.kari.oppfrisk(sak).sak.aktiviteter.allSatisfy { $0.avtalt && $0.orientering == nil })
    #expect(Set(slag.map(\.type)).count == Aktivitetstype.allCases.count - 1)
  }

  @Test func `a meeting is the next date on the day it is moved to, and none when it is over`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.medSteg)
    try kontor.gjor(FlyttAktivitet(aktivitet: try kontor.sisteSteg(sak), status: .fullfort), paa: sak)
    let mote = Aktivitetsdetaljer.mote(
      klokkeslett: "10:00", varighet: 30, kanal: .oppmote, sted: "Kontoret", referat: nil)
    try kontor.gjor(kontor.steg(mote, fra: "2016-06-03".dato, til: nil), paa: sak)
    let valg = try kontor.sisteSteg(sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.nesteDato == "2016-06-03".dato)
    var flytt = EndreAktivitet(aktivitet: valg)
    flytt.fra = "2016-06-10".dato
    try kontor.gjor(AvtalAktivitet(aktivitet: valg), flytt, paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.nesteDato == "2016-06-10".dato)
    try kontor.gjor(
      FlyttAktivitet(aktivitet: valg, status: .avbrutt, begrunnelse: "Veilederen er syk"), paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.nesteDato == "2016-09-01".dato, "only the plan's review is left")
  }

  @Test func `a plan follows a decision that counts, and one plan at a time`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.godkjentPlan)
    #expect(feil { try kontor.gjor(OpprettPlan(onske: "x"), paa: sak) } == "plan.planFinnes")
    try kontor.gjor(AvsluttOppfolging(aarsak: .arbeid, begrunnelse: "Fikk jobb"), paa: sak)
    for tilfelle in [OpprettPlan(onske: "x") as any Brukstilfelle, kontor.steg(.egenaktivitet(hensikt: ""))] {
      #expect(feil { try kontor.gjor(tilfelle, paa: sak) } == "oppfolging.livslop.avsluttet")
    }
    try kontor.gjor(GjenapneOppfolging(begrunnelse: "Sluttet"), paa: sak)
    #expect(feil { try kontor.gjor(OpprettPlan(onske: "x"), paa: sak) } == "plan.manglerVedtak")
  }
}
