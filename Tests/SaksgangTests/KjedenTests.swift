import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// The walk through the use cases, from registration to an approved plan.
@Suite struct KjedenTests {
  @Test func `a simple case goes from registration to an approved plan and reads back the same`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.registrert()
    let kari = kontor.kari
    _ = try kari.utfor(StartBehovsvurdering(), paa: sak)
    _ = try kari.utfor(
      SvarBehovsvurdering(
        temaer: [Temainnspill(tema: .arbeidserfaring, ressurs: "Fem år på lager")], brukersSyn: "Vil jobbe nå",
        arbeidsmarked: "Mange ledige stillinger"), paa: sak)
    _ = try kari.utfor(
      FullforBehovsvurdering(
        utfall: .standard, begrunnelse: "Klarer seg med egen innsats", nesteSteg: "Oppdatere CV",
        nesteDato: "2016-06-08".dato), paa: sak)
    _ = try kari.utfor(OpprettVedtaksutkast(), paa: sak)
    var endring = OppdaterVedtaksutkast()
    endring.innsatsgruppe = .standardInnsats
    endring.hovedmaal = .skaffeArbeid
    endring.muligheter = "Gode"
    endring.bistand = "Stillingssøk på nett"
    endring.begrunnelse = "Har erfaring og fagbrev"
    _ = try kari.utfor(endring, paa: sak)
    _ = try kari.utfor(FattVedtak(), paa: sak)
    _ = try kari.utfor(OpprettPlan(onske: "Jobb på lager i Oslo"), paa: sak)
    _ = try kari.utfor(
      SettMaal(maal: [Planmaal(art: .jobb, tekst: "Fast jobb")], revurderes: "2016-09-01".dato), paa: sak)
    _ = try kari.utfor(
      LeggTilAktivitet(
        tittel: "Oppdatere CV", ansvarlig: .bruker, fra: "2016-06-01".dato, til: "2016-06-08".dato,
        detaljer: .egenaktivitet(hensikt: "")), paa: sak)
    let siste = try kari.utfor(GodkjennPlan(brukersSyn: "Dette er min plan", brukerEnig: true), paa: sak)
    let aapen = try kari.aapne(sak)
    #expect(aapen.sak.steg == .oppfolging)
    #expect(aapen.sak.gjeldendeVedtak?.innhold.innsatsgruppe == .standardInnsats)
    #expect(aapen.sak.plan?.godkjenning?.brukersSyn == "Dette er min plan")
    #expect(aapen.revisjon == siste.revisjon)
    #expect(aapen.historikk.last?.hendelse.type == "PLAN_GODKJENT")
    #expect(kontor.lager.innsyn.map(\.art) == [.aapnet])
  }
}
