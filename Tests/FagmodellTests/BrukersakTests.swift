import Fagmodell
import Testhjelp
import Testing

/// The fold: the latest value of each entity counts, and what the case is at now follows from them.
@Suite struct BrukersakTests {
  private let sak = Brukersak(id: Eksempler.sak, deler: Eksempler.deler)!

  @Test func `a case is all its entities, each once, in the order they first came`() {
    #expect(Set(sak.deler) == Set(Eksempler.deler))
    #expect(sak.deler.count == Eksempler.deler.count)
    for del in Eksempler.deler { #expect(sak.art(av: del.id) == del.art || del.art == .tilvisning) }
    #expect(Brukersak(id: Eksempler.sak, deler: Eksempler.deler.dropFirst()) == nil, "no person, no case")
  }

  @Test func `folding again changes nothing, and the later value wins where it stood`() {
    var ny = sak
    for del in Eksempler.deler { ny.anvend(del) }
    #expect(ny == sak)
    var endret = sak.aktiviteter[0]
    endret.tittel = "Ny"
    ny.anvend(.aktivitet(endret))
    #expect(ny.aktiviteter[0].tittel == "Ny" && ny.aktiviteter.count == sak.aktiviteter.count)
  }

  @Test func `every entity but the person can be taken out`() {
    var tom = sak
    for del in Eksempler.deler { tom.fjern(del.art, id: del.id) }
    #expect(tom.deler == [.bruker(Eksempler.bruker, id: Eksempler.sak.ulid)])
  }

  @Test func `what counts now is what is open or newest`() {
    #expect(sak.aapenBehovsvurdering?.id == Eksempler.behov[0].id && sak.sisteBehovskonklusjon?.utfall == .standard)
    #expect(sak.aapenArbeidsevnevurdering?.id == Eksempler.aev[2].id && sak.arbeidsevne == .nedsatt)
    #expect(sak.vedtaksutkast?.id == Eksempler.vedtak[4].id && sak.sisteVedtak?.id == Eksempler.vedtak[5].id)
    #expect(sak.gjeldendeVedtak == nil, "the end of a follow-up made it history")
    #expect(sak.plan?.id == Eksempler.planer[2].id && sak.aktiviteter(i: Eksempler.planer[1]).count == 9)
    #expect(
      sak.lopendeYtelser(paa: Eksempler.dag + 30).count == 1 && sak.lopendeYtelser(paa: Eksempler.dag + 31).isEmpty)
    #expect(
      !sak.erAvsluttet && sak.aapenOverforing != nil && sak.aapneTimer.count == 1 && sak.ubesvarteBeskjeder.isEmpty)
    #expect(sak.aapenHuskelapp == nil && sak.aapneBrudd.count == 1 && sak.stansede.count == 1)
    #expect(sak.aapneTiltak.count == 3 && sak.aapneTilvisninger.isEmpty && sak.aapentSykefravaer == nil)
    #expect(sak.gjeldendeUnntak(.aap, .meldeplikt, paa: Eksempler.dag + 30) != nil)
    #expect(sak.gjeldendeUnntak(.aap, .meldeplikt, paa: Eksempler.dag + 31) == nil)
    #expect(sak.gjeldendeUnntak(.aap, .aktivitet, paa: Eksempler.dag) == nil)
  }

  @Test func `the step follows from what is done`() {
    var sak = Brukersak(id: Eksempler.sak, bruker: Eksempler.tomBruker)
    #expect(sak.steg == .registrering && sak.arbeidsevne == .ikkeVurdert)
    sak.anvend(.bruker(Eksempler.bruker, id: Eksempler.sak.ulid))
    #expect(sak.steg == .behovsvurdering)
    sak.anvend(.behovsvurdering(Eksempler.behov[1]))
    #expect(sak.steg == .vedtak)
    var aev = Eksempler.behov[1]
    guard case .fullfort(let k) = aev.tilstand else { return }
    aev.tilstand = .fullfort(
      Behovsvurdering.Konklusjon(
        dato: k.dato, av: k.av, utfall: .arbeidsevnevurdering, begrunnelse: "", nesteSteg: "", nesteDato: k.dato))
    sak.anvend(.behovsvurdering(aev))
    #expect(sak.steg == .arbeidsevne)
    sak.anvend(.arbeidsevnevurdering(Eksempler.aev[1]))
    #expect(sak.steg == .vedtak)
    sak.anvend(.vedtak(Eksempler.vedtak[0]))
    #expect(sak.steg == .vedtak)
    sak.anvend(.vedtak(Eksempler.vedtak[5]))
    #expect(sak.steg == .plan)
    sak.anvend(.plan(Eksempler.planer[1]))
    #expect(sak.steg == .oppfolging)
  }

  @Test func `a half-done registration says what it lacks, in the order it is asked`() {
    #expect(Eksempler.tomBruker.mangler == Registreringsfelt.allCases && Eksempler.bruker.mangler.isEmpty)
    #expect(Eksempler.bruker.navn.fullt == "Åse Dahl" && Eksempler.bruker.navn.sortert == "Dahl, Åse")
    #expect(Navn(fornavn: "Ola", etternavn: "").fullt == "Ola" && Eksempler.tomBruker.navn.sortert == "Dahl")
  }

  @Test func `empty themes are not kept, and a theme without a resource is told`() {
    var profil = Eksempler.profil
    #expect(profil.utfylte == [.utdanning, .helse] && profil.utenRessurs == [.utdanning])
    profil[.helse] = Temasvar()
    #expect(profil.utfylte == [.utdanning] && profil[.helse].erTomt)
  }

  @Test func `an approval counts for what was read and nothing else`() {
    let godkjent = Eksempler.vedtak[4].beslutterprosess
    #expect(godkjent?.erGodkjent(for: Eksempler.innhold) == true && godkjent?.beslutter == "B2")
    #expect(godkjent?.erGodkjent(for: Vedtaksinnhold()) == false)
    #expect(Eksempler.vedtak.prefix(4).allSatisfy { $0.beslutterprosess?.erGodkjent(for: $0.innhold) == false })
    #expect(Eksempler.vedtak.map { $0.beslutterprosess?.beslutter } == [nil, nil, "B2", "B2", "B2", nil])
  }

  @Test func `the follow-up's own sums and boundaries hold`() {
    let oppfolging = EksemplerOppfolging.self
    #expect(oppfolging.brudd.map { $0.avgjorelse?.ventPaaGjenopptak } == [nil, false, false, true, false])
    #expect(oppfolging.tiltak.map(\.erEndelig) == [false, true, false, false, true])
    #expect(oppfolging.tiltak.map { $0.vedtak == nil } == [true, true, false, false, false])
    #expect(Tiltaksutfall.allCases.filter(\.erAvbrudd).count == 4)
    #expect(oppfolging.sykefravaer.grad(paa: Eksempler.dag + 13) == 100)
    #expect(oppfolging.sykefravaer.grad(paa: Eksempler.dag + 14) == 50)
    #expect(oppfolging.sykefravaer.grad(paa: Eksempler.dag - 1) == nil)
    #expect(sak.meldekort[0].erForSent && sak.kvpuker[0].oppmott == 28.75 && sak.kvpuker[0].reduksjon == 1.25)
    #expect(sak.timeavtaler.map(\.oppmote) == [nil, .mott, .ikkeMott, .gyldigGrunn])
    #expect(sak.timeavtaler[0].start == 630 && sak.timeavtaler[0].kolliderer(med: sak.timeavtaler[1]))
    let arbeidsgiver = Arbeidsgiversak(id: Eksempler.sak, deler: oppfolging.arbeidsgiver + oppfolging.arbeidsgiver)!
    #expect(arbeidsgiver.stillinger.count == 1 && arbeidsgiver.aapneTilvisninger.isEmpty)
    #expect(arbeidsgiver.sisteKontakt == Eksempler.dag && arbeidsgiver.stillinger[0].erLedig(paa: Eksempler.dag + 7))
    #expect(!arbeidsgiver.stillinger[0].erLedig(paa: Eksempler.dag + 8))
    #expect(Arbeidsgiversak(id: Eksempler.sak, deler: []) == nil)
    #expect(Aktivitetsunntak(kode: "MEDISINSK") == .medisinskeGrunner && Aktivitetsunntak(kode: "X") == nil)
    #expect(Aktivitetsunntak(kode: "TILRETTELEGGING") == .tilretteleggingIkkeMulig)
    #expect(Reaksjon.allCases.filter(\.erAutomatisk) == [.stansMidlertidigAuto])
  }
}
