import Fagmodell
import Regelverk
import Testing

struct PakkeTests {
  @Test func `every shipped pack can be read and says what it is`() {
    let samling = Pakker.alle
    #expect(samling.alle.map(\.id) == Pakkekode.allCases)
    #expect(samling.alle.map(\.status) == [.historisk, .forslag, .gjeldende])
    #expect(samling.pakke("gjeldende-2026")?.id == .gjeldende2026)
    #expect(samling.pakke("gjeldende-2020") == nil)
  }

  @Test func `the proposal pack only changes what was proposed`() {
    #expect(Pakker.f2016.regel("UNGDOM_20_24", paa: "2016-06-01".dato) == nil)
    #expect(Pakker.f2016.regel("UNGDOMSINNSATS", paa: "2016-06-01".dato) != nil)
    #expect(
      Pakker.f2016.regel("AEV_AAP", paa: "2016-06-01".dato) == Pakker.g2016.regel("AEV_AAP", paa: "2016-06-01".dato))
    #expect(Pakker.f2016.regel("SOSIALHJELP_VILKAAR", paa: "2016-06-01".dato)?.plikt?.styrke == .skal)
  }
}
