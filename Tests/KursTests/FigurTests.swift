import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

@testable import Kurs

/// The hand-written cast: each one stands exactly where the story wants them, whatever day it is.
@Suite struct FigurTests {
  private let idag = Kurssett.idag

  private func sak(_ id: String, idag: Dato = Kurssett.idag) throws -> Brukersak {
    let vanlig = idag == Kurssett.idag
    let (lager, resultat) = vanlig ? try Kurssett.vanlig.get() : try Kurssett.kontor(antall: 16, idag: idag)
    let sakId = try #require(resultat.figurer[id])
    return try #require(try Kurssett.saker(lager).first { $0.id == sakId })
  }

  @Test(arguments: ["2026-11-20", "2016-05-31", "2024-02-29"])
  func `the 23 year old is on day 25 of the month to get a plan`(dag: String) throws {
    let sak = try sak("ung-dag-25", idag: dag.dato)
    #expect(sak.bruker.fodselsdato.fylteAar(paa: dag.dato) == 23)
    #expect(sak.sisteBehovskonklusjon?.dato == dag.dato - 25)
    #expect(sak.plan != nil && sak.plan?.godkjenning == nil)
    #expect(sak.gjeldendeVedtak != nil)
  }

  @Test func `the 18 year old has left school and an assessment is open`() throws {
    let sak = try sak("avbrutt-skole")
    #expect(sak.bruker.fodselsdato.fylteAar(paa: idag) == 18)
    #expect(sak.bruker.utdanning?.avbruttVideregaaende == true)
    #expect(sak.aapenBehovsvurdering?.brukersSyn.isEmpty == false)
  }

  @Test func `the 27 year old with AAP has a plan that is overdue`() throws {
    let sak = try sak("aap-utlopt-plan")
    #expect(sak.bruker.fodselsdato.fylteAar(paa: idag) == 27)
    #expect(sak.plan?.revurderes == idag - 12)
    #expect(sak.lopendeYtelser(paa: idag).map(\.ytelse) == [.aap])
    #expect(sak.steg == .oppfolging)
  }

  @Test func `the sick-listed one is in week seven and the single parent's child is eleven months`() throws {
    let syk = try sak("sykmeldt-uke-7")
    let fra = try #require(syk.ytelser.first?.fra)
    #expect((idag - fra) / 7 + 1 == 7)
    let enslig = try sak("enslig-forsorger")
    let barn = try #require(enslig.bruker.barn.first)
    #expect(barn.dagenManFyller(1) > idag && barn.pluss(maaneder: 11) <= idag)
    #expect(enslig.bruker.spraak.brev == .nynorsk)
  }

  @Test func `the others wait for what their stories say`() throws {
    #expect(try sak("kvp-kandidat").aapenArbeidsevnevurdering != nil)
    #expect(try sak("introprogram").vedtaksutkast != nil)
    #expect(try sak("loslatelse").steg == .vedtak)
    #expect(try sak("varig-tilpasset").vedtaksutkast?.beslutterprosess == .hosBeslutter(beslutter: nil))
    #expect(try sak("vta").gjeldendeVedtak?.fatting?.beslutter != nil)
    #expect(try sak("drop-in").steg == .registrering)
    #expect(try sak("ikke-mott").samtaler.last?.moett == .ikkeMott)
    #expect(try sak("uenig-klage").gjeldendeVedtak?.fatting?.klage?.iTide == true)
    #expect(try sak("fortrolig").bruker.adressebeskyttelse == .fortrolig)
    let dialog = try sak("aap-arbeidsgiver").aktiviteter.filter { $0.type == .mote }
    #expect(dialog.map(\.fra) == [idag + 6])
    let stilling = try sak("oljearbeider").aktiviteter.filter { $0.type == .stilling }
    #expect(stilling.count == 1)
  }

  @Test func `every figure has a sentence about them and the guided tour's person is kept out`() throws {
    let innhold = try Kurssett.kurs()
    #expect(innhold.figurer.count == 16)
    #expect(innhold.figurer.allSatisfy { $0.om.count > 20 })
    let reservert = try #require(innhold.oppsett.reservert.first)
    #expect("\(reservert.fornavn) \(reservert.etternavn)".contains { "øØ".contains($0) })
    #expect("\(reservert.fornavn) \(reservert.etternavn)".contains { "åÅ".contains($0) })
    #expect("\(reservert.fornavn) \(reservert.etternavn)".contains("-"))
    let kontroll = Identitetskontroll.kontroller(reservert.identitetsnummer, godta2032: true)
    #expect(kontroll.gyldig && kontroll.syntetisk != nil && kontroll.fodselsdato == reservert.fodselsdato)
    let alle = try Kurssett.saker(try Kurssett.vanlig.get().lager)
    #expect(!alle.contains { $0.bruker.identitetsnummer.sifre == reservert.identitetsnummer })
  }

  @Test func `a story gives the same transactions when it is told through the door to the cases`() throws {
    let innhold = try Kurssett.kurs()
    let (smidd, _) = try Kurssett.kontor(antall: innhold.figurer.count)
    let vei = try Dorvei(innhold)
    var gjennom: [Transaksjon] = []
    for (nr, figur) in innhold.figurer.enumerated() { gjennom += try vei.fortell(figur, nr: nr) }
    let avSaker = Set(smidd.transaksjoner.filter { $0.endringer[0].art == .bruker })
    #expect(gjennom.count == avSaker.count)
    for t in gjennom where !avSaker.contains(t) { Issue.record("\(t.tid) \(t.endringer[0].hendelser)") }
  }
}
