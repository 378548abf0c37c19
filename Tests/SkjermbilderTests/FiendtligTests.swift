import Glibc
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// Hostile texts in every place where a person can write. What reaches the screen is text.
@Suite struct FiendtligTests {
  /// Every form there is, each once, at the first of the scenes that stand in it.
  static let skjemaer: [(scene: String, felter: [String])] = {
    var sett: Set<Set<String>> = []
    return Scener.alle.compactMap { scene in
      guard let benk = try? scene.bygg(), let skjerm = benk.konsoll.topp as? any Skjemaskjerm else { return nil }
      let felter = skjerm.skjema.form.fields.filter { $0.control.takesFocus }.map(\.id)
      return sett.insert(Set(felter)).inserted ? (scene.navn, felter) : nil
    }
  }()

  @Test func `there are five hundred of them, and all kinds`() {
    #expect(Fiendtlig.tekster.count == 500)
    #expect(Set(Fiendtlig.tekster).count >= 499)
    #expect(Fiendtlig.tekster.contains { $0.contains("\u{1B}]") })
    #expect(Fiendtlig.tekster.contains { $0.utf8.count >= 10_000 })
    #expect(Fiendtlig.tekster.filter { $0.unicodeScalars.contains(where: Fiendtlig.erFarlig) }.count > 300)
  }

  /// All of them in every field is the long run; otherwise each field gets some, and all fields together all.
  private static let isFull = getenv("SKRANKE_FULL").map { String(cString: $0) == "1" } ?? false
  private static let hverNte = 100

  private static func utvalg(_ nummer: Int) -> [String] {
    if isFull { return Fiendtlig.tekster }
    return Fiendtlig.tekster.enumerated().filter { $0.offset % hverNte == nummer % hverNte }.map(\.element)
  }

  @Test func `in every text field of every form hostile texts are drawn as text and can be taken away`() throws {
    var nummer = 0
    for (navn, felter) in FiendtligTests.skjemaer {
      let benk = try #require(Scener.alle.first { $0.navn == navn }).bygg()
      benk.send(.resize(Size(width: 60, height: 12)))
      // Answers bring other questions with them, so the form decides the way; it ends where it began.
      var sett: Set<String> = []
      while let felt = FiendtligTests.felt(benk), sett.insert(felt.id).inserted {
        switch felt.control {
        case .text, .editor:
          try FiendtligTests.prov(felt.id, benk, FiendtligTests.utvalg(nummer))
          nummer += 1
        default: break
        }
        try benk.trykk("<Tab>")
      }
      #expect(sett.isSuperset(of: felter), "all fields of \(navn) were visited")
    }
    #expect(FiendtligTests.skjemaer.count > 30)
    #expect(nummer > FiendtligTests.hverNte, "so many fields that every text was in one")
  }

  @Test(arguments: ["", "<Tab><Tab><Tab>"])
  func `every one of them is text in a long text and in a date`(_ taster: String) throws {
    let benk = try #require(Scener.alle.first { $0.navn == "samtale" }).bygg()
    benk.send(.resize(Size(width: 60, height: 12)))
    try benk.trykk(taster)
    let felt = try #require(FiendtligTests.felt(benk))
    try FiendtligTests.prov(felt.id, benk, Fiendtlig.tekster)
  }

  @Test func `so it is in the search, the log, the palette and the person's own answers`() throws {
    for (nummer, (navn, taster)) in [
      ("skranke", ""), ("bruker-plan", "/"), ("bruker-plan", "<Ctrl-P>"), ("snudd", ""),
    ].enumerated() {
      let benk = try #require(Scener.alle.first { $0.navn == navn }).bygg()
      benk.send(.resize(Size(width: 60, height: 12)))
      try benk.trykk(taster)
      for tekst in FiendtligTests.utvalg(nummer) + FiendtligTests.utvalg(nummer + 4) {
        benk.send(.paste(tekst))
        FiendtligTests.erTekst(benk, "\(navn) \(taster)")
        try benk.trykk("<Ctrl-A><Backspace>")
      }
    }
  }

  @Test func `what is stored by hostile hands is text on the pages that show it`() throws {
    let kontor = try Kontoret()
    let sak = try kontor.registrert()
    for (nummer, tekst) in Fiendtlig.tekster.enumerated() where nummer % 7 == 0 && !tekst.allSatisfy(\.isWhitespace) {
      // What the use case refuses never comes as far as a screen.
      _ = try? kontor.kari.utfor(RegistrerSamtale(dato: nil, kanal: .telefon, notat: tekst, moett: .mott), paa: sak)
    }
    let benk = try Benk(kontor)
    try benk.fra("<Enter><Shift-Tab>")
    #expect(benk.kontor.lager.transaksjoner.count > 20)
    for _ in 0..<60 {
      FiendtligTests.erTekst(benk, "the log")
      try benk.trykk("<PgDn>")
    }
  }

  // MARK: Trying

  private static func felt(_ benk: Benk) -> FormField? { (benk.konsoll.topp as? any Skjemaskjerm)?.skjema.form.focused }

  private static func prov(_ id: String, _ benk: Benk, _ tekster: [String]) throws {
    let for_ = felt(benk)?.text
    try benk.trykk("<Ctrl-A><Backspace>")
    for (nummer, tekst) in tekster.enumerated() {
      benk.send(.paste(tekst))
      #expect(felt(benk)?.id == id, "a pasted text moves the focus")
      erTekst(benk, "\(id), text \(nummer)")
      // What stands in the field is what is stored and kept as a draft.
      let styrende = felt(benk)?.text.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
      #expect(styrende?.isEmpty == true, "\(id), text \(nummer) leaves control characters in the field")
      try benk.trykk("<Ctrl-A><Backspace>")
      #expect(felt(benk)?.text.isEmpty == true, "\(id), text \(nummer) cannot be taken away")
    }
    benk.send(.paste(for_ ?? ""))
  }

  private static func erTekst(_ benk: Benk, _ hvor: String) {
    let buffer = benk.ramme.buffer
    let farlige = buffer.textDump.unicodeScalars.filter(Fiendtlig.erFarlig)
    #expect(farlige.isEmpty, "\(hvor): \(farlige.map { String($0.value, radix: 16) })")
    for y in 0..<buffer.size.height {
      let bredde = (0..<buffer.size.width).reduce(0) { $0 + Int(buffer[$1, y].width) }
      if bredde != buffer.size.width { Issue.record("\(hvor): row \(y) is \(bredde) columns") }
    }
  }
}
