import Fagmodell
import Testhjelp
import Testing

/// Moments, Norwegian wall-clock time, periods and ids.
@Suite struct TidTests {
  @Test func `a moment survives the way through its text, before and after 1970`() {
    var tilfeldig = SeededRandom("moments")
    for _ in 0..<5_000 {
      let tid = Tidspunkt(millisekunder: Int64.random(in: -3_000_000_000_000...4_000_000_000_000, using: &tilfeldig))
      #expect(Tidspunkt(iso: tid.description) == tid)
    }
    #expect(Tidspunkt("2016-06-01".dato, time: 9, minutt: 5, sekund: 7).description == "2016-06-01T09:05:07.000Z")
    #expect(Tidspunkt(millisekunder: -1).description == "1969-12-31T23:59:59.999Z")
    #expect(Tidspunkt(millisekunder: -1) < Tidspunkt(millisekunder: 0))
  }

  @Test func `a text that is not a moment is refused`() {
    for tekst in [
      "", "2016-06-01", "2016-06-01T09:05:07Z", "2016-06-01 09:05:07.000Z", "2016-06-01T24:00:00.000Z",
      "2016-06-01T09:60:00.000Z", "2016-06-01T09:00:61.000Z", "2016-06-01T0a:00:00.000Z", "2016-02-30T09:00:00.000Z",
      "2016-06-01T09:05:07.000+",
    ] { #expect(Tidspunkt(iso: tekst) == nil, "\(tekst)") }
  }

  /// UTC, and the wall clock in Norway.
  static let norsk: [(String, String)] = [
    ("2016-03-27T00:59:59.999Z", "2016-03-27 01:59"), ("2016-03-27T01:00:00.000Z", "2016-03-27 03:00"),
    ("2016-10-30T00:59:00.000Z", "2016-10-30 02:59"), ("2016-10-30T01:00:00.000Z", "2016-10-30 02:00"),
    ("2016-12-31T23:30:00.000Z", "2017-01-01 00:30"), ("2016-07-01T22:15:00.000Z", "2016-07-02 00:15"),
  ]

  @Test func `summer time begins and ends at one o'clock UTC on the last Sundays`() {
    for (utc, klokke) in TidTests.norsk {
      let norsk = Norsktid(Tidspunkt(iso: utc)!)
      #expect("\(norsk.dato) \(norsk.klokkeslett)" == klokke)
    }
  }

  @Test func `a wall-clock time finds its moment again`() {
    for dag in ["2016-01-15", "2016-07-15"] {
      for klokke in ["00:00", "7.05", "12:30", "23:59"] {
        let norsk = Norsktid(dag.dato, klokkeslett: klokke)!
        #expect(Norsktid(norsk.utc) == norsk)
      }
    }
    for tekst in ["", "24:00", "10:60", "10", "1:2:3", "a:10", "010:00", "-1:00"] {
      #expect(Norsktid("2016-06-01".dato, klokkeslett: tekst) == nil, "\(tekst)")
    }
  }

  @Test func `periods include both ends and may be open`() {
    let fra = "2016-06-01".dato
    let lukket = Periode(fra: fra, til: "2016-06-30".dato)!
    let aapen = Periode(fra: "2016-06-30".dato, til: nil)!
    #expect(Periode(fra: fra, til: "2016-05-31".dato) == nil)
    #expect(lukket.inneholder(fra) && lukket.inneholder("2016-06-30".dato) && !lukket.inneholder("2016-07-01".dato))
    #expect(!lukket.inneholder("2016-05-31".dato) && aapen.inneholder("2030-01-01".dato))
    #expect(lukket.overlapper(aapen) && aapen.overlapper(lukket) && aapen.overlapper(aapen))
    let senere = Periode(fra: "2016-07-01".dato, til: nil)!
    #expect(!lukket.overlapper(senere) && !senere.overlapper(lukket))
  }

  @Test func `ids sort by the time they were made and hold nothing that a path could misread`() {
    var tilfeldig = SeededRandom("ids")
    var forrige = Ulid(tid: Tidspunkt(millisekunder: 0), hoy: 0, lav: 0)
    #expect(forrige.tekst == String(repeating: "0", count: 26))
    for i in 1...2_000 {
      let ny = Ulid(
        tid: Tidspunkt(millisekunder: Int64(i) * 977), hoy: tilfeldig.next(), lav: tilfeldig.next())
      #expect(forrige < ny && Ulid(ny.tekst) == ny && ny.description.utf8.count == 26)
      forrige = ny
    }
    let siste = Ulid(tid: Tidspunkt(millisekunder: 1 << 48 - 1), hoy: .max, lav: .max)
    #expect(siste.tekst == "7ZZZZZZZZZZZZZZZZZZZZZZZZZ")
    for tekst in [
      "", "01J0000000000000000000000", "01j00000000000000000000000", "01J0000000000000000000000I",
      "../../etc/passwd0000000000",
    ] {
      #expect(Ulid(tekst) == nil && Id<Vedtak>(tekst) == nil, "\(tekst)")
    }
    #expect(Id<Vedtak>(forrige) < Id<Vedtak>(siste))
  }

  @Test func `identity and organisation numbers are kept as digits, and the rest is refused`() {
    let nummer = Identitetsnummer("288799 44882")
    #expect(nummer?.sifre == "28879944882" && nummer?.maskert == "288799 •••••" && nummer?.visning == "288799 44882")
    for tekst in ["", "2887994488", "288799448822", "2887994488a", "２8879944882"] {
      #expect(Identitetsnummer(tekst) == nil, "\(tekst)")
    }
    #expect(Orgnummer("974 760 673")?.sifre == "974760673")
    for tekst in ["974760674", "97476067", "97476067a", "100000010"] { #expect(Orgnummer(tekst) == nil, "\(tekst)") }
  }
}
