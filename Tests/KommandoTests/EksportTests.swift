import Fagmodell
import Testhjelp
import Testing

/// Handing out cases, all of them or what one owner answers for.
@Suite struct EksportTests {
  @Test func `an owner's export holds its own records and the common ones, each with its owner, and is logged`() throws
  {
    let prove = try Prove()
    let linjer = [
      #"{"kommando":"registrerBruker","identitetsnummer":"28879944882","etternavn":"Dahl"}"#,
      #"{"kommando":"registrerYtelse","id":"28879944882","ytelse":"DAGPENGER","status":"MOTTAR"}"#,
      #"{"kommando":"registrerYtelse","id":"28879944882","ytelse":"SOSIALHJELP","status":"MOTTAR"}"#,
    ]
    #expect(try prove.utfor(linjer.joined(separator: "\n")).code == 0)
    for (eier, annen, ytelse) in [("stat", "KOMMUNE", "DAGPENGER"), ("kommune", "STAT", "SOSIALHJELP")] {
      let utfall = try prove.skranke(["eksport", "--eier", eier])
      let sak = try #require(utfall.svar.first)
      let deler = try #require(sak["deler"]?.liste)
      #expect(deler.compactMap { $0["innhold"]?["ytelse"]?.tekst } == [ytelse])
      #expect(deler.contains { $0["type"]?.tekst == "bruker" && $0["eier"]?.tekst == "FELLES" })
      #expect(!deler.contains { $0["eier"]?.tekst == annen })
      #expect(sak["eier"]?.tekst == eier.uppercased())
    }
    #expect(try prove.skranke(["eksport", "--eier", "fylket"]).code == 64)
    #expect(try prove.skranke(["logg"]).stdout.contains("kommune"))
  }
}
