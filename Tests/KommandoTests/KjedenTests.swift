import Fagmodell
import Testhjelp
import Testing

/// The whole chain through the built program.
@Suite struct KjedenTests {
  @Test func `the chain in the file runs from registration to an approved plan`() throws {
    let prove = try Prove()
    let utfall = try prove.utfor(Prove.kjeden.joined(separator: "\n"))
    #expect(utfall.code == 0)
    #expect(utfall.svar.count == Prove.kjeden.count)
    #expect(utfall.svar.allSatisfy { $0["ok"]?.bool == true })
    let sak = try prove.sak()
    #expect(sak["steg"]?.tekst == "OPPFOLGING")
    #expect(sak["innsatsgruppe"]?.tekst == "VARIG_TILPASSET_INNSATS")
    #expect(sak["planGodkjent"]?.tekst == "2016-06-01")
    #expect(sak["plan"]?["aktiviteter"]?.liste?.count == 6)
    #expect(sak["bruker"]?["navn"]?["fornavn"]?.tekst == "Bjørn-Åge")
    #expect(sak["vedtak"]?.liste?.first?["tilstand"]?["fattet"]?["beslutter"]?.tekst == "B200002")
    #expect(try prove.skranke(["sjekk"]).code == 0)
  }

  @Test func `all or nothing stores the chain as one transaction and keeps who did what`() throws {
    let prove = try Prove()
    let utfall = try prove.utfor(Prove.kjeden.joined(separator: "\n"), "--alt-eller-ingenting")
    #expect(utfall.code == 0)
    let sak = try prove.sak()
    #expect(sak["revisjon"]?.heltall == 1)
    let godkjent = sak["historikk"]?.liste?.first { $0["type"]?.tekst == "VEDTAK_GODKJENT" }
    #expect(godkjent?["av"]?.tekst == "B200002")
    let fattet = sak["historikk"]?.liste?.first { $0["type"]?.tekst == "VEDTAK_FATTET" }
    #expect(fattet?["av"]?.tekst == "K100001")
  }

  @Test func `all or nothing stores nothing when one line fails`() throws {
    let prove = try Prove()
    let linjer = Prove.kjeden.prefix(3) + [#"{"kommando":"fattVedtak","id":"28879944882"}"#]
    let utfall = try prove.utfor(linjer.joined(separator: "\n"), "--alt-eller-ingenting")
    #expect(utfall.code == 65)
    #expect(utfall.svar.map { $0["feil"]?["kode"]?.tekst }.prefix(3).allSatisfy { $0 == "kommando.ikkeLagret" })
    #expect(utfall.svar.last?["feil"]?["kode"]?.tekst == "vedtak.ingenUtkast")
    #expect(try prove.skranke(["bruker", "vis", Prove.person]).code == 65)
  }

  @Test func `a case can be named by its id as well as by the number`() throws {
    let prove = try Prove(linjer: 2)
    let id = try prove.sak()["id"]?.tekst ?? ""
    let utfall = try prove.utfor(#"{"kommando":"startBehovsvurdering","id":"\#(id)"}"#)
    #expect(utfall.code == 0)
    #expect(utfall.svar.first?["id"]?.tekst == id)
  }

  @Test func `a revision someone has seen and that is gone is a conflict`() throws {
    let prove = try Prove(linjer: 2)
    let endring = #"{"kommando":"oppdaterBruker","id":"28879944882","forventetRevisjon":1,"telefon":"#
    let utfall = try prove.utfor(endring + #""90000001"}"# + "\n" + endring + #""90000002"}"#)
    #expect(utfall.svar.map { $0["ok"]?.bool } == [true, false])
    #expect(utfall.svar.last?["feil"]?["kode"]?.tekst == "lager.konflikt")
    #expect(try prove.sak()["bruker"]?["kontakt"]?["telefon"]?.tekst == "90000001")
  }
}
