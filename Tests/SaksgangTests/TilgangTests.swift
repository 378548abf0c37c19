import Fagmodell
import Saksgang
import Testhjelp
import Testing

/// Protected people: who gets in, and what is left behind by those who do not.
@Suite struct TilgangTests {
  @Test func `a refusal shows nothing, stores nothing and is logged with its reason`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.sak(.registrert)
    try kontor.gjor(SettAdressebeskyttelse(adressebeskyttelse: .strengtFortrolig), paa: sak)
    let lagret = kontor.lager.transaksjoner.count
    #expect(throws: Utforfeil.self) { try kontor.bo.aapne(sak) }
    #expect(throws: Utforfeil.self) { try kontor.bo.utfor(StartBehovsvurdering(), paa: sak) }
    #expect(throws: Utforfeil.self) { try kontor.bo.oppfrisk(sak) }
    #expect(kontor.lager.transaksjoner.count == lagret)
    let logg = kontor.lager.innsyn.filter { $0.av == "B200002" }
    #expect(logg.map(\.art) == [.avslag, .avslag])
    #expect(logg.allSatisfy { $0.sak == sak && $0.grunn == "STRENGT_FORTROLIG" })
  }

  @Test(arguments: [Saertilgang.fortrolig, .strengtFortrolig, .skjermet, .kontorsperre])
  func `one special access opens its own protection and no other`(_ tilgang: Saertilgang) throws {
    let ansatt = Ansatt(ident: "B200002", navn: "Bo", saertilganger: [tilgang])
    for krav in Saertilgang.allCases {
      #expect((Tilgang.hindring(ansatt, beskyttet(krav)) == nil) == (krav == tilgang), "\(krav)")
    }
  }

  @Test func `a case closed to one office person is open to its own veileder`() {
    let kari = Ansatt(ident: "K100001", navn: "Kari")
    #expect(Tilgang.hindring(kari, beskyttet(.kontorsperre)) == nil)
    #expect(Tilgang.erBeskyttet(beskyttet(.skjermet)) && Tilgang.erBeskyttet(beskyttet(.fortrolig)))
    #expect(!Tilgang.erBeskyttet(beskyttet(.kontorsperre)))
  }

  private func beskyttet(_ krav: Saertilgang) -> Bruker {
    var bruker = Bruker(
      identitetsnummer: Identitetsnummer("28879944882")!, fodselsdato: "1999-07-28".dato,
      navn: Navn(fornavn: "Åse", etternavn: "Dahl"), registrert: "2016-06-01".dato, veileder: "K100001")
    switch krav {
    case .fortrolig: bruker.adressebeskyttelse = .fortrolig
    case .strengtFortrolig: bruker.adressebeskyttelse = .strengtFortrolig
    case .skjermet: bruker.merker = [.skjermet]
    case .kontorsperre: bruker.merker = [.kontorsperre]
    }
    return bruker
  }
}
