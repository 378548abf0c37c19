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

  @Test func `a person's page gives the reason the list gives`() throws {
    let (lager, _) = try Kurssett.vanlig.get()
    let pakke = try Kurssett.pakker()[.gjeldende2026]
    let rader = try lager.rader(.bruker).compactMap { Brukerrad($0) }
    let saker = Dictionary(uniqueKeysWithValues: try Kurssett.saker(lager).map { ($0.id, $0) })
    let innslag = Arbeidsliste(rader, dato: Kurssett.idag, pakke: pakke).innslag
    for en in innslag {
      let sak = try #require(saker[en.rad.sak])
      #expect(Arbeidsliste.forst(i: sak, paa: Kurssett.idag, pakke: pakke) == en.grunner.first)
    }
    let grunner = innslag.compactMap { $0.grunner.first }
    #expect(grunner.contains { $0.kode.erLovfrist } && grunner.contains { !$0.kode.erLovfrist && $0.dato != nil })
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

  /// Several threads, and in the wrong order at that.
  private struct Baklengs: Arbeidslag {
    func alle<T: Sendable>(_ antall: Int, _ arbeid: @escaping @Sendable (Int) -> T) -> [T] {
      (0..<antall).reversed().map(arbeid).reversed()
    }
  }

  @Test func `the order in which stories are told does not matter`() throws {
    let lager = Minnelager()
    let kontor = Demokontor(
      try Kurssett.kurs(), pakker: try Kurssett.pakker(), idag: Kurssett.idag, antall: 60, arbeidslag: Baklengs())
    _ = try kontor.bygg(i: lager)
    #expect(bytes(lager.transaksjoner) == bytes(try Kurssett.vanlig.get().lager.transaksjoner))
  }

  struct Storrelse: Sendable {
    let bemanning: Int
    let antall: Int
    let perVeileder: ClosedRange<Int>
  }

  @Test(arguments: [
    Storrelse(bemanning: 3, antall: 120, perVeileder: 20...70),
    Storrelse(bemanning: 50, antall: 500, perVeileder: 1...30),
    Storrelse(bemanning: 80, antall: 400, perVeileder: 0...30),
  ])
  func `an office of any size has all its roles, state and municipality, and work for its people`(
    _ s: Storrelse
  ) throws {
    let lager = Minnelager()
    let kontor = Demokontor(
      try Kurssett.kurs(), pakker: try Kurssett.pakker(), idag: Kurssett.idag, antall: s.antall, bemanning: s.bemanning)
    let resultat = try kontor.bygg(i: lager)
    let dor = Saksbehandling(
      lager: lager, klokke: Stillklokke(Kurssett.idag), ider: Telleverk(), pakker: try Kurssett.pakker(),
      ident: resultat.veileder)
    let ansatte = try dor.register().ansatte
    #expect(ansatte.count == s.bemanning)
    for rolle in Rolle.allCases { #expect(ansatte.contains { $0.roller.contains(rolle) }, "\(rolle)") }
    for eier in [Eier.stat, .kommune] { #expect(ansatte.contains { $0.arbeidsgiver == eier }, "\(eier)") }
    // Around ten of fifty are the municipality's.
    if s.bemanning >= 50 {
      #expect((5...30).contains(ansatte.count { $0.arbeidsgiver == .kommune } * 100 / s.bemanning))
    }
    let saker = try Kurssett.saker(lager)
    #expect(saker.count == s.antall)
    for ansatt in ansatte where ansatt.roller.contains(.veileder) && ansatt.ident != resultat.veileder {
      let antall = saker.count { $0.bruker.veileder == ansatt.ident }
      #expect(s.perVeileder.contains(antall), "\(ansatt.ident): \(antall)")
    }
    let skjermede = saker.filter { $0.bruker.adressebeskyttelse != .ugradert }
    #expect(!skjermede.isEmpty)
    for sak in skjermede {
      let veileder = ansatte.first { $0.ident == sak.bruker.veileder }
      #expect(veileder?.saertilganger.contains(.fortrolig) == true)
    }
  }

  @Test
  func `the office knows employers: workplaces of the stories, with talks, vacancies and numbers that are nobody's`()
    throws
  {
    let (lager, resultat) = try Kurssett.vanlig.get()
    let rader = try lager.rader(.arbeidsgiver).compactMap { Arbeidsgiverrad($0) }
    #expect(rader.count == resultat.arbeidsgivere && rader.count >= 15)
    #expect(rader.allSatisfy { $0.orgnummer.sifre.hasPrefix("3") })
    #expect(Set(rader.map(\.orgnummer)).count == rader.count && Set(rader.map(\.navn)).count == rader.count)
    #expect(rader.contains { $0.navn == "Lia Torg dagligvare" && $0.aapneStillinger > 0 })
    #expect(rader.contains { $0.aapenForInkludering } && rader.contains { !$0.aapenForInkludering })
    let logger = try lager.rader(.arbeidsgiver).flatMap { rad in
      try lager.hent(rad.sak)?.poster.filter { $0.type == "bedriftslogg" }.compactMap(\.innhold) ?? []
    }
    let temaer = Set(logger.compactMap { $0["tema"]?.tekst })
    #expect(temaer.contains("REKRUTTERING") && temaer.contains("NEDBEMANNING"))
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
