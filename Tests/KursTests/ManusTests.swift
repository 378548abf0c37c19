import Fagmodell
import Kurs
import Testing

/// Demo scripts: read with the line of every mistake, played the same on stage and in tests.
@Suite struct ManusTests {
  static let kort = """
    # En liten tur
    tittel Kort tur

    kapittel start Vi åpner skranken
    tekst Vi søker etter en person.
    taster <Ctrl-P>Åse<lt><Enter>
    vent 2 Åse-Marit
    se Registrert
    ikke Feil
    kapittel slutt Ferdig
    pause 1000
    tekst
    taster q
    """

  private func manus() throws -> Manus { try Manusleser.les(ManusTests.kort, fil: "kort.manus") }

  @Test func `a script is read line by line, with keys one at a time`() throws {
    let manus = try manus()
    #expect(manus.tittel == "Kort tur")
    #expect(manus.kapitler.map(\.id) == ["start", "slutt"])
    let taster = manus.linjer.filter { $0.linje == 6 }.map(\.handling)
    #expect(taster == ["<Ctrl-P>", "Å", "s", "e", "<lt>", "<Enter>"].map { .tast($0) })
    #expect(manus.linjer.contains { $0.handling == .vent("Åse-Marit", sekunder: 2) && $0.linje == 7 })
  }

  struct Feil: Sendable, CustomTestStringConvertible {
    let tekst: String
    let aarsak: Manusfeil.Aarsak
    let linje: Int
    var testDescription: String { "\(aarsak.rawValue) \(linje)" }
  }
  private static let feil: [Feil] = [
    Feil(tekst: "kapittel a A\nhopp hit", aarsak: .ukjentOrd, linje: 2),
    Feil(tekst: "kapittel a A\n\n\nse", aarsak: .manglerTekst, linje: 4),
    Feil(tekst: "kapittel a A\r\npause lenge", aarsak: .ugyldigTall, linje: 2),
    Feil(tekst: "kapittel a A\npause 60001", aarsak: .ugyldigTall, linje: 2),
    Feil(tekst: "kapittel a A\npause 0", aarsak: .ugyldigTall, linje: 2),
    Feil(tekst: "kapittel a A\nvent 61 Lagret", aarsak: .ugyldigTall, linje: 2),
    Feil(tekst: "kapittel a A\nkapittel a B", aarsak: .dobbeltKapittel, linje: 2),
    Feil(tekst: "kapittel a", aarsak: .manglerTekst, linje: 1),
    Feil(tekst: "# x\nkapittel a A\ntaster abc<Enter", aarsak: .aapenTast, linje: 3),
    Feil(tekst: "kapittel a A\ntaster <Hopp>", aarsak: .ukjentTast, linje: 2),
    Feil(tekst: "kapittel a A\ntaster ", aarsak: .manglerTekst, linje: 2),
    Feil(tekst: "tittel Uten kapittel", aarsak: .manglerKapittel, linje: 0),
    Feil(tekst: "kapittel a A\nbrudd lyn", aarsak: .ukjentBrudd, linje: 2),
    Feil(tekst: "kapittel a A\ndager 0", aarsak: .ugyldigTall, linje: 2),
    Feil(tekst: "kapittel a A\ndager Mandag", aarsak: .ugyldigTall, linje: 2),
    Feil(tekst: "kapittel a A\nstart", aarsak: .unodvendigStart, linje: 2),
    Feil(tekst: "kapittel a A\nbrudd strom\ntaster a", aarsak: .manglerStart, linje: 3),
    Feil(tekst: "kapittel a A\nbrudd linje\nokt B\nse x\nokt\nvent x", aarsak: .manglerStart, linje: 6),
  ]

  @Test(arguments: feil)
  func `a mistake in a script is named with its line`(feil: Feil) {
    #expect(throws: Manusfeil.self) { try Manusleser.les(feil.tekst, fil: "x.manus") { $0 != "Hopp" } }
    do throws(Manusfeil) {
      _ = try Manusleser.les(feil.tekst, fil: "x.manus") { $0 != "Hopp" }
    } catch {
      #expect(error.aarsak == feil.aarsak)
      #expect(error.linje == feil.linje)
    }
  }

  @Test func `bytes that are no text are refused`() {
    #expect(throws: Manusfeil.self) { try Manusleser.les([0x74, 0xFF, 0xFE], fil: "x.manus") }
  }

  // MARK: Playing

  private func spill(_ spiller: inout Avspiller, viser: (String) -> Bool) -> [Avspiller.Handling] {
    var ut: [Avspiller.Handling] = []
    for _ in 0..<200 {
      if let handling = spiller.tikk(10, viser: viser) { ut.append(handling) }
      if spiller.tilstand == .ferdig { break }
    }
    return ut
  }

  @Test func `at full speed everything happens in order, one thing at a time`() throws {
    var spiller = Avspiller(try manus(), tempo: 10)
    let ut = spill(&spiller) { $0 != "Feil" }
    #expect(ut.first == .kapittel(id: "start", tittel: "Vi åpner skranken"))
    #expect(ut.contains(.tast("<Enter>")))
    #expect(ut.suffix(3) == [.tekst(""), .tast("q"), .ferdig])
    #expect(ut.contains(.pause(1_000)))
    #expect(ut.count == 13)
    #expect(spiller.tikk(10) { _ in true } == nil)
  }

  @Test func `an expectation that does not hold stops the play and says which line`() throws {
    var spiller = Avspiller(try manus(), tempo: 10)
    _ = spill(&spiller) { $0 == "Åse-Marit" }
    #expect(spiller.tilstand == .feilet(.init(linje: 8, handling: .se("Registrert"))))
    var annen = Avspiller(try manus(), tempo: 10)
    _ = spill(&annen) { _ in true }
    #expect(annen.tilstand == .feilet(.init(linje: 9, handling: .ikke("Feil"))))
  }

  @Test func `a wait holds until the text comes, and gives up after its seconds`() throws {
    var spiller = Avspiller(try manus(), tempo: 10)
    var klar = false
    var ut: [Avspiller.Handling] = []
    for runde in 0..<60 {
      klar = runde > 30
      if let h = spiller.tikk(20, viser: { klar && $0 != "Feil" }) { ut.append(h) }
    }
    #expect(spiller.tilstand == .ferdig)
    var treg = Avspiller(try manus(), tempo: 10)
    for _ in 0..<8 { _ = treg.tikk(10) { _ in false } }
    #expect(treg.tilstand == .spiller)
    _ = treg.tikk(2_000) { _ in false }
    #expect(treg.tilstand == .feilet(.init(linje: 7, handling: .vent("Åse-Marit", sekunder: 2))))
  }

  @Test func `pause holds everything, a step does one line, and speed 0 stands still`() throws {
    var spiller = Avspiller(try manus())
    #expect(spiller.tikk(0) { _ in true } == .kapittel(id: "start", tittel: "Vi åpner skranken"))
    spiller.pause()
    #expect(spiller.tikk(60_000) { _ in true } == nil)
    spiller.steg()
    #expect(spiller.tikk(0) { _ in true } == .tekst("Vi søker etter en person."))
    #expect(spiller.tikk(60_000) { _ in true } == nil)
    spiller.spill()
    spiller.sett(tempo: 0)
    #expect(spiller.tikk(60_000) { _ in true } == nil)
    spiller.sett(tempo: 99)
    #expect(spiller.tempo == 10)
    #expect(spiller.tikk(1) { _ in true } == .tast("<Ctrl-P>"))
    #expect(spiller.kapittel?.id == "start" && spiller.kapittelnummer == 0)
    #expect(Avspiller(try manus()).kapittelnummer == nil)
  }

  @Test func `faster tempo shortens the pauses between keys`() throws {
    func tid(_ tempo: Int) throws -> Int {
      var spiller = Avspiller(try manus(), tempo: tempo)
      var ms = 0
      while spiller.tilstand == .spiller, ms < 60_000 {
        _ = spiller.tikk(10) { $0 != "Feil" }
        ms += 10
      }
      return ms
    }
    let (sakte, vanlig, rask) = (try tid(1), try tid(5), try tid(9))
    #expect(sakte > vanlig && vanlig > rask)
    #expect((1_800...2_800).contains(vanlig))
  }

  @Test func `sessions, days and lost consoles are told to the one who drives`() throws {
    let tekst = """
      kapittel a A
      okt B200002
      brudd strom
      start
      okt
      dager 2
      dager mandag
      brudd linje
      start
      """
    var spiller = Avspiller(try Manusleser.les(tekst, fil: "x.manus"), tempo: 10)
    let ut = spill(&spiller) { _ in true }
    #expect(
      ut.dropFirst() == [
        .okt("B200002"), .brudd(.strom), .start, .okt(nil), .dager(2), .ukedag(.mandag), .brudd(.linje), .start,
        .ferdig,
      ])
  }

  @Test func `what could not be done is told with its line`() throws {
    var spiller = Avspiller(try Manusleser.les("kapittel a A\n\nokt INGEN", fil: "x.manus"), tempo: 10)
    _ = spiller.tikk(1) { _ in true }
    _ = spiller.tikk(1) { _ in true }
    spiller.mislyktes()
    #expect(spiller.tilstand == .feilet(.init(linje: 3, handling: .okt("INGEN"))))
  }

  // MARK: Recording

  @Test func `the tour lasts about five minutes at normal speed`() throws {
    let bytes = try #require(Kurssett.innhold.les("demo/rundtur.manus"))
    let manus = try Manusleser.les(String(decoding: bytes, as: UTF8.self), fil: "rundtur.manus")
    // The console answers at once, and as each line expects.
    var svar = manus.linjer.compactMap { linje -> Bool? in
      switch linje.handling {
      case .se, .vent: true
      case .ikke: false
      default: nil
      }
    }.makeIterator()
    var spiller = Avspiller(manus)
    let steg = 50
    var millisekunder = 0
    while spiller.tilstand == .spiller {
      _ = spiller.tikk(steg) { _ in svar.next() ?? false }
      millisekunder += steg
    }
    #expect(spiller.tilstand == .ferdig)
    #expect((240_000...330_000).contains(millisekunder), "\(millisekunder / 1_000) s")
  }

  @Test func `a recording is one head and one line of JSON for each piece of output`() throws {
    var opptak = Asciicast(bredde: 80, hoyde: 24, tittel: "Kort tur")
    opptak.skriv("\u{1B}[2JÅse\r\n", etter: 0)
    opptak.merk("Ferdig", etter: 1_050)
    opptak.skriv("q", etter: 900)
    let linjer = String(decoding: opptak.fil, as: UTF8.self).split(separator: "\n")
    let hode = try JsonParser.parse(String(linjer[0]))
    #expect(hode["version"]?.heltall == 2 && hode["width"]?.heltall == 80 && hode["height"]?.heltall == 24)
    let rader = try linjer.dropFirst().map { try JsonParser.parse(String($0)).liste ?? [] }
    #expect(rader.map { $0[1] } == ["o", "m", "o"])
    #expect(rader.map { $0[0].desimal } == [0, 1.05, 1.05])
    #expect(rader[0][2].tekst == "\u{1B}[2JÅse\r\n")
  }
}
