import Fagmodell
import Testhjelp
import Testing

/// Dates and times as people read them.
@Suite struct DatovisningTests {
  private let nb = Datovisning(Tekster.nb)
  private let nn = Datovisning(Tekster.nn)
  private let en = Datovisning(Tekster.en)

  @Test func `a date is written out in each language`() {
    let dag = "1993-05-03".dato
    #expect(
      [nb.full(dag), nn.full(dag), en.full(dag)] == ["mandag 3. mai 1993", "måndag 3. mai 1993", "Monday 3 May 1993"])
    #expect([nb.lang(dag), nb.utenAar(dag), nb.maaned(dag)] == ["3. mai 1993", "3. mai", "mai 1993"])
    #expect([nb.kort(dag), nb.tall(dag), nb.iListe(dag)] == ["03.05.93", "03.05.1993", "man. 3. mai"])
    #expect([nb.uke("2021-01-03".dato), nn.ukeMedAar("2021-01-03".dato)] == ["uke 53", "veke 53, 2020"])
  }

  static let avstander: [(Int, String, String)] = [
    (0, "i dag", "today"), (1, "i morgen", "tomorrow"), (-1, "i går", "yesterday"), (3, "om 3 dager", "in 3 days"),
    (13, "om 13 dager", "in 13 days"), (14, "om 2 uker", "in 2 weeks"), (-14, "for 2 uker siden", "2 weeks ago"),
    (-2, "for 2 dager siden", "2 days ago"), (60, "om 8 uker", "in 8 weeks"), (61, "om 2 måneder", "in 2 months"),
    (729, "om 23 måneder", "in 23 months"), (-731, "for 2 år siden", "2 years ago"),
  ]

  @Test(arguments: avstander)
  func `a day is told from today`(_ dager: Int, _ norsk: String, _ engelsk: String) {
    let idag = "2016-06-01".dato
    #expect(nb.relativ(idag + dager, fra: idag) == norsk)
    #expect(en.relativ(idag + dager, fra: idag) == engelsk)
  }

  @Test func `age, period and time of day are written out`() {
    #expect(nb.alder("1993-05-03".dato, paa: "2026-05-02".dato) == "32 år")
    #expect(en.alder("1993-05-03".dato, paa: "1994-05-03".dato) == "1 year old")
    #expect(nb.periode("2016-06-01".dato, nil) == "fra 1. juni 2016")
    #expect(nn.periode("2016-06-01".dato, "2016-06-03".dato) == "1. juni 2016 til 3. juni 2016")
    #expect(nb.periode("2016-06-01".dato, "2016-06-01".dato) == "1. juni 2016")
    #expect(en.tidspunkt(Tidspunkt("2016-06-01".dato, time: 22, minutt: 5)) == "2 June 2016 at 00:05")
    #expect(nb.minutter(1) == "1 minutt")
  }

  @Test func `Norwegian time is two hours ahead between the last Sundays of March and October, else one`() {
    let grenser: [(String, Int, Int)] = [
      ("2016-03-27", 0, 1), ("2016-03-27", 1, 3), ("2016-10-30", 0, 2), ("2016-10-30", 1, 2), ("2016-12-31", 22, 23),
    ]
    for (dag, utc, norsk) in grenser {
      #expect(Norsktid(Tidspunkt(dag.dato, time: utc)).time == norsk, "\(dag) \(utc)")
    }
    #expect(Norsktid("2016-10-30".dato, klokkeslett: "02:30")?.utc == Tidspunkt("2016-10-30".dato, time: 0, minutt: 30))
    #expect(Norsktid("2016-01-15".dato, klokkeslett: "9.05")?.utc == Tidspunkt("2016-01-15".dato, time: 8, minutt: 5))
    for feil in ["", "24:00", "10", "10:60", "a:b", "1:2:3", "-1:30"] {
      #expect(Norsktid("2016-01-15".dato, klokkeslett: feil) == nil)
    }
  }
}
