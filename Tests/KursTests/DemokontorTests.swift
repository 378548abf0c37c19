import Fagmodell
import Kurs
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// The invented office: valid by construction, the same every time, with something to do at every stage.
@Suite struct DemokontorTests {
  @Test func `an office of 60 has people at every stage, and something late`() throws {
    let (lager, resultat) = try Kurssett.vanlig.get()
    let saker = try Kurssett.saker(lager)
    #expect(saker.count == 60)
    #expect(resultat.antall == 60)
    for steg in Steg.allCases { #expect(saker.contains { $0.steg == steg }, "\(steg)") }
    #expect(saker.contains { $0.aapenBehovsvurdering != nil })
    #expect(saker.contains { $0.aapenArbeidsevnevurdering != nil })
    #expect(saker.contains { $0.vedtaksutkast?.beslutterprosess == .hosBeslutter(beslutter: nil) })
    #expect(saker.contains { $0.vedtaksutkast?.beslutterprosess == .ikkeStartet })
    #expect(saker.contains { $0.gjeldendeVedtak?.fatting?.beslutter != nil })
    #expect(saker.contains { $0.plan != nil && $0.plan?.godkjenning == nil })
    #expect(saker.contains { $0.plan?.revurderes.map { $0 < Kurssett.idag } == true })
    #expect(saker.contains { $0.gjeldendeVedtak?.fatting?.klage?.iTide == true })
    for gruppe in [Innsatsgruppe.standardInnsats, .situasjonsbestemtInnsats, .spesieltTilpassetInnsats] {
      #expect(saker.contains { $0.gjeldendeVedtak?.innhold.innsatsgruppe == gruppe }, "\(gruppe)")
    }
  }

  @Test func `the smallest office of 30 still has every stage`() throws {
    let saker = try Kurssett.saker(try Kurssett.kontor(antall: 30).lager)
    #expect(saker.count == 30)
    #expect(Set(saker.map(\.steg)) == Set(Steg.allCases))
  }

  @Test func `the same seed gives the same transactions byte for byte, another seed gives others`() throws {
    let (a, b) = (try Kurssett.vanlig.get().lager.transaksjoner, try Kurssett.kontor().lager.transaksjoner)
    #expect(a.count == b.count)
    for (en, to) in zip(a, b) where en != to { Issue.record("\(en.tid) \(en.endringer[0].hendelser)") }
    #expect(bytes(a) == bytes(b))
    #expect(bytes(try Kurssett.kontor(fro: 2).lager.transaksjoner) != bytes(a))
  }

  private func bytes(_ transaksjoner: [Transaksjon]) -> [UInt8] {
    transaksjoner.flatMap { t in
      t.endringer.flatMap { e in e.poster.flatMap { JsonWriter.bytes($0.innhold ?? .null) } }
        + Array("\(t.nokkel) \(t.tid) \(t.av)\n".utf8)
    }
  }

  @Test func `one person's story does not depend on how many others there are`() throws {
    let faa = try Kurssett.kontor(antall: 40).lager.transaksjoner
    let mange = Set(try Kurssett.vanlig.get().lager.transaksjoner)
    #expect(faa.allSatisfy { mange.contains($0) })
  }

  @Test func `what happened is told in order and never in the future`() throws {
    let (lager, resultat) = try Kurssett.vanlig.get()
    let tider = lager.transaksjoner.map(\.tid)
    #expect(zip(tider, tider.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(tider.allSatisfy { $0.dato <= Kurssett.idag })
    #expect(resultat.transaksjoner + 8 == lager.transaksjoner.count)
    for rad in try lager.rader(.bruker) {
      let historikk = try lager.hent(rad.sak)?.historikk ?? []
      #expect(zip(historikk, historikk.dropFirst()).allSatisfy { $0.tid < $1.tid })
    }
  }

  @Test func `a real store gets no invented people`() throws {
    let kontor = Demokontor(try Kurssett.kurs(), pakker: try Kurssett.pakker(), idag: Kurssett.idag)
    let lager = Minnelager(type: .ekte)
    #expect(throws: Demofeil.self) { try kontor.bygg(i: lager) }
    #expect(lager.transaksjoner.isEmpty)
  }

  @Test(arguments: ["2016-02-29", "2024-03-31", "2027-01-03", "2031-12-31"])
  func `an office can be built on any day`(dag: String) throws {
    let saker = try Kurssett.saker(try Kurssett.kontor(antall: 40, idag: dag.dato).lager)
    #expect(Set(saker.map(\.steg)) == Set(Steg.allCases))
  }

  @Test func `the desk has its own people and colleagues have theirs`() throws {
    let (lager, resultat) = try Kurssett.vanlig.get()
    let saker = try Kurssett.saker(lager)
    let egne = saker.filter { $0.bruker.veileder == resultat.veileder }
    #expect(egne.count >= 15 && egne.count < 45)
    #expect(Set(saker.compactMap(\.bruker.veileder)).count >= 4)
  }
}
