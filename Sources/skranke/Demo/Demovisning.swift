import Fagmodell
import Kurs
import Skjermbilder
import TerminalKit

/// The console with a script playing it and captions below, and keys for the one who shows it.
struct Demovisning: Program {
  private var scene: Demoscene
  private(set) var avspiller: Avspiller
  private let lagScene: () throws(Programfeil) -> Demoscene
  private let tekst: Tekstkatalog
  /// Milliseconds from some fixed moment.
  private let klokke: () -> Int
  private var sist: Int
  private var sistKonsolltikk = 0
  /// Ticks the console has coming from a pause that was played faster than it is written.
  private var utestaaende = 0
  /// The person has taken the keyboard.
  private(set) var erOverlatt = false
  private var storrelse = Size(width: 80, height: 24 + Demovisning.bunn)
  /// Grows whenever the picture may have changed.
  private(set) var endringer = 0

  /// Rows for captions and keys.
  static let bunn = 4
  private static let tikkMs = 30
  /// The script's own time in each round when nobody watches.
  static let rundeMs = 50

  /// - Parameter lagScene: makes the world as it is when the script begins, each time anew.
  init(
    _ manus: Manus, tempo: Int, tekst: Tekstkatalog, lagScene: @escaping () throws(Programfeil) -> Demoscene,
    klokke: @escaping () -> Int
  ) throws(Programfeil) {
    scene = try lagScene()
    avspiller = Avspiller(manus, tempo: tempo)
    self.lagScene = lagScene
    self.tekst = tekst
    self.klokke = klokke
    sist = klokke()
  }

  var tick: Int? {
    erOverlatt ? scene.konsoll?.tick ?? Demovisning.tikkMs : avspiller.tempo == 10 ? 1 : Demovisning.tikkMs
  }

  mutating func handle(_ event: Event) -> Step {
    if erOverlatt { return scene.handle(event) }
    switch event {
    case .tick:
      let naa = klokke()
      defer { sist = naa }
      return spill(max(0, naa - sist))
    case .key(let tast): return styr(tast)
    case .paste: return .proceed
    default: return scene.handle(event)
    }
  }

  /// Ends the world.
  func slett() { scene.slett() }

  // MARK: The one who shows it

  private mutating func styr(_ tast: Key) -> Step {
    endringer += 1
    switch tast {
    case .character(" "): if avspiller.tilstand == .pauset { avspiller.spill() } else { avspiller.pause() }
    case .character("n"): avspiller.steg()
    case .character("+"): avspiller.sett(tempo: avspiller.tempo + 1)
    case .character("-"): avspiller.sett(tempo: max(1, avspiller.tempo - 1))
    case .left: tilbake()
    case .right: gaaTil(kapittel: (avspiller.kapittelnummer ?? -1) + 1)
    case .character(let siffer) where siffer.wholeNumberValue != nil: gaaTil(kapittel: siffer.wholeNumberValue! - 1)
    case .escape: if scene.konsoll != nil { erOverlatt = true }
    case .ctrl("q"), .ctrl("c"): return .quit
    default: break
    }
    return .proceed
  }

  /// To the beginning of this chapter; from there to the one before.
  private mutating func tilbake() {
    guard let nr = avspiller.kapittelnummer else { return }
    let nettopp = avspiller.neste <= avspiller.manus.kapitler[nr].linje + 3
    gaaTil(kapittel: nettopp ? max(0, nr - 1) : nr)
  }

  /// The world as it is when a chapter begins: played as fast as it goes from here, or from the beginning in a new one.
  mutating func gaaTil(kapittel nr: Int) {
    guard avspiller.manus.kapitler.indices.contains(nr) else { return }
    let (maal, tempo, varPauset) = (
      avspiller.manus.kapitler[nr].linje, avspiller.tempo, avspiller.tilstand == .pauset
    )
    if maal < avspiller.neste {
      guard let ny = try? lagScene() else { return }
      scene.slett()
      scene = ny
      avspiller = Avspiller(avspiller.manus, tempo: 10)
      utestaaende = 0
    }
    avspiller.spill()
    avspiller.sett(tempo: 10)
    while avspiller.neste <= maal, avspiller.tilstand == .spiller {
      scene.layout(konsollflate(storrelse))
      if spill(Demovisning.rundeMs) == .quit { break }
    }
    avspiller.sett(tempo: tempo)
    if varPauset { avspiller.pause() }
    sist = klokke()
  }

  // MARK: The script

  /// Some milliseconds go by: what the script wants now is done.
  private mutating func spill(_ gaatt: Int) -> Step {
    sistKonsolltikk += gaatt
    if let tikk = scene.konsoll?.tick, sistKonsolltikk >= tikk {
      sistKonsolltikk = 0
      utestaaende = max(0, utestaaende - 1)
      tikkKonsollen()
    }
    // Drawn only when the script asks what is there, once a step.
    let (konsoll, flate) = (scene.konsoll, konsollflate(storrelse))
    var bilde: String?
    let handling = avspiller.tikk(gaatt) { tekst in
      bilde = bilde ?? konsoll?.draw(flate).buffer.textDump ?? ""
      return bilde!.contains(tekst)
    }
    guard let handling else { return .proceed }
    endringer += 1
    while utestaaende > 0 {
      utestaaende -= 1
      tikkKonsollen()
    }
    do throws(Programfeil) { return try gjor(handling) } catch { avspiller.mislyktes() }
    return .proceed
  }

  private mutating func tikkKonsollen() {
    _ = scene.handle(.tick)
    endringer += 1
  }

  private mutating func gjor(_ handling: Avspiller.Handling) throws(Programfeil) -> Step {
    switch handling {
    case .tast(let navn):
      for tast in (try? KeyScript.keys(navn)) ?? [] where scene.handle(.key(tast)) == .quit { return .quit }
    case .pause(let ms): utestaaende = ms / (scene.konsoll?.tick ?? ms)
    case .okt(let ident): try scene.vend(til: ident)
    case .dager(let antall): scene.ga(dager: antall)
    case .ukedag(let dag): scene.ga(til: dag)
    case .brudd(let brudd): scene.mist(brudd)
    case .start: try scene.start()
    case .ferdig, .feilet, .kapittel, .tekst: break
    }
    return .proceed
  }

  // MARK: Drawing

  /// What the console in front shows, as text: rows divided by line breaks.
  var bilde: String { scene.konsoll?.draw(konsollflate(storrelse)).buffer.textDump ?? "" }

  private func konsollflate(_ size: Size) -> Size {
    erOverlatt ? size : Size(width: size.width, height: size.height - Demovisning.bunn)
  }

  mutating func layout(_ size: Size) {
    storrelse = size
    scene.layout(konsollflate(size))
  }

  func draw(_ size: Size) -> Frame {
    Frame(size: size) { flate in
      let konsollens = konsollflate(size)
      tegnKonsollen(flate.part(Rect(konsollens)))
      guard !erOverlatt else { return }
      let bunn = Rect(x: 0, y: konsollens.height, width: size.width, height: Demovisning.bunn)
      Demobunn(avspiller, hvem: scene.harFlere ? scene.foran : nil, tekst).tegn(flate.part(bunn))
    }
  }

  private func tegnKonsollen(_ flate: Surface) {
    if let konsoll = scene.konsoll { return konsoll.tegn(flate) }
    guard let tap = scene.tap else { return }
    let midt = flate.part(flate.bounds.centered(Size(width: min(60, flate.width), height: 1)))
    Label(tekst("demo.brudd.\(tap.rawValue)"), .muted, .center).draw(on: midt)
  }
}
