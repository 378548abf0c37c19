import Testhjelp
import Testing

/// Each of the fourteen scenario people taken through the whole walk by commands, to what the rules demand.
@Suite struct V25Tests {
  @Test func `the scenario cast is whole, and everyone's file says what its end is`() throws {
    #expect(Scenario.alle.count == 14)
    for navn in Scenario.alle {
      let linjer = try Scenario(navn).linjer
      #expect(linjer.contains { if case .sak = $0 { true } else { false } }, "\(navn)")
      #expect(linjer.contains { if case .regler = $0 { true } else { false } }, "\(navn)")
      #expect(linjer.contains { if case .nektes = $0 { true } else { false } }, "\(navn)")
    }
  }

  @Test(arguments: Scenario.alle)
  func `the scripted walk ends in what the rules demand`(_ navn: String) throws {
    var lop = try Scenariolop(navn)
    for linje in lop.scenario.linjer { try lop.kjor(linje) }
    #expect(lop.avvik == [])
    #expect(try lop.skranke(["sjekk"]).code == 0)
  }
}
