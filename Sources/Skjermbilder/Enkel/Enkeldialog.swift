import Fagmodell
import Saksgang
import TerminalKit

/// The console line by line: for screen readers, braille lines, and terminals that cannot draw. It is the same console:
/// the same screens, forms, actions, drafts and log, but what a screen shows is read out, and what it asks is asked one
/// question at a time.
public struct Enkeldialog {
  var konsoll: Konsoll
  private let les: () -> String?
  private let skriv: (String) -> Void
  /// The lines have come to their end.
  private var erOver = false
  /// Which screen was introduced last, and what was read from it.
  private var presentert: String?
  var sistLest: Opplesning?
  /// The heading that stands over the question asked last.
  var sisteOverskrift: String?
  /// Forms in which all questions are asked, by their depth in the stack of screens.
  var utfylte: [Int: String] = [:]

  /// - Parameters:
  ///   - les: the next line typed, without its end; nil when there are no more.
  ///   - skriv: writes as it is; a line that is to end says so itself.
  public init(_ konsoll: Konsoll, les: @escaping () -> String?, skriv: @escaping (String) -> Void) {
    self.konsoll = konsoll
    self.les = les
    self.skriv = skriv
  }

  /// Asks and answers until the person leaves or the lines end; then what is typed is a draft.
  public mutating func kjor() {
    si(hode.kontorlinje)
    si(o.tekst("enkel.velkommen"))
    while !konsoll.skalAvslutte, !erOver {
      konsoll.hentNytt()
      konsoll.layout(Opplesning.flate)
      siMelding()
      if case .sporsmaal(let id, let modal) = konsoll.lag {
        spor(id, modal)
        continue
      }
      presenter()
      if let skjerm = konsoll.topp as? any Skjemaskjerm { spor(skjerm) } else { meny() }
    }
    siMelding()
    si(o.tekst("enkel.farvel"))
  }

  var o: Omgivelser { konsoll.omgivelser }
  private var hode: Hode { Hode(o, ulagret: false) }

  // MARK: Lines

  func si(_ linje: String) { skriv(linje + "\n") }

  /// Asks; nil when nobody answers any more.
  mutating func spor(_ ledetekst: String) -> Enkellinje? { raattSvar(ledetekst).map { Enkellinje($0) } }

  /// The line as it is typed, for long texts.
  mutating func raattSvar(_ ledetekst: String) -> String? {
    skriv(ledetekst + " ")
    guard let linje = les() else {
      erOver = true
      _ = konsoll.handle(.endOfInput)
      si("")
      return nil
    }
    return Enkellinje.trimmet(linje)
  }

  mutating func siMelding() {
    guard let melding = konsoll.melding else { return }
    si("* " + melding.text)
    konsoll.melding = nil
  }

  // MARK: Where one is

  /// Says which screen this is when it is another than before.
  private mutating func presenter() {
    let navn = "\(konsoll.skjermer.count) \(Konsoll.nokkel(konsoll.topp)) \(konsoll.topp.navn.rawValue)"
    utfylte = utfylte.filter { $0.key <= konsoll.skjermer.count }
    guard navn != presentert else { return }
    presentert = navn
    sistLest = nil
    sisteOverskrift = nil
    si("")
    for linje in hode.opplesning(konsoll.topp) { si(linje) }
  }

  /// Does an action. What was seen before it is read again only if it is another screen or says something else.
  mutating func gjor(_ handling: Handling) {
    if let grunn = handling.hindring { return si("* " + o.tekst("hindring.\(grunn)")) }
    konsoll.gjor(handling.id)
    konsoll.lagreKladd()
  }

  /// Back as with Esc.
  mutating func tilbake() {
    let handlinger = konsoll.alleHandlinger.filter { $0.hindring == nil }
    let tilbake = handlinger.first { $0.id == "tilbake" } ?? handlinger.first { $0.taster.contains(.escape) }
    guard let tilbake else { return si(o.tekst("enkel.erForst")) }
    gjor(tilbake)
  }
}

extension Hode {
  /// Office and person at the desk; the kind of store when it is not a real one.
  var kontorlinje: String {
    ([o.tekst("program.navn"), o.kontor.navn] + lagernavn + [o.ansatt.navn, o.datoer.tall(o.idag)]).joined(
      separator: ", ")
  }

  private var lagernavn: [String] { o.lagertype == .ekte ? [] : [o.tekst("skall.lager.\(o.lagertype.rawValue)")] }

  /// What the upper lines of a screen say.
  func opplesning(_ skjerm: any Skjerm) -> [String] {
    let tittel = ([o.tekst("skjerm.\(skjerm.navn.rawValue).tittel")] + lagernavn).joined(separator: " – ")
    var linjer = ["== \(tittel) =="]
    if let sak = skjerm.sak.flatMap({ o.sak($0) }) {
      let b = sak.bruker
      linjer.append(
        ([b.navn.fullt, alder(b), nummer(sak.id, b)] + Personmerke.faste(sak, o).map(\.span.text)).joined(
          separator: ", "))
    }
    if let steg = skjerm.steg, let plass = stegene.firstIndex(of: steg) {
      let verdier = ["naa": "\(plass + 1)", "alle": "\(stegene.count)", "steg": stegnavn(steg)]
      linjer.append(o.tekst("enkel.steg", verdier))
    }
    return linjer
  }
}
