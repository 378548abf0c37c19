import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// The second reader: reads what is decided, never their own, and nothing else than what they read.
@Suite struct BeslutterTests {
  /// Each changes one thing the second reader has approved.
  static let endringer: [@Sendable (inout OppdaterVedtaksutkast) -> Void] = [
    { $0.muligheter = "Små" }, { $0.maal = "Kontor" }, { $0.behov = "Tid" }, { $0.bistand = "Samtaler" },
    { $0.begrunnelse = "Noe annet" }, { $0.hvorforIkkeOrdinaert = "Annet" },
    { $0.onskeavslag = Onskeavslag(onske: "Bil", grunn: "Bussen går") },
    { $0.kilder = [Vedtakskilde(art: .samtale)] }, { $0.avvik = "Fordi" },
  ]

  @Test(arguments: endringer.indices)
  func `any change after the approval makes it void, and the same words again bring it back`(_ nummer: Int) throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.godkjent)
    let lest = try kontor.kari.oppfrisk(sak).sak.vedtaksutkast!.innhold
    var endring = OppdaterVedtaksutkast()
    BeslutterTests.endringer[nummer](&endring)
    try kontor.gjor(endring, paa: sak)
    #expect(throws: Utforfeil.self) { try kontor.kari.utfor(FattVedtak(), paa: sak) }
    var tilbake = OppdaterVedtaksutkast()
    tilbake.muligheter = lest.muligheter
    tilbake.maal = lest.maal
    tilbake.behov = lest.behov
    tilbake.bistand = lest.bistand
    tilbake.begrunnelse = lest.begrunnelse
    tilbake.hvorforIkkeOrdinaert = lest.hvorforIkkeOrdinaert
    tilbake.onskeavslag = lest.onskeavslag ?? Onskeavslag(onske: "", grunn: "")
    tilbake.kilder = lest.kilder
    tilbake.avvik = lest.avvik
    try kontor.gjor(tilbake, FattVedtak(), paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.gjeldendeVedtak?.fatting?.beslutter == "B200002")
  }

  @Test func `a decision that needs no second reader names none`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.fattet)
    #expect(try kontor.kari.oppfrisk(sak).sak.gjeldendeVedtak?.fatting?.beslutter == nil)
  }

  @Test func `a draft sent back goes to the same reader again with its comment told`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.tattAvBo)
    let utfall = try kontor.bo.utfor(ReturnerVedtak(kommentar: "Skriv mer"), paa: sak)
    #expect(utfall.hendelser == ["VEDTAK_RETURNERT"])
    let historikk = try kontor.kari.oppfrisk(sak).historikk
    #expect(historikk.last?.hendelse.begrunnelse == "Skriv mer")
    try kontor.gjor(SendTilBeslutter(), paa: sak)
    #expect(try kontor.kari.oppfrisk(sak).sak.vedtaksutkast?.beslutterprosess == .hosBeslutter(beslutter: "B200002"))
  }

  @Test func `a draft taken over loses its approval and its reader when they are the one who took it`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.godkjent)
    _ = try kontor.bo.utfor(TaOverUtkast(), paa: sak)
    let utkast = try kontor.bo.oppfrisk(sak).sak.vedtaksutkast
    #expect(utkast?.ansvarlig == "B200002" && utkast?.beslutterprosess == .ikkeStartet)
    #expect(throws: Utforfeil.self) { try kontor.bo.utfor(FattVedtak(), paa: sak) }
    #expect(throws: Utforfeil.self) { try kontor.kari.utfor(FattVedtak(), paa: sak) }
  }

  @Test func `an appeal is in time up to three weeks after the letter came`() throws {
    for (dag, iTide) in [("2016-06-24", true), ("2016-06-25", false)] {
      let kontor = try Kontoret()
      let sak = try kontor.sak(.fattet)
      kontor.klokke.idag = "2016-06-30".dato
      try kontor.gjor(
        RegistrerKlage(mottatt: dag.dato, vedtakMottatt: "2016-06-03".dato, tekst: "Uenig"), paa: sak)
      #expect(try kontor.kari.oppfrisk(sak).sak.gjeldendeVedtak?.fatting?.klage?.iTide == iTide)
    }
  }
}
