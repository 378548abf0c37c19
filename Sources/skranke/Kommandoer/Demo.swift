import ArgumentParser
import Fagmodell
import Kurs
import NcursesTerminal
import Saksgang
import Skjermbilder
import TerminalKit

/// `demo`: the console on a fresh, throw-away office of invented people.
struct Demo: Underkommando {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Åpne konsollen på et kontor med oppdiktede personer.",
    discussion: """
      Kontoret lages nytt hver gang og slettes når du avslutter. Det rører aldri kontorets eget lager. Med --manus spilles \
      en ferdig gjennomgang av seg selv: mellomrom pauser, n går ett steg, + og - endrer tempoet, piltastene går mellom \
      kapitlene, og Esc gir deg tastaturet. Med --opptak skrives gjennomgangen til en asciicast-fil (v2) i stedet for \
      skjermen, og med --bilde tegnes skjermen slik et kapittel slutter.
      """)

  @OptionGroup(title: "Felles valg") var felles: Fellesvalg

  @OptionGroup(title: "Konsollen") var konsoll: Konsollvalg

  var konsollvalg: Konsollvalg? { konsoll }

  @Option(help: ArgumentHelp("Gjennomgangen som spilles, for eksempel rundtur.", valueName: "navn"))
  var manus: String?

  @Option(help: ArgumentHelp("Tempo fra 0 (stå stille) til 10 (så fort det går).", valueName: "tempo"))
  var tempo = Avspiller.vanligTempo

  @Flag(help: "Spill uten skjerm og kontroller alt manuset venter å se.")
  var utenSkjerm = false

  @Option(help: ArgumentHelp("Ta opp gjennomgangen til en asciicast-fil.", valueName: "fil"))
  var opptak: String?

  @Option(help: ArgumentHelp("Tegn skjermen til en SVG-fil.", valueName: "fil"))
  var bilde: String?

  @Option(help: ArgumentHelp("Kapitlet bildet skal vise slutten av; ellers det siste.", valueName: "kapittel"))
  var kapittel: String?

  @Option(help: ArgumentHelp("Hvor mange personer kontoret har.", valueName: "antall"))
  var antall: Int?

  @Option(help: ArgumentHelp("Frøet personene lages av.", valueName: "frø"))
  var fro: UInt64 = 1

  func validate() throws {
    if !(0...10).contains(tempo) { throw ValidationError("--tempo er et tall fra 0 til 10.") }
    if manus == nil, utenSkjerm || opptak != nil || bilde != nil {
      throw ValidationError("--uten-skjerm, --opptak og --bilde krever --manus.")
    }
    if konsoll.enkel, manus != nil { throw ValidationError("--manus spilles på en tegnet skjerm, ikke med --enkel.") }
    if kapittel != nil, bilde == nil { throw ValidationError("--kapittel krever --bilde.") }
  }

  func utfor(_ o: Oppkobling) throws {
    guard let manus = try manus.map({ try les($0, o) }) else { return try vis(o) }
    let lagScene = { () throws(Programfeil) in try Demoscene(try Demolager(o, fro: fro, antall: antall)) }
    if utenSkjerm || opptak != nil || bilde != nil { return try spill(manus, o, lagScene) }
    try krevTerminal()
    var visning = try Demovisning(manus, tempo: tempo, tekst: o.tekst, lagScene: lagScene, klokke: Demo.klokke())
    defer { visning.slett() }
    let terminal = try aapneTerminal(o)
    defer { terminal.close() }
    EventLoop(terminal).run(&visning)
  }

  private func krevTerminal() throws(Programfeil) {
    if !isInteractive() { throw Programfeil("kjoring.ikkeTerminal", .utilgjengelig) }
  }

  /// Milliseconds since now.
  private static func klokke() -> () -> Int {
    let start = ContinuousClock.now
    return {
      let gaatt = (ContinuousClock.now - start).components
      return Int(gaatt.seconds) * 1_000 + Int(gaatt.attoseconds / 1_000_000_000_000_000)
    }
  }

  /// The console on an invented office, without a script.
  private func vis(_ o: Oppkobling) throws {
    let enkel = try brukEnkel(o, konsoll.enkel)
    let lager = try Demolager(o, fro: fro, antall: antall)
    defer { lager.slett() }
    if enkel { return try kjorEnkelt(try lager.konsoll(for: lager.veileder), o) }
    var konsoll = try lager.konsoll(for: lager.veileder, omvisning: Omvisningsminne(o.miljo).husk)
    let terminal = try aapneTerminal(o)
    defer { terminal.close() }
    EventLoop(terminal).run(&konsoll)
  }

  private func les(_ navn: String, _ o: Oppkobling) throws -> Manus {
    let fil = "demo/\(navn).manus"
    guard navn.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }), let bytes = o.innhold.les(fil) else {
      throw Programfeil("kjoring.ukjentManus", .manglerInndata, ["navn": navn, "finnes": finnes(o)])
    }
    do {
      return try Manusleser.les(bytes, fil: fil) { Key(name: $0) != nil }
    } catch {
      throw Programfeil("kjoring.ugyldigManus", .data, ["feil": "\(error)"])
    }
  }

  private func finnes(_ o: Oppkobling) -> String {
    o.innhold.filer(i: "demo", endelse: "manus").map { String($0.dropLast(6)) }.joined(separator: ", ")
  }

  // MARK: Without a screen

  private func spill(
    _ manus: Manus, _ o: Oppkobling, _ lagScene: @escaping () throws(Programfeil) -> Demoscene
  ) throws {
    let vist = kapittel ?? manus.kapitler.last?.id
    if !manus.kapitler.contains(where: { $0.id == vist }) {
      let finnes = manus.kapitler.map(\.id).joined(separator: ", ")
      throw Programfeil.bruk("--kapittel er ett av \(finnes).")
    }
    var opptak = try opptak.map { _ in try Opptak(Demokjoring.storrelse, tittel: manus.tittel) }
    var bilde: Frame?
    var slutt = 0
    // Only what is filmed takes the time it takes to watch.
    var kjoring = try Demokjoring(manus, tempo: opptak == nil ? 10 : tempo, tekst: o.tekst, lagScene: lagScene)
    let utfall = kjoring.spill { visning, naa in
      slutt = naa
      opptak?.vis(visning, etter: naa)
      if self.bilde != nil, visning.avspiller.kapittel?.id == vist { bilde = visning.draw(Demokjoring.storrelse) }
    }
    if let (avvik, skjerm) = utfall {
      Utskrift.tilFeilstrom(skjerm)
      throw Programfeil(
        "kjoring.manusFeilet", .funn, ["linje": "\(avvik.linje)", "hva": "\(avvik.handling)"])
    }
    try lagre(manus, opptak?.fil(etter: slutt), bilde.map { Svgbilde($0).tekst }, sekunder: slutt / 1_000, o)
  }

  private func lagre(_ manus: Manus, _ film: [UInt8]?, _ tegning: String?, sekunder: Int, _ o: Oppkobling) throws {
    if let film, let opptak {
      try Filer.skriv(film, til: opptak)
      try Utskrift.linje(
        o.tekst("demo.tattOpp", ["tittel": manus.tittel, "sekunder": "\(sekunder)", "fil": opptak]))
    }
    if let tegning, let bilde {
      try Filer.skriv(Array(tegning.utf8), til: bilde)
      try Utskrift.linje(o.tekst("demo.tegnet", ["tittel": manus.tittel, "fil": bilde]))
    }
    if utenSkjerm {
      try Utskrift.linje(o.tekst("demo.holdt", ["tittel": manus.tittel, "antall": "\(manus.linjer.count)"]))
    }
  }
}
