import Fagmodell
import Testhjelp
import Testing

/// The text catalogue: places, plural forms, missing keys, and how the files become keys.
@Suite struct TekstkatalogTests {
  private static let filer: [(String, String)] = [
    ("plan", #"{"tittel": "Plan", "steg": {"antall": "{antall} steg|{antall} steg i alt", "en": "{a}{b}"}}"#),
    ("kode", #"{"Planmaal": {"Art": {"JOBB": "Jobb"}}, "Steg": {"PLAN": "Plan"}, "tall": 3}"#),
  ]

  private func katalog() throws -> Tekstkatalog {
    let deler = TekstkatalogTests.filer.map { (navn: $0.0, bytes: Array($0.1.utf8)) }
    return try Tekstkatalog.les(deler, spraak: .nynorsk)
  }

  @Test func `a key begins with its file and goes on through the objects`() throws {
    let tekst = try katalog()
    #expect(
      Set(tekst.nokler) == [
        "plan.tittel", "plan.steg.antall", "plan.steg.en", "kode.Planmaal.Art.JOBB", "kode.Steg.PLAN",
      ])
    #expect(tekst.har("plan.tittel") && !tekst.har("plan") && tekst.spraak == .nynorsk)
  }

  @Test func `places are filled, and what nobody gave is left to be seen`() throws {
    let tekst = try katalog()
    #expect(tekst("plan.steg.en", ["a": "{b}", "b": "2"]) == "{b}2", "an argument is never read as a place")
    #expect(tekst("plan.steg.en", ["a": "1"]) == "1{b}")
    #expect(tekst("plan.borte") == "⟦plan.borte⟧")
    let aapen = Tekstkatalog(spraak: .engelsk, tekster: ["x": "a { b"])
    #expect(aapen("x", ["b": "c"]) == "a { b")
  }

  @Test(arguments: [("1", "1 steg"), ("0", "0 steg i alt"), ("2", "2 steg i alt"), ("11", "11 steg i alt")])
  func `one is singular, everything else is plural`(_ antall: String, _ ventet: String) throws {
    #expect(try katalog()("plan.steg.antall", ["antall": antall]) == ventet)
  }

  @Test func `a code's name is found by its type, nested types by their owner`() throws {
    let tekst = try katalog()
    #expect(tekst.kode(Planmaal.Art.jobb) == "Jobb" && tekst.kode(Steg.plan) == "Plan")
    #expect(Tekstkatalog.kodenokkel(Planmaal.Art.annet) == "kode.Planmaal.Art.ANNET")
  }

  @Test func `a damaged table says where`() {
    let feil = #expect(throws: JsonFeil.self) {
      try Tekstkatalog.les([(navn: "plan", bytes: Array("{\n\"a\": }".utf8))], spraak: .bokmaal)
    }
    #expect(feil?.linje == 2)
  }

  @Test func `dates and times read as each language writes them`() throws {
    let tekster = try Spraak.allCases.map { spraak in
      let bytes = Filer.les("\(Program.packageFolder)/Resources/tekster/\(spraak.rawValue)/dato.json") ?? []
      return Datovisning(try Tekstkatalog.les([(navn: "dato", bytes: bytes)], spraak: spraak))
    }
    let dag = "1993-05-03".dato
    #expect(tekster.map { $0.full(dag) } == ["mandag 3. mai 1993", "måndag 3. mai 1993", "Monday 3 May 1993"])
    for d in tekster {
      let alle = [
        d.lang(dag), d.utenAar(dag), d.kort(dag), d.tall(dag), d.iListe(dag), d.maaned(dag), d.uke(dag),
        d.ukeMedAar(dag), d.ukedagKort(.sondag), d.maanedsnavn(12), d.periode(dag, nil), d.periode(dag, dag),
        d.periode(dag, dag + 1), d.alder(dag, paa: "2016-06-01".dato), d.minutter(1), d.minutter(45),
        d.tidspunkt(Tidspunkt(dag)), d.medKlokke(dag, "10:00"),
      ]
      let relative = [0, 1, -1, 5, -13, 14, -60, 61, -729, 730, 20_000].map { d.relativ(dag + $0, fra: dag) }
      #expect((alle + relative).allSatisfy { !$0.isEmpty && !$0.contains("⟦") && !$0.contains("{") })
    }
  }
}
