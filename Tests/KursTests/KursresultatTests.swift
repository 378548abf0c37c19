import Fagmodell
import Saksgang
import Testhjelp
import Testing

@testable import Kurs

/// What is left of an exercise: the debrief, the group's overview, two trainees side by side, and the case without a name.
@Suite struct KursresultatTests {
  private func loest(_ navn: String = "ung-dag-25") throws -> Elev {
    var elev = try Elev(navn)
    let linjer = try #require(Filer.les("\(Kurssett.rot)/Tests/KursTests/Losninger/\(navn).jsonl"))
    for linje in linjer.split(separator: 0x0A) { try elev.gjor(linje: Array(linje)) }
    return elev
  }

  // MARK: Debrief

  @Test func `the debrief counts the law alone and lays judgement side by side`() throws {
    let bra = try loest().resultat("Kari")
    let svak = try Elev("ung-dag-25").resultat("Ola")
    #expect(bra.lov == (3, 3))
    #expect(svak.lov == (1, 3))
    let godtArk = Gjennomgangsark.lag(bra, Kurssett.tekst).tekst()
    let svaktArk = Gjennomgangsark.lag(svak, Kurssett.tekst).tekst()
    #expect(godtArk.contains("Planen ble godkjent i tide.") && !svaktArk.contains("Planen ble godkjent i tide."))
    #expect(godtArk.contains("| Thea valgte butikk først") && svaktArk.contains("Ingen grunner er skrevet."))
    #expect(svaktArk.contains("Fristen på en måned ryker.") && svaktArk.contains("boks 3.2"))
    #expect([godtArk, svaktArk].allSatisfy { $0.contains("Noen ville lagt helsefag inn") })
    #expect(!godtArk.contains("Lett å gå i denne") && svaktArk.contains("Lett å gå i denne"))
    #expect([godtArk, svaktArk].allSatisfy { !$0.contains("⟦") })
  }

  @Test func `good practice is told of and never counted`() throws {
    let resultat = try Elev("drop-in").resultat("Ola")
    #expect(resultat.lov.alle == 1)
    #expect(resultat.krav.contains { !$0.erLov && !$0.oppfylt })
    #expect(Gjennomgangsark.lag(resultat, Kurssett.tekst).tekst().contains("God praksis"))
  }

  @Test func `a result is read back as it was written, and what is no result is not`() throws {
    let resultat = try loest().resultat("Kari Lien")
    let bytes = JsonWriter.bytes(try JsonEncoder.encode(resultat))
    #expect(Kursresultat.les(bytes) == resultat)
    #expect(Kursresultat.les(Array("{}".utf8)) == nil)
    let nyere = String(decoding: bytes, as: UTF8.self).replacing("\"versjon\":1", with: "\"versjon\":2")
    #expect(Kursresultat.les(Array(nyere.utf8)) == nil)
  }

  // MARK: Group

  @Test func `the overview shows each trainee's newest attempt by name, and what several of them missed`() throws {
    let svak = try Elev("ung-dag-25")
    let oversikt = Kursoversikt([
      try svak.resultat("Ola"), try svak.resultat("Kari"), try loest().resultat("Kari", forsok: 2),
      try svak.resultat("Åse"), try svak.resultat("Kari"),
    ])
    #expect(oversikt.rader.map(\.resultat.deltaker) == ["Kari", "Ola", "Åse"])
    #expect(oversikt.rader.map(\.forsok) == [2, 1, 1])
    #expect(oversikt.rader[0].mangler.isEmpty)
    #expect(oversikt.felles.map(\.krav.id) == ["egen", "frist"] && oversikt.felles.allSatisfy { $0.antall == 2 })
    let ark = oversikt.dokument(Kurssett.tekst).tekst()
    #expect(ark.contains("forsøk 2: 3 av 3 krav") && ark.contains("2 deltakere") && !ark.contains("⟦"))
    #expect(oversikt.json.liste?.count == 3)
    #expect(Kursoversikt([]).dokument(Kurssett.tekst).tekst().contains("Ingen har skrevet"))
  }

  @Test func `a spreadsheet never runs a trainee's name`() throws {
    let csv = Kursoversikt([try loest().resultat("=HYPERLINK(\"http://x\")")]).csv(Kurssett.tekst)
    let linjer = csv.split(separator: "\r\n")
    #expect(linjer.count == 4 && linjer[0].hasPrefix("Deltaker;Oppgave;"))
    #expect(linjer.dropFirst().allSatisfy { $0.hasPrefix("\"'=HYPERLINK(\"\"http://x\"\")\";ung-dag-25;1;") })
  }

  @Test func `two trainees' reasons for the same person stand side by side`() throws {
    var annen = try Elev("ung-dag-25")
    _ = annen.gang.spor(id: "kveld")
    try annen.gjor(SettMaal(samarbeid: "Helsefag er det hun snakker varmt om."))
    let (kari, ola) = (try loest().resultat("Kari"), try annen.resultat("Ola"))
    let begge = try #require(Kurssammenligning(kari, ola))
    #expect(begge.ulike.map(\.krav.id) == ["frist", "egen"] && begge.ulike.allSatisfy { $0.oppfyltAv == "Kari" })
    let ark = begge.dokument(Kurssett.tekst).tekst()
    for ord in ["pengene tar slutt", "snakker varmt", "Kari spurte: Hva har du fått", "Ola spurte: Kan du jobbe kveld"]
    {
      #expect(ark.contains(ord), "\(ord)\n\(ark)")
    }
    #expect(begge.json["skjonn"]?.liste?.first?["grunner"]?.liste?.count == 2)
    #expect(Kurssammenligning(kari, try Elev("ikke-mott").resultat("Ola")) == nil)
  }

  // MARK: Discussion

  @Test(arguments: try Kurssett.oppgaver.navn())
  func `a case is discussed without the person's name in it`(_ navn: String) throws {
    let elev = try Elev(navn)
    let sak = try elev.naa
    var notat = Droftingsnotat(navn)
    notat.legg("Vi ser ulikt på det", dag: Kurssett.idag)
    notat.konkluder("Spør først")
    let ark = Droftingsark.lag(
      sak, oppgave: elev.gang.oppgave, notat: notat, idag: Kurssett.idag, Kurssett.tekst
    ).tekst()
    let ord = Set(ark.split { !$0.isLetter }.map(String.init))
    for del in sak.bruker.navn.fullt.split(whereSeparator: { !$0.isLetter }) {
      #expect(!ord.contains(String(del)) && !ord.contains("\(del)s"), "\(del)\n\(ark)")
    }
    #expect(!ark.contains(sak.bruker.identitetsnummer.sifre) && !ark.contains("⟦"))
    #expect(ark.contains("- Vi ser ulikt på det") && ark.contains("| Spør først"))
  }

  @Test func `of a case of the office's own nothing but codes is shown`() throws {
    let sak = try loest("ikke-mott").naa
    let ark = Droftingsark.lag(sak, oppgave: nil, notat: nil, idag: Kurssett.idag, Kurssett.tekst).tekst()
    let fritekst =
      sak.samtaler.map(\.notat) + sak.aktiviteter.map(\.tittel) + sak.aapneTimer.map(\.formaal) + [sak.bruker.erfaring]
    #expect(fritekst.contains { !$0.isEmpty })
    for tekst in fritekst where !tekst.isEmpty { #expect(!ark.contains(tekst), "\(tekst)") }
    #expect(ark.contains("20–24 år") && ark.contains("____"))
  }

  static let setninger: [(String, String)] = [
    ("Thea er 23 år.", "Personen er 23 år."), ("Spør Thea Åsne om det.", "Spør personen om det."),
    ("Theas plan. Det er Kråkmo-Lies.", "Personens plan. Det er personens."), ("Teatheatret", "Teatheatret"),
    ("Ring 41 23 45 67 eller 41234567.", "Ring 41 23 45 67 eller …."), ("thea@epost.no", "…"),
    ("«Thea», sa hun.", "«Personen», sa hun."),
  ]
  @Test(arguments: setninger)
  func `names, long numbers and addresses are taken out, and nothing else`(_ inn: String, _ ut: String) {
    let uten = Anonymisering(Navn(fornavn: "Thea Åsne", etternavn: "Kråkmo-Lie"), erstatning: "personen")
    #expect(uten.tekst(inn) == ut)
  }

  // MARK: Taking back

  @Test func `what was stored last is taken back, and a trainee may go all the way to the start`() throws {
    let elev = try loest()
    #expect(try elev.naa.plan?.godkjenning != nil)
    let naa = try #require(try elev.lager.hent(elev.sak))
    _ = try Kursangring.angre(
      til: elev.foer, i: elev.lager, nokkel: elev.ider.ny(elev.klokke.naa), tid: elev.klokke.naa, av: elev.dor.ident)
    let etter = try #require(try elev.lager.hent(elev.sak))
    #expect(etter.revisjon == naa.revisjon + 1)
    #expect(try elev.naa == Utgangspunkt(elev.foer).brukersak)
    #expect(etter.historikk.last?.hendelse.type == Hendelsestype.angretIOvelse.rawValue)
  }

  @Test(arguments: [Lagertype.ekte, .demo])
  func `nothing is taken back in a store that is not for training`(_ type: Lagertype) throws {
    let elev = try Elev("drop-in")
    let lager = Minnelager(type: type)
    #expect(throws: Lagerfeil.skrivebeskyttet(aarsak: type.rawValue)) {
      try Kursangring.angre(
        til: elev.foer, i: lager, nokkel: elev.ider.ny(elev.klokke.naa), tid: elev.klokke.naa, av: "Z990001")
    }
  }
}
