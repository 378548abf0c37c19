import Fagmodell
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// The shell: privacy, palette, language, messages, and keys nobody meant.
@Suite struct SkallTests {
  @Test func `Ctrl-X hides everything at once, whatever lies on the screen, and Enter brings it back`() throws {
    for taster in ["", "<Ctrl-P>", "?", "s<Tab>"] {
      let benk = try Benk()
      try Scener.folk(benk.kontor)
      benk.send(.wake)
      benk.skriv("aase")
      try benk.trykk("<Enter>" + taster)
      let for_ = benk.skjerm
      try benk.trykk("<Ctrl-X>")
      #expect(benk.skjerm.filter { $0 != "\n" }.split(separator: " ").joined(separator: " ").hasPrefix("Skjult"))
      benk.viserIkke("Åse")
      try benk.trykk("aq<Esc>")
      benk.viser("Skjult")
      try benk.trykk("<Enter>")
      #expect(benk.skjerm == for_, "after \(taster)")
    }
  }

  @Test func `ten quiet minutes hide the screen, and what was typed is kept`() throws {
    let benk = try Benk()
    try benk.trykk("<Ctrl-N>")
    benk.skriv("288")
    benk.vent(minutter: 10)
    benk.viser("Skjult")
    try benk.trykk("<Enter>")
    benk.viser("288")
  }

  @Test func `the palette names every action, gives the reason for those that cannot be done, and does the rest`()
    throws
  {
    let benk = try Benk()
    _ = try Scener.vurdert(benk.kontor, .standard)
    try benk.fra("<Enter><Enter><Ctrl-P>")
    benk.skriv("fatt")
    benk.viser("Se brevet først")
    try benk.trykk("<Enter>")
    benk.viser("Fatt vedtaket")
    try benk.trykk("<Esc><Ctrl-P>")
    benk.skriv("zzzz")
    benk.viser("Ingen valg her heter det")
    try benk.trykk("<Esc><Ctrl-P>")
    benk.skriv("hvorfor")
    try benk.trykk("<Enter>")
    benk.staarI(.hvorfor)
    benk.viser("Hjemmel:")
  }

  @Test func `the full number shows only when asked for, and that is logged`() throws {
    let benk = try Benk()
    let sak = try benk.kontor.registrert()
    try benk.fra("<Enter>")
    benk.viserIkke("44882")
    try benk.trykk("n")
    benk.viser("44882")
    #expect(benk.kontor.lager.innsyn.filter { $0.sak == sak }.map(\.art) == [.aapnet, .fulltNummer])
  }

  @Test func `protected people are masked in lists and cannot be fished out by name`() throws {
    let benk = try Benk()
    try Scener.folk(benk.kontor)
    benk.send(.wake)
    benk.viser("Skjermet person")
    benk.skriv("skjermet")
    benk.viser("Ingen treff")
  }

  @Test func `another language changes what is on the screen at once and keeps what is typed`() throws {
    let benk = try Benk()
    try benk.trykk("<Ctrl-N>")
    benk.skriv("288")
    benk.viser("Etternavn")
    try benk.trykk("<F9>")
    benk.viser("Etternamn")
    try benk.trykk("<F9>")
    benk.viser("Last name")
    benk.viser("288")
  }

  @Test func `in a window too small keys do nothing, and the screen comes back as it was`() throws {
    let benk = try Benk()
    try benk.kontor.registrert()
    try benk.fra("<Enter>")
    let for_ = benk.skjerm
    benk.send(.resize(Size(width: 1, height: 1)))
    try benk.trykk("srw<Enter><Esc>")
    benk.send(.paste("noe"))
    benk.send(.resize(Size(width: 80, height: 24)))
    #expect(benk.skjerm == for_)
  }

  @Test func `messages go after four quiet seconds or at the next key`() throws {
    let benk = try Benk()
    try benk.trykk("<Enter>")
    benk.viser("Ingen er valgt")
    for _ in 0..<4 { benk.send(.tick) }
    benk.viserIkke("Ingen er valgt")
  }

  @Test func `after midnight it is another day`() throws {
    let benk = try Benk()
    benk.kontor.klokke.idag = "2016-06-02".dato
    benk.send(.tick)
    #expect(benk.rad(0).contains("02.06.2016"))
  }

  @Test func `fifteen thousand random keys, with sizes down to one cell and back, never crash and never lose a draft`()
    throws
  {
    var tilfeldig = SeededRandom("random keys at the console")
    let kontor = try Kontoret()
    try Scener.folk(kontor)
    let kladder = Minnekladder()
    var benk = try Benk(kontor, kladder: kladder)
    var forlatt = 0
    for n in 0..<15_000 {
      let topp = benk.konsoll.topp
      let (nokkel, skrevet, lagret) = (Konsoll.nokkel(topp), topp.kladd, kontor.lager.transaksjoner.count)
      benk.send(SkallTests.hendelse(&tilfeldig))
      // A form that is left without being stored is a draft as it stood.
      if !benk.sluttet, let skrevet, Konsoll.nokkel(benk.konsoll.topp) != nokkel,
        kontor.lager.transaksjoner.count == lagret
      {
        #expect(kladder.kladder[nokkel]?.felter == skrevet, "\(nokkel) after \(n) keys")
        forlatt += 1
      }
      guard benk.sluttet || n % 500 == 499 else { continue }
      // The line drops: what was on the screen is in the next session's drafts.
      let igjen = (nokkel: Konsoll.nokkel(benk.konsoll.topp), felter: benk.konsoll.topp.kladd)
      benk.send(.hangup)
      #expect(kladder.kladder[igjen.nokkel]?.felter == igjen.felter, "\(igjen.nokkel) after \(n) keys")
      benk = try Benk(kontor, kladder: kladder)
    }
    print("random keys: \(forlatt) forms were left with a draft, \(kladder.kladder.count) drafts at the end")
    #expect(forlatt > 20, "too few forms were opened for this to say anything")
  }

  private static func hendelse(_ tilfeldig: inout SeededRandom) -> Event {
    func tall(_ omraade: ClosedRange<Int>) -> Int { Int.random(in: omraade, using: &tilfeldig) }
    switch tall(0...199) {
    case 0: return .resize(Size(width: tall(1...130), height: tall(1...50)))
    case 1: return .resize(Size(width: 1, height: 1))
    case 2...4: return .resize(Size(width: 80, height: 24))
    case 5: return .paste("limt\u{1B}[31m inn\nǻ")
    case 6...10: return .tick
    case 11: return .wake
    case 12...14:
      let slag = [Mouse.Kind.press, .doubleClick, .wheelUp, .wheelDown, .release].randomElement(using: &tilfeldig)!
      return .mouse(Mouse(slag, at: Point(x: tall(0...90), y: tall(0...30))))
    default: return .key(SkallTests.taster.randomElement(using: &tilfeldig)!)
    }
  }

  private static let taster: [Key] = {
    let navngitte: [Key] = [
      .enter, .enter, .enter, .escape, .tab, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
      .end,
      .pageUp, .pageDown, .altEnter, .function(1), .function(9), .alt("1"), .alt("w"), .alt("k"), .alt("q"),
      .function(8), .modified(.shift, .left),
    ]
    let ctrl = "abcdefgklnoprstuvwxyz".map { Key.ctrl($0) }
    let tegn = "abcdefghijklmnopqrstuvwxyzæøå 0123456789?:/+.,-".map { Key.character($0) }
    return navngitte + ctrl + tegn
  }()
}
