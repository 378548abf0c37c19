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
    for _ in 0..<Konsoll.tikkTilSkjuling { benk.send(.tick) }
    benk.viser("Skjult")
    try benk.trykk("<Enter>")
    benk.viser("288")
  }

  @Test func `the palette names every action, gives the reason for those that cannot be done, and does the rest`()
    throws
  {
    let benk = try Benk()
    try Scener.vurdert(benk.kontor, .standard)
    try benk.fra("<Enter><Enter><Ctrl-P>")
    benk.skriv("fatt")
    benk.viser("Se brevet først")
    try benk.trykk("<Enter>")
    benk.viser("Fatt vedtaket")
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
    for _ in 0..<Konsoll.tikkTilMeldingGaar { benk.send(.tick) }
    benk.viserIkke("Ingen er valgt")
  }

  @Test func `after midnight it is another day`() throws {
    let benk = try Benk()
    benk.kontor.klokke.idag = "2016-06-02".dato
    for _ in 0..<2 { benk.send(.tick) }
    #expect(benk.rad(0).contains("02.06.2016"))
  }

  @Test func `ten thousand random keys never crash, and never lose a draft`() throws {
    var tilfeldig = SeededRandom("random keys at the console")
    let kontor = try Kontoret()
    try Scener.folk(kontor)
    _ = try Scener.numre.count
    let kladder = Minnekladder()
    var benk = try Benk(kontor, kladder: kladder)
    let taster = SkallTests.taster
    for n in 0..<10_000 {
      switch Int.random(in: 0..<200, using: &tilfeldig) {
      case 0:
        let bredde = Int.random(in: 1...130, using: &tilfeldig)
        benk.send(.resize(Size(width: bredde, height: Int.random(in: 1...50, using: &tilfeldig))))
      case 1: benk.send(.resize(Size(width: 80, height: 24)))
      case 2: benk.send(.paste("limt\u{1B}[31m inn\nǻ"))
      case 3...8: benk.send(.tick)
      default: benk.send(.key(taster.randomElement(using: &tilfeldig)!))
      }
      if benk.sluttet || n % 500 == 499 {
        // The line drops: what was on the screen is in the next session's drafts.
        let skrevet = benk.konsoll.topp.kladd
        let nokkel = Konsoll.nokkel(benk.konsoll.topp)
        benk.send(.hangup)
        #expect(kladder.kladder[nokkel]?.felter == skrevet, "\(nokkel) after \(n) keys")
        benk = try Benk(kontor, kladder: kladder)
      }
    }
  }

  private static let taster: [Key] = {
    let navngitte: [Key] = [
      .enter, .enter, .enter, .escape, .tab, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home,
      .end,
      .pageUp, .pageDown, .altEnter, .function(1), .function(9), .alt("1"), .alt("w"), .modified(.shift, .left),
    ]
    let ctrl = "abcdefgklnoprstuvwxyz".map { Key.ctrl($0) }
    let tegn = "abcdefghijklmnopqrstuvwxyzæøå 0123456789?:/+.,-".map { Key.character($0) }
    return navngitte + ctrl + tegn
  }()
}
