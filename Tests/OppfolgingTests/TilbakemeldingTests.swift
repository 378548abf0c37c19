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

  /// A box whose disk can stop working after so many writes.
  private final class Kasse: Svarlager, @unchecked Sendable {
    var beholdning = Svarbeholdning()
    var skrivinger = Int.max

    func alene(_ arbeid: () throws(Utforfeil) -> Void) throws(Utforfeil) { try arbeid() }
    func les() -> Svarbeholdning { beholdning }
    func lagre(_ ny: Svarbeholdning) throws(Lagerfeil) {
      if skrivinger == 0 { throw .fullDisk }
      skrivinger -= 1
      beholdning = ny
    }
  }

  @Test func `the box gives up its answers five at a time and never fewer, whoever opens it next`() throws {
    let kontor = try Kontoret()
    let boks = Kasse()
    let linjer = kontor.lager.transaksjoner.count
    for antall in 1...4 {
      // Every answer is given in a console of its own.
      try Tilbakemeldingskasse(boks).legg(ja, i: kontor.kari)
      try Tilbakemeldingskasse(boks).tell(i: kontor.kari)
      #expect(boks.beholdning.antall == antall && kontor.lager.transaksjoner.count == linjer)
    }
    try Tilbakemeldingskasse(boks).legg(Tilbakemelding(), i: kontor.kari)
    #expect(boks.beholdning.antall == 4)
    try Tilbakemeldingskasse(boks).legg(ja, i: kontor.bo)
    #expect(boks.beholdning.antall == 0 && kontor.lager.transaksjoner.count == linjer + 1)
    #expect(try kontor.kari.register().tilbakemeldinger.map(\.telling.antall) == [5])
  }

  @Test func `the box keeps no order and no time`() throws {
    let alle = Tilbakemeldingssvar.allCases.map { Tilbakemelding(moteOk: $0, lostForventning: .nei, respekt: nil) }
    let kontor = try Kontoret()
    let (fram, bak) = (Kasse(), Kasse())
    for svar in alle { try Tilbakemeldingskasse(fram).legg(svar, i: kontor.kari) }
    for svar in alle.reversed() { try Tilbakemeldingskasse(bak).legg(svar, i: kontor.bo) }
    #expect(fram.beholdning == bak.beholdning && fram.beholdning.antall == alle.count)
    let skrevet = JsonWriter.tekst(try JsonEncoder.encode(fram.beholdning))
    #expect(!skrevet.contains("2016") && !skrevet.contains("K100001") && skrevet.contains("NEI"))
  }

  @Test func `a console that is cut off anywhere while it counts neither loses answers nor counts them twice`() throws {
    for skrivinger in 0...3 {
      let kontor = try Kontoret()
      let boks = Kasse()
      for _ in 0..<4 { try Tilbakemeldingskasse(boks).legg(ja, i: kontor.kari) }
      boks.skrivinger = skrivinger
      var avbrutt = false
      do throws(Utforfeil) { try Tilbakemeldingskasse(boks).legg(ja, i: kontor.kari) } catch { avbrutt = true }
      #expect(avbrutt == (skrivinger < 3))
      boks.skrivinger = .max
      // When not even the answer itself could be written, it is given once more.
      if skrivinger == 0 { try Tilbakemeldingskasse(boks).legg(ja, i: kontor.kari) }
      for _ in 0..<2 { try Tilbakemeldingskasse(boks).tell(i: kontor.bo) }
      #expect(boks.beholdning.antall == 0)
      #expect(try kontor.kari.register().tilbakemeldinger.map(\.telling.antall) == [5], "\(skrivinger)")
    }
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
