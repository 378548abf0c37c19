import Fagmodell
import Testhjelp
import Testing

@Suite struct DatoTests {
  @Test func `every day from 1850 to 2150 survives the way through its parts`() {
    for nummer in Int32(-43_830)..<65_744 {
      let dato = Dato(dagnummer: nummer)
      let (aar, maaned, dag) = dato.deler
      #expect(Dato(aar: aar, maaned: maaned, dag: dag)?.dagnummer == nummer)
      #expect(Dato(iso: dato.description) == dato)
    }
  }

  @Test func `days that do not exist are refused`() {
    for tekst in ["2015-02-29", "2016-13-01", "2016-00-10", "2016-04-31", "1900-02-29", "2016-1-01", "20160101", ""] {
      #expect(Dato(iso: tekst) == nil, "\(tekst)")
    }
  }

  @Test func `whole months keep the day and clip to the month's last`() {
    #expect("2016-01-31".dato.pluss(maaneder: 1) == "2016-02-29".dato)
    #expect("2015-01-31".dato.pluss(maaneder: 1) == "2015-02-28".dato)
    #expect("2016-05-20".dato.pluss(maaneder: 1) == "2016-06-20".dato)
    #expect("2016-12-31".dato.pluss(maaneder: 2) == "2017-02-28".dato)
    #expect("2016-03-31".dato.pluss(maaneder: -13) == "2015-02-28".dato)
  }

  @Test func `a person born on leap day is a year older on 1 March in common years`() {
    let fodt = "1996-02-29".dato
    #expect(fodt.fylteAar(paa: "2015-02-28".dato) == 18)
    #expect(fodt.fylteAar(paa: "2015-03-01".dato) == 19)
    #expect(fodt.dagenManFyller(19) == "2015-03-01".dato)
    #expect(fodt.dagenManFyller(20) == "2016-02-29".dato)
  }

  @Test func `week numbers follow ISO 8601 over the turn of the year`() {
    #expect("2016-01-03".dato.uke == (2015, 53))
    #expect("2016-01-04".dato.uke == (2016, 1))
    #expect("2020-12-31".dato.uke == (2020, 53))
    #expect("2026-11-21".dato.ukedag == .lordag)
  }
}
