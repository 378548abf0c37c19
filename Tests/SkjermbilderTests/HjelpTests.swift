import Fagmodell
import Innhold
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// Help where one is: the words on the screen, the guide, the keys and the first minutes.
@Suite struct HjelpTests {
  private static let innhold = Innhold(mappe: pakkerot + "/Resources")

  @Sendable private static func tekst(_ tema: Hjelpetema, _ spraak: Spraak) -> String? {
    innhold.les("hjelp/\(spraak.rawValue)/\(tema.rawValue).txt").map { String(decoding: $0, as: UTF8.self) }
  }

  private func benk(_ kontor: Kontoret? = nil, husk: (() -> Void)? = nil) throws -> Benk {
    try Benk(kontor) { oppsett in
      oppsett.veiledning = Veiledning(HjelpTests.tekst)
      oppsett.huskOmvisning = husk
    }
  }

  // MARK: Words

  @Test func `the glossary of the program has the words of the documentation, in all three languages`() throws {
    let fil = pakkerot + "/Sources/Fagmodell/Fagmodell.docc/Ordliste.md"
    let rader = String(decoding: Filer.les(fil) ?? [], as: UTF8.self).split(separator: "\n").filter {
      $0.hasPrefix("| ") && !$0.hasPrefix("| Bokm")
    }.map { rad in rad.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") } }
    #expect(rader.count > 90)
    for (spalte, spraak) in [Spraak.bokmaal, .nynorsk, .engelsk].enumerated() {
      let liste = Ordliste(try #require(Benk.tekster[spraak]))
      #expect(liste.alle.map(\.ord).sorted() == rader.map { $0[spalte] }.sorted())
    }
    let engelske = Ordliste(try #require(Benk.tekster[.engelsk])).alle
    for rad in rader { #expect(engelske.contains { $0.ord == rad[2] && $0.betyr == rad[3] }, "\(rad[0])") }
  }

  @Test(arguments: [
    ("Vedtaket er fattet", "vedtak"), ("Mottar AAP", "aap"), ("DIALOGMØTE 4", "dialogmote"),
    ("får økonomisk sosialhjelp", "sosialhjelp"), ("KVP og VTO", "vta"),
  ])
  func `a word is found in a text with its endings, in capitals and by its abbreviation`(tekst: String, id: String)
    throws
  {
    let liste = Ordliste(try #require(Benk.tekster[.bokmaal]))
    #expect(liste.ord(i: tekst).contains { $0.id == id })
    #expect(!liste.ord(i: "utplan kapp").contains { $0.id == id })
  }

  @Test func `help explains the words of the field that stand on the screen`() throws {
    let kontor = try Kontoret()
    _ = try Scener.medYtelser(kontor)
    let benk = try benk(kontor)
    benk.send(.resize(Size(width: 120, height: 60)))
    try benk.trykk("<Enter><Tab><Tab><Tab><F1>")
    benk.viser("Ord på skjermen")
    benk.viser("for dem som har mistet arbeidet")
    benk.viserIkke("alene med små barn")
  }

  // MARK: Guide

  @Test func `every topic has its text, and every key the guide names is on some screen`() throws {
    let taster = Set(
      try Scener.alle.flatMap { scene in
        try scene.bygg().konsoll.alleHandlinger.flatMap(\.taster).map { $0.displayName() }
      })
    let redigering: Set = ["Ctrl-Z", "Ctrl-Y", "Ctrl-A", "Ctrl-K", "Ctrl-W", "Alt-Enter"]
    for tema in Hjelpetema.allCases {
      let tekst = try #require(HjelpTests.tekst(tema, .bokmaal), "\(tema)")
      #expect(tekst.count > 300, "\(tema)")
      for treff in tekst.matches(of: /(Ctrl|Alt)-([A-Z][a-z]*)|\bF[0-9]+/) {
        let navn = String(treff.output.0)
        #expect(
          redigering.contains(navn) || taster.contains { $0.uppercased() == navn.uppercased() }, "\(tema): \(navn)")
      }
      for spraak in Spraak.allCases {
        let t = try #require(Benk.tekster[spraak])
        #expect(t.har("hjelp.\(tema.rawValue).tittel") && t.har("hjelp.\(tema.rawValue).om"))
      }
    }
  }

  @Test func `Enter in the help opens the guide at this screen's topic, and Esc leads back`() throws {
    let benk = try benk()
    try benk.trykk("<Ctrl-N><F1><Enter>")
    benk.staarI(.veiledning)
    benk.viser("Nummer og etternavn er nok")
    try benk.trykk("<Right>")
    benk.viser("Behovsvurdering")
    try benk.trykk("<Left><Left><Left><Left><Left>")
    benk.viser("Dette er det første temaet")
    try benk.trykk("<Esc>")
    benk.staarI(.registrering)
  }

  // MARK: Keys

  @Test(arguments: Scener.alle)
  func `the key sheet has every key of every screen`(_ scene: Scene) throws {
    let benk = try scene.bygg()
    let o = benk.konsoll.omgivelser
    let paaArket = Set((Tasteark.handlinger(benk.navn, o) + Tasteark.iSkjema(o)).map(\.id))
    let felles = Set((Handling.felles + Handling.fellesSnudd).map(\.id))
    for handling in benk.konsoll.alleHandlinger where !handling.taster.isEmpty && !felles.contains(handling.id) {
      // What can be opened differs between the pages of a person; the page itself is on the sheet.
      #expect(paaArket.contains(handling.id) || handling.id == "aapneRad", "\(scene.navn): \(handling.id)")
    }
  }

  // MARK: The first minutes

  @Test func `the tour is turned, put away by typing without losing a letter, and remembered once`() throws {
    var husket = 0
    let benk = try benk(husk: { husket += 1 })
    benk.viser("Velkommen til Skranke")
    try benk.trykk("<Right><Enter><Left>")
    benk.viser("2/5")
    #expect(husket == 0)
    benk.skriv("Åse")
    benk.viserIkke("2/5")
    benk.viser("Søk Åse")
    #expect(husket == 1)
  }

  @Test(arguments: ["<Esc>", "<Enter><Enter><Enter><Enter><Enter>"])
  func `the tour ends when it is skipped or read to its end`(taster: String) throws {
    var husket = 0
    let benk = try benk(husk: { husket += 1 })
    try benk.trykk(taster)
    benk.viserIkke("/5")
    benk.staarI(.skranke)
    #expect(husket == 1)
  }

  @Test func `pasting puts the tour away too, and nobody sees it who has seen it`() throws {
    let benk = try benk(husk: {})
    benk.send(.paste("Sørbø"))
    benk.viser("Søk Sørbø")
    try Benk().viserIkke("Velkommen til Skranke")
  }
}
