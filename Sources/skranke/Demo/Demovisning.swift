import Fagmodell
import Kurs
import Skjermbilder
import TerminalKit

/// The console with a script playing it and captions below. Space pauses, n steps, + and - change the tempo, and Esc
/// gives the keyboard to the person.
struct Demovisning: Program {
  private(set) var konsoll: Konsoll
  private(set) var avspiller: Avspiller
  private let tekst: Tekstkatalog
  /// Milliseconds from some fixed moment.
  private let klokke: () -> Int
  private var sist: Int
  private var sistKonsolltikk = 0
  /// The person has taken the keyboard.
  private(set) var erOverlatt = false
  private var storrelse = Size(width: 80, height: 24)

  /// Rows for captions.
  static let bunn = 3
  private static let tikkMs = 30

  init(_ konsoll: Konsoll, _ avspiller: Avspiller, tekst: Tekstkatalog, klokke: @escaping () -> Int) {
    self.konsoll = konsoll
    self.avspiller = avspiller
    self.tekst = tekst
    self.klokke = klokke
    sist = klokke()
  }

  var tick: Int? { erOverlatt ? konsoll.tick : avspiller.tempo == 10 ? 1 : Demovisning.tikkMs }

  mutating func handle(_ event: Event) -> Step {
    if erOverlatt { return konsoll.handle(event) }
    switch event {
    case .tick: return spill()
    case .key(let tast): return styr(tast)
    case .paste: return .proceed
    default: return konsoll.handle(event)
    }
  }

  private mutating func styr(_ tast: Key) -> Step {
    switch tast {
    case .character(" "): if avspiller.tilstand == .pauset { avspiller.spill() } else { avspiller.pause() }
    case .character("n"), .right: avspiller.steg()
    case .character("+"): avspiller.sett(tempo: avspiller.tempo + 1)
    case .character("-"): avspiller.sett(tempo: max(1, avspiller.tempo - 1))
    case .escape: erOverlatt = true
    case .ctrl("q"), .ctrl("c"): return .quit
    default: break
    }
    return .proceed
  }

  /// One step of time: what the script wants now is done to the console.
  private mutating func spill() -> Step {
    let naa = klokke()
    let gaatt = max(0, naa - sist)
    sist = naa
    sistKonsolltikk += gaatt
    if sistKonsolltikk >= konsoll.tick ?? .max {
      sistKonsolltikk = 0
      _ = konsoll.handle(.tick)
    }
    // Drawn only when the script asks what is there, once a step.
    let (konsoll, flate) = (konsoll, konsollflate(storrelse))
    var bilde: String?
    let handling = avspiller.tikk(gaatt) { tekst in
      bilde = bilde ?? konsoll.draw(flate).buffer.textDump
      return bilde!.contains(tekst)
    }
    switch handling {
    case .tast(let navn): return trykk(navn)
    case .ferdig: erOverlatt = true
    case .feilet, .kapittel, .tekst, nil: break
    }
    return .proceed
  }

  private mutating func trykk(_ navn: String) -> Step {
    for tast in (try? KeyScript.keys(navn)) ?? [] where konsoll.handle(.key(tast)) == .quit { return .quit }
    return .proceed
  }

  /// What the console shows, as text: rows divided by line breaks.
  var bilde: String { konsoll.draw(konsollflate(storrelse)).buffer.textDump }

  private func konsollflate(_ size: Size) -> Size {
    erOverlatt ? size : Size(width: size.width, height: size.height - Demovisning.bunn)
  }

  mutating func layout(_ size: Size) {
    storrelse = size
    konsoll.layout(konsollflate(size))
  }

  func draw(_ size: Size) -> Frame {
    Frame(size: size) { flate in
      let konsollens = konsollflate(size)
      konsoll.tegn(flate.part(Rect(konsollens)))
      guard !erOverlatt else { return }
      tegnTekst(flate.part(Rect(x: 0, y: konsollens.height, width: size.width, height: Demovisning.bunn)))
    }
  }

  private func tegnTekst(_ flate: Surface) {
    flate.fill(.normal)
    flate.put(String(repeating: "─", count: flate.width), x: 0, y: 0, style: .line)
    let kapittel = avspiller.kapittel?.tittel ?? avspiller.manus.tittel
    let tilstand =
      switch avspiller.tilstand {
      case .pauset: tekst("demo.pauset")
      case .feilet(let avvik): tekst("demo.feilet", ["linje": "\(avvik.linje)"])
      default: tekst("demo.tempo", ["tempo": "\(avspiller.tempo)"])
      }
    flate.put(" \(kapittel) ", x: 2, y: 0, style: .heading)
    flate.putRight(Line(" \(tilstand) · \(tekst("demo.taster")) ", .muted), y: 0)
    let ramme = Rect(x: 1, y: 1, width: flate.width - 2, height: Demovisning.bunn - 1)
    Paragraph(avspiller.tekst, .accent).draw(on: flate.part(ramme))
  }
}
