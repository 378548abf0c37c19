import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// The second reader of an assessment of work capacity, the time it took, and how an appeal ends.
@Suite struct AndrelesningTests {
  private let konklusjon = KonkluderArbeidsevne(
    arbeidsevne: .nedsatt, begrunnelse: "Helsen", brukersKommentar: "Enig", minutter: 95)

  private func feil(_ hos: Saksbehandling, _ tilfelle: some Brukstilfelle, _ sak: SakId) -> String? {
    do throws(Utforfeil) {
      _ = try hos.utfor(tilfelle, paa: sak)
      return nil
    } catch { return error.kode }
  }

  @Test func `one without competence concludes what a competent colleague has read, as long as no word is changed`()
    throws
  {
    let kontor = try Kontoret()
    _ = try kontor.kari.utfor(RegistrerAnsatt(ansatt: Ansatt(ident: "U1", navn: "Una", aevKompetanse: false)))
    let sak = try kontor.sak(.aevKlar)
    let una = kontor.kari.som("U1")
    #expect(feil(una, konklusjon, sak) == "aev.manglerKompetanse")
    _ = try kontor.bo.utfor(AndrelesArbeidsevne(), paa: sak)
    _ = try una.utfor(
      LagreRessursprofil(temaer: [Temainnspill(tema: .helse, barriere: "Ryggen")]), paa: sak)
    #expect(feil(una, konklusjon, sak) == "aev.manglerKompetanse", "the reading is void after an edit")
    _ = try kontor.bo.utfor(AndrelesArbeidsevne(), paa: sak)
    _ = try una.utfor(konklusjon, paa: sak)
    let ferdig = try kontor.kari.oppfrisk(sak).sak.arbeidsevnevurderinger[0]
    #expect(ferdig.konklusjon?.av == "U1" && ferdig.andrelesning?.av == "B200002")
    #expect(ferdig.konklusjon?.minutter == 95)
  }

  @Test func `the outcome of an appeal says who decided and why, and a later instance has the last word`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.fattet)
    try kontor.gjor(RegistrerKlage(tekst: "Uenig"), paa: sak)
    kontor.klokke.idag = "2016-07-01".dato
    try kontor.gjor(
      RegistrerKlageutfall(
        resultat: .opprettholdt, instans: .kontoret, dato: "2016-06-15".dato, begrunnelse: "Ingenting nytt"),
      RegistrerKlageutfall(resultat: .medhold, instans: .klageinstansen, begrunnelse: "For lite utredet"), paa: sak)
    let utfall = try kontor.kari.oppfrisk(sak).sak.sisteVedtak?.fatting?.klage?.utfall
    #expect(
      utfall
        == Klageutfall(
          dato: "2016-07-01".dato, resultat: .medhold, instans: .klageinstansen, begrunnelse: "For lite utredet",
          av: "K100001"))
  }
}
