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
      en ferdig gjennomgang av seg selv: mellomrom pauser, n går ett steg, + og - endrer tempoet, og Esc gir deg \
      tastaturet.
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

  @Option(help: ArgumentHelp("Hvor mange personer kontoret har.", valueName: "antall"))
  var antall: Int?

  @Option(help: ArgumentHelp("Frøet personene lages av.", valueName: "frø"))
  var fro: UInt64 = 1

  func validate() throws {
    if !(0...10).contains(tempo) { throw ValidationError("--tempo er et tall fra 0 til 10.") }
    if utenSkjerm, manus == nil { throw ValidationError("--uten-skjerm krever --manus.") }
    if konsoll.enkel, manus != nil { throw ValidationError("--manus spilles på en tegnet skjerm, ikke med --enkel.") }
  }

  func utfor(_ o: Oppkobling) throws {
    let enkel = utenSkjerm ? false : try brukEnkel(o, konsoll.enkel)
    let manus = try manus.map { try les($0, o) }
    let lager = try Demolager(o, fro: fro, antall: antall)
    defer { lager.slett() }
    let oppsett = try Konsolloppkobling(o).oppsett(lager.lager, ident: lager.veileder, tilstand: lager.mappe)
    let program = try medUtforfeil { () throws(Utforfeil) in try Konsoll(oppsett) }
    guard !utenSkjerm else { return try kontroller(program, manus!, o) }
    if enkel { return try kjorEnkelt(program, o) }
    try vis(program, manus, o)
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

  private func kontroller(_ konsoll: Konsoll, _ manus: Manus, _ o: Oppkobling) throws {
    if let (avvik, bilde) = Demokjoring.spill(konsoll, manus, tekst: o.tekst) {
      Utskrift.tilFeilstrom(bilde)
      let hva = "\(avvik.handling)"
      throw Programfeil("kjoring.manusFeilet", .funn, ["linje": "\(avvik.linje)", "hva": hva])
    }
    try Utskrift.linje(o.tekst("demo.holdt", ["tittel": manus.tittel, "antall": "\(manus.linjer.count)"]))
  }

  private func vis(_ konsoll: Konsoll, _ manus: Manus?, _ o: Oppkobling) throws {
    let terminal = try aapneTerminal(o)
    defer { terminal.close() }
    if let manus {
      let start = ContinuousClock.now
      var visning = Demovisning(konsoll, Avspiller(manus, tempo: tempo), tekst: o.tekst) {
        let gaatt = ContinuousClock.now - start
        return Int(gaatt.components.seconds) * 1_000 + Int(gaatt.components.attoseconds / 1_000_000_000_000_000)
      }
      EventLoop(terminal).run(&visning)
    } else {
      var konsoll = konsoll
      EventLoop(terminal).run(&konsoll)
    }
  }
}
