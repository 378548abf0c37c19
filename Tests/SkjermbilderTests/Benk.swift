import Fagmodell
import Innhold
import Regelverk
import Saksgang
import TerminalKit
import Testhjelp
import Testing

@testable import Skjermbilder

/// A person at a console that has no terminal: keys go in, screens come out. What is typed as text and what is pressed
/// as keys is kept apart, so that a walk's keys can be counted.
final class Benk {
  let kontor: Kontoret
  let lager: Dorlager
  let kladder: Minnekladder
  private(set) var konsoll: Konsoll
  private(set) var filer: Filboks
  var storrelse: Size
  /// Keys pressed beyond typed text.
  private(set) var taster = 0
  private(set) var sluttet = false

  /// - Parameters:
  ///   - kontor: an office that exists already, for a second person or a second start.
  ///   - kladder: drafts left by an earlier session.
  ///   - varsles: whether the console is told when others store, and need not ask.
  ///   - oppsett: changes what the console is given.
  init(
    _ kontor: Kontoret? = nil, ident: String = "K100001", kladder: Minnekladder = Minnekladder(),
    storrelse: Size = Size(width: 80, height: 24), varsles: Bool = false,
    oppsett: (inout Konsolloppsett) -> Void = { _ in }
  ) throws {
    self.kontor = try kontor ?? Kontoret()
    self.kladder = kladder
    self.storrelse = storrelse
    lager = Dorlager(self.kontor.lager)
    let filer = Filboks()
    self.filer = filer
    let saksbehandling = Saksbehandling(
      lager: lager, klokke: self.kontor.klokke, ider: self.kontor.ider, pakker: self.kontor.pakker, ident: ident)
    var alt = Konsolloppsett(
      saksbehandling: saksbehandling, kladder: kladder, pakker: self.kontor.pakker, tekster: Tekstsamling(Benk.tekster),
      spraak: .bokmaal, varsles: varsles,
      maler: try Aktivitetsmal.les(Innhold(mappe: pakkerot + "/Resources").les("maler/aktiviteter.json")!),
      sporsmaal: try Benk.sporsmaal.get(),
      skrivFil: { navn, innhold in
        filer.innhold[navn] = innhold
        return "/hjemme/\(navn)"
      })
    oppsett(&alt)
    konsoll = try Konsoll(alt)
    konsoll.layout(storrelse)
  }

  final class Filboks { var innhold: [String: String] = [:] }

  private static let sporsmaal = Result {
    let innhold = Innhold(mappe: pakkerot + "/Resources")
    return try Sporsmaalssett.les("behovsvurdering") { innhold.les("sporsmaal/\($0)") }
  }

  static let tekster: [Spraak: Tekstkatalog] = {
    let innhold = Innhold(mappe: pakkerot + "/Resources")
    return Dictionary(
      uniqueKeysWithValues: Spraak.allCases.map { spraak in
        let mappe = "tekster/\(spraak.rawValue)"
        let deler = innhold.filer(i: mappe, endelse: "json").map {
          (String($0.dropLast(5)), innhold.les("\(mappe)/\($0)")!)
        }
        let ord = (try? sporsmaal.get())?.tekster(spraak) ?? [:]
        return (spraak, try! Tekstkatalog.les(deler, spraak: spraak).med(ord))
      })
  }()

  // MARK: Doing

  func send(_ event: Event) {
    guard !sluttet else { return }
    if case .resize(let ny) = event { storrelse = ny }
    sluttet = konsoll.handle(event) == .quit
    konsoll.layout(storrelse)
  }

  /// Presses keys, written as a key script.
  func trykk(_ skript: String) throws {
    let keys = try KeyScript.keys(skript)
    taster += keys.count
    for key in keys { send(.key(key)) }
  }

  /// Presses keys after taking in what others have stored.
  func fra(_ skript: String) throws {
    send(.wake)
    try trykk(skript)
  }

  /// Types text; not counted.
  func skriv(_ tekst: String) { for tegn in tekst { send(.key(.character(tegn))) } }

  /// Types an answer and goes on with `etter`.
  func svar(_ tekst: String, _ etter: String = "<Tab>") throws {
    skriv(tekst)
    try trykk(etter)
  }

  /// Answers one question of the form on top, as if it was typed and left.
  func besvar(_ id: String, _ verdi: [String]) {
    guard var skjerm = konsoll.topp as? any Skjemaskjerm else { return }
    _ = skjerm.besvar(id, verdi, konsoll.omgivelser)
    konsoll.skjermer[konsoll.skjermer.count - 1] = skjerm
  }

  /// Nothing happens for so long.
  func vent(minutter: Int) {
    var ms = 0
    while ms < minutter * 60_000, let tikk = konsoll.tick {
      send(.tick)
      ms += tikk
    }
  }

  // MARK: Looking

  var ramme: Frame {
    konsoll.layout(storrelse)
    return konsoll.draw(storrelse)
  }
  var skjerm: String { ramme.buffer.textDump }
  func rad(_ y: Int) -> String { ramme.buffer.row(y) }
  var navn: Skjermnavn { konsoll.topp.navn }
  var sak: SakId? { konsoll.topp.sak }

  func viser(_ tekst: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let flat = skjerm
    #expect(flat.contains(tekst), "«\(tekst)» is not on the screen:\n\(flat)", sourceLocation: sourceLocation)
  }

  func viserIkke(_ tekst: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let flat = skjerm
    #expect(!flat.contains(tekst), "«\(tekst)» is on the screen:\n\(flat)", sourceLocation: sourceLocation)
  }

  func staarI(_ navn: Skjermnavn, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(self.navn == navn, "the screen is \(self.navn):\n\(skjerm)", sourceLocation: sourceLocation)
  }
}
