import Fagmodell
import Kurs
import Regelverk
import Saksgang
import Testhjelp
import Testing

/// The invented office: valid by construction, the same every time, with something to do at every stage.
@Suite struct DemokontorTests {
  @Test func `an office of 60 has people at every stage of the chain`() throws {
    let (lager, resultat) = try Kurssett.kontor()
    let saker = try Kurssett.saker(lager)
    #expect(saker.count == 60)
    #expect(resultat.antall == 60)
    for steg in Steg.allCases { #expect(saker.contains { $0.steg == steg }, "\(steg)") }
  }
}
