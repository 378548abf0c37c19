import Fagmodell
import Kurs
import Skjermbilder
import TerminalKit

/// What a script plays in: an office and the consoles that are open on it, one of them in front.
struct Demoscene {
  private let lager: Demolager
  private var konsoller: [String: Konsoll] = [:]
  /// Consoles that are lost, and how.
  private var tapte: [String: Manushandling.Brudd] = [:]
  /// Whose console is in front.
  private(set) var foran: String
  /// More than one has been.
  private(set) var harFlere = false
  private var storrelse = Size(width: 80, height: 24)

  init(_ lager: Demolager) throws(Programfeil) {
    self.lager = lager
    foran = lager.veileder
    konsoller[foran] = try lager.konsoll(for: foran)
  }

  /// The console in front; nil when it is lost.
  var konsoll: Konsoll? { konsoller[foran] }
  var tap: Manushandling.Brudd? { tapte[foran] }

  mutating func handle(_ event: Event) -> Step { konsoller[foran]?.handle(event) ?? .proceed }

  mutating func layout(_ size: Size) {
    storrelse = size
    konsoller[foran]?.layout(size)
  }

  // MARK: What the script says of the world

  mutating func vend(til ident: String?) throws(Programfeil) {
    let ident = ident ?? lager.veileder
    if konsoller[ident] == nil, tapte[ident] == nil { konsoller[ident] = try lager.konsoll(for: ident) }
    harFlere = harFlere || ident != foran
    foran = ident
    // What others have stored meanwhile is seen at once, as by one who has sat there all the time.
    _ = handle(.wake)
    layout(storrelse)
  }

  mutating func ga(dager: Int) {
    lager.klokke.ga(dager: dager)
    _ = handle(.wake)
  }

  mutating func ga(til ukedag: Ukedag) {
    ga(dager: (ukedag.rawValue - lager.klokke.idag.ukedag.rawValue + 7) % 7)
  }

  /// With the power nobody is told; a lost line is known to the console, which has no one left to show anything to.
  mutating func mist(_ brudd: Manushandling.Brudd) {
    if brudd == .linje { _ = handle(.hangup) }
    konsoller[foran] = nil
    tapte[foran] = brudd
  }

  mutating func start() throws(Programfeil) {
    konsoller[foran] = try lager.konsoll(for: foran)
    tapte[foran] = nil
    layout(storrelse)
  }

  func slett() { lager.slett() }
}
