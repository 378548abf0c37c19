import Fagmodell
import Saksgang
import Testhjelp
import Testing

@Suite struct TilbakemeldingTests {
  private let ja = Tilbakemelding(moteOk: .ja, lostForventning: .delvis, respekt: .ja)

  @Test func `answers are counted in the office's case, and the person's case knows nothing`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    let foer = try kontor.kari.aapne(sak)
    let utfall = try kontor.kari.utfor(RegistrerTilbakemelding(ja))
    #expect(utfall.gjelder == nil)
    #expect(try kontor.kari.aapne(sak) == foer)
    let telling = try #require(try kontor.kari.register().tilbakemeldinger.first?.telling)
    #expect(telling.maaned == "2016-06-01".dato)
    #expect(telling.antall == 1 && telling.moteOk.ja == 1 && telling.lostForventning.delvis == 1)
  }

  @Test func `the journal's line has no person, no veileder and nothing finer than the day`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.person()
    _ = try kontor.bo.utfor(RegistrerTilbakemelding(ja))
    let linje = try #require(kontor.lager.transaksjoner.last)
    #expect(linje.av == Kontorregister.kontorident)
    #expect(linje.tid == Tidspunkt("2016-06-01".dato))
    #expect(linje.endringer.map(\.art) == [.kontor])
    #expect(linje.nokkel.tekst.prefix(10) == Ulid(tid: linje.tid, hoy: 0, lav: 0).tekst.prefix(10))
    let tekst = String(describing: linje)
    #expect(!tekst.contains("B200002") && !tekst.contains(sak.description))
  }

  @Test func `nobody can be registered with the office's own name as ident`() throws {
    let kontor = try Kontoret()
    #expect(throws: Utforfeil.self) {
      try kontor.kari.utfor(RegistrerAnsatt(ansatt: Ansatt(ident: Kontorregister.kontorident, navn: "Falsk")))
    }
  }

  @Test func `one record a month holds the counts, and it is the only one that grows`() throws {
    let kontor = try Kontoret()
    for dag in ["2016-06-01", "2016-06-30", "2016-07-01"] {
      kontor.klokke.idag = dag.dato
      _ = try kontor.kari.utfor(RegistrerTilbakemelding(ja))
    }
    #expect(try kontor.kari.register().tilbakemeldinger.map(\.telling.antall) == [2, 1])
    #expect(try kontor.kari.register().ansatte.count == 3)
  }

  @Test func `the box gives up its answers five at a time, or all when the console closes`() throws {
    let kontor = try Kontoret()
    var kasse = Tilbakemeldingskasse()
    kasse.legg(Tilbakemelding())
    for _ in 0..<4 { kasse.legg(ja) }
    #expect(try !kasse.tom(i: kontor.kari) && kasse.antall == 4)
    kasse.legg(ja)
    let linjer = kontor.lager.transaksjoner.count
    #expect(try kasse.tom(i: kontor.kari) && kasse.antall == 0)
    #expect(kontor.lager.transaksjoner.count == linjer + 1)
    kasse.legg(ja)
    #expect(try kasse.tom(i: kontor.kari, alt: true))
    #expect(try kontor.kari.register().tilbakemeldinger.map(\.telling.antall) == [6])
  }

  @Test func `counts of fewer than five are not shown`() throws {
    var telling = Tilbakemeldinger(maaned: "2016-06-15".dato)
    for antall in 1...5 {
      telling.legg(moteOk: .ja, lostForventning: nil, respekt: .nei)
      #expect(telling.kanVises == (antall == 5))
    }
    #expect(telling.respekt.svart == 5 && telling.lostForventning.svart == 0)
  }

  @Test func `no answer at all is refused`() throws {
    let kontor = try Kontoret()
    do throws(Utforfeil) {
      _ = try kontor.kari.utfor(RegistrerTilbakemelding(Tilbakemelding()))
      Issue.record("stored")
    } catch { #expect(error.kode == "oppfolging.tilbakemelding.ingenSvar") }
  }
}
