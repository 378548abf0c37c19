import Fagmodell
import Regelverk
import Saksgang
import Testhjelp
import Testing

@testable import Kurs

/// The largest office looks like the country in 2014–2016: shares from Meld. St. 33 (2015–2016).
@Suite struct FordelingTests {
  private static let trukket = Result { try trekk(12_000) }

  private static func trekk(_ antall: Int) throws -> [Befolkning.Trekning] {
    let innhold = try Kurssett.kurs()
    let pakke = try Kurssett.pakker()[.gjeldende2016]
    let oppsett = innhold.oppsett
    let verden = Demoverden(kontor: oppsett.kontor, ansatte: oppsett.ansatte, pakke: pakke, idag: Kurssett.idag)
    var befolkning = Befolkning(innhold, verden, lagertype: .demo, fro: 1)
    return try (1...antall).map { try befolkning.trekk(nr: $0, trinn: nil) }
  }

  /// Percent of `alle` that `er` holds for.
  private func andel(_ alle: [Befolkning.Trekning], _ er: (Befolkning.Trekning) -> Bool) -> Double {
    Double(alle.count(where: er)) * 100 / Double(max(1, alle.count))
  }

  private func erUng(_ t: Befolkning.Trekning) -> Bool { t.person.fodselsdato.fylteAar(paa: Kurssett.idag) < 30 }
  private static let ledige: Set = ["ledig", "ung-ledig", "langtidsledig", "ny-i-norge"]
  private static let nedsatte: Set = ["aap", "ung-aap", "nedsatt", "kvp", "varig"]

  @Test func `benefits and capacity have the country's shares`() throws {
    let alle = try FordelingTests.trukket.get()
    // 303,000 unemployed and 202,700 with reduced capacity of 570,000; 149,000 with AAP; 5,700 in KVP.
    #expect(abs(andel(alle) { FordelingTests.ledige.contains($0.livslop.id) } - 53.2) < 2)
    #expect(abs(andel(alle) { FordelingTests.nedsatte.contains($0.livslop.id) } - 35.6) < 2)
    #expect(abs(andel(alle) { $0.livslop.id.hasSuffix("aap") } - 26.1) < 2)
    #expect(abs(andel(alle) { $0.livslop.id == "kvp" } - 1.0) < 0.4)
  }

  @Test func `the young have the country's shares`() throws {
    let alle = try FordelingTests.trukket.get()
    // One third of the unemployed, 42,000 of those with reduced capacity, 28,000 of those with AAP.
    #expect(abs(andel(alle.filter { FordelingTests.ledige.contains($0.livslop.id) }, erUng) - 33.3) < 3)
    #expect(abs(andel(alle.filter { FordelingTests.nedsatte.contains($0.livslop.id) }, erUng) - 20.7) < 2)
    #expect(abs(andel(alle.filter { $0.livslop.id.hasSuffix("aap") }, erUng) - 18.8) < 2)
  }

  @Test func `most are being followed up and no stage is empty`() throws {
    let alle = try FordelingTests.trukket.get()
    for trinn in Trinn.allCases { #expect(alle.contains { $0.stopp == trinn }, "\(trinn)") }
    #expect((45.0...70.0).contains(andel(alle) { $0.stopp == .planGodkjent }))
  }

  @Test func `sick-listed people and ages are as in the country`() throws {
    let alle = try FordelingTests.trukket.get()
    // The rest of those followed up are mostly on sick leave; nobody is past working age.
    #expect(abs(andel(alle) { $0.livslop.id == "sykmeldt" } - 9) < 1.5)
    let aldre = alle.map { $0.person.fodselsdato.fylteAar(paa: Kurssett.idag) }
    #expect(aldre.allSatisfy { (18...67).contains($0) })
    func prosent(_ omraade: ClosedRange<Int>) -> Int { aldre.count { omraade.contains($0) } * 100 / aldre.count }
    #expect((20...32).contains(prosent(18...29)))
    #expect((40...56).contains(prosent(30...49)))
    #expect((20...34).contains(prosent(50...67)))
  }

  @Test func `names come from all the groups, in the share each has`() throws {
    let alle = try FordelingTests.trukket.get()
    let banken = try Kurssett.kurs().navn
    let sum = banken.grupper.reduce(0) { $0 + $1.vekt }
    for gruppe in banken.grupper {
      let egne = Set(gruppe.etternavn)
      let funnet = andel(alle.filter { $0.livslop.krav.grupper == nil }) { egne.contains($0.person.navn.etternavn) }
      #expect(
        abs(funnet - Double(gruppe.vekt * (100 - banken.vanskeligAndel)) / Double(sum)) < 1.5, "\(gruppe.id): \(funnet)"
      )
    }
    #expect(Set(alle.map(\.person.navn)).count > 4_000)
    #expect(
      alle.contains { $0.person.navn.etternavn.contains("Ŧ") } && alle.contains { $0.person.spraak.morsmaal == "ti" })
  }

  @Test func `twelve thousand people have twelve thousand numbers`() throws {
    let numre = Set(try FordelingTests.trukket.get().map(\.person.nummer))
    #expect(numre.count == 12_000)
  }

  @Test func `a share of the plans is overdue, and a large office has staff for its people`() throws {
    let (lager, _) = try Kurssett.kontor(antall: 400)
    let planer = try Kurssett.saker(lager).compactMap { $0.plan?.godkjenning == nil ? nil : $0.plan?.revurderes }
    let forfalt = planer.count { $0 < Kurssett.idag }
    #expect((8...40).contains(forfalt * 100 / planer.count))
    let stort = Demokontor(try Kurssett.kurs(), pakker: try Kurssett.pakker(), idag: Kurssett.idag, antall: 12_000)
    let register = Minnelager()
    #expect(try stort.settOpp(register).ansatte.count == 80)
  }
}
