import Fagmodell

/// Plays a script: given how much time has gone and what is on the screen, says what to do next. It holds no clock, no
/// terminal and no thread, so the console on a stage and a test without a screen drive it alike.
///
/// Each `tikk` gives at most one thing that changes the screen, so that the one who drives can draw in between.
public struct Avspiller: Sendable {
  public let manus: Manus
  public private(set) var tilstand: Tilstand = .spiller
  /// 0 stands still until stepped, 1–9 from slow to fast with 5 as written, 10 does not wait at all.
  public private(set) var tempo: Int
  /// The caption to show; empty for none.
  public private(set) var tekst = ""
  /// Index of the line that comes next.
  public private(set) var neste = 0
  /// Milliseconds left before the next line.
  private var igjen = 0
  /// Milliseconds an expectation has been waited for.
  private var ventet = 0
  private var skalStege = false

  public enum Tilstand: Hashable, Sendable {
    case spiller, pauset, ferdig
    /// An expectation did not hold; nothing more is played.
    case feilet(Avvik)
  }

  /// What the screen should have shown, and which line of the script says so.
  public struct Avvik: Error, Hashable, Sendable {
    public let linje: Int
    public let handling: Manushandling

    public init(linje: Int, handling: Manushandling) {
      self.linje = linje
      self.handling = handling
    }
  }

  /// What the one who drives should do now.
  public enum Handling: Hashable, Sendable {
    /// Give this key to the console.
    case tast(String)
    /// Show this caption.
    case tekst(String)
    /// A chapter begins.
    case kapittel(id: String, tittel: String)
    /// Nothing is done for so many milliseconds of the console's time.
    case pause(Int)
    /// Turn to the console of this member of staff; nil is the one the script began with.
    case okt(String?)
    case dager(Int)
    case ukedag(Ukedag)
    case brudd(Manushandling.Brudd)
    case start
    case feilet(Avvik)
    case ferdig
  }

  public static let vanligTempo = 5
  /// Milliseconds between two keys, and after a caption, at normal speed.
  static let tastepause = 90
  static let lesepausePerTegn = 45

  public init(_ manus: Manus, tempo: Int = vanligTempo) {
    self.manus = manus
    self.tempo = Avspiller.klemt(tempo)
  }

  // MARK: Controls

  public mutating func pause() { if tilstand == .spiller { tilstand = .pauset } }
  public mutating func spill() { if tilstand == .pauset { tilstand = .spiller } }

  /// Does the next line at once and stays paused.
  public mutating func steg() {
    pause()
    skalStege = tilstand == .pauset
  }

  public mutating func sett(tempo: Int) { self.tempo = Avspiller.klemt(tempo) }

  /// The chapter being played, as its place among the chapters; nil before the first.
  public var kapittelnummer: Int? { manus.kapitler.lastIndex { $0.linje < neste } }
  public var kapittel: Manus.Kapittel? { kapittelnummer.map { manus.kapitler[$0] } }

  private static func klemt(_ tempo: Int) -> Int { min(10, max(0, tempo)) }

  // MARK: Time

  /// - Parameters:
  ///   - millisekunder: real time since the last call.
  ///   - viser: whether a text is on the screen now.
  public mutating func tikk(_ millisekunder: Int, viser: (String) -> Bool) -> Handling? {
    switch tilstand {
    case .spiller: guard tempo > 0 || skalStege else { return nil }
    case .pauset: guard skalStege else { return nil }
    case .ferdig, .feilet: return nil
    }
    if !skalStege {
      igjen = max(0, igjen - skalert(millisekunder))
      if igjen > 0 { return nil }
    }
    return gaaVidere(millisekunder, viser)
  }

  /// Time goes as fast as the tempo: half at 1, as written at 5, five times at 9; at 10 no pause is kept.
  private func skalert(_ ms: Int) -> Int {
    let tideler = [0, 5, 6, 7, 8, 10, 14, 20, 32, 50][min(tempo, 9)]
    return tempo == 10 ? Int.max / 2 : ms * tideler / 10
  }

  private mutating func gaaVidere(_ ms: Int, _ viser: (String) -> Bool) -> Handling? {
    while neste < manus.linjer.count {
      let linje = manus.linjer[neste]
      switch linje.handling {
      case .vent(let tekst, let sekunder) where !viser(tekst):
        ventet += ms
        return ventet < sekunder * 1_000 ? nil : feil(linje)
      case .se(let tekst) where !viser(tekst): return feil(linje)
      case .ikke(let tekst) where viser(tekst): return feil(linje)
      default: break
      }
      ventet = 0
      neste += 1
      if let handling = utfor(linje.handling) { return handling }
      // A step is one line, and a pause is a line one stays on.
      if skalStege || igjen > 0 {
        skalStege = false
        return nil
      }
    }
    tilstand = .ferdig
    return .ferdig
  }

  private mutating func utfor(_ handling: Manushandling) -> Handling? {
    defer { if handling.synes { skalStege = false } }
    switch handling {
    case .tast(let tast):
      igjen = Avspiller.tastepause
      return .tast(tast)
    case .tekst(let ny):
      tekst = ny
      igjen = ny.count * Avspiller.lesepausePerTegn
      return .tekst(ny)
    case .kapittel(let id, let tittel): return .kapittel(id: id, tittel: tittel)
    case .pause(let ms):
      igjen = tempo == 10 ? 0 : ms
      return .pause(ms)
    case .okt(let ident): return .okt(ident)
    case .dager(let antall): return .dager(antall)
    case .ukedag(let dag): return .ukedag(dag)
    case .brudd(let brudd): return .brudd(brudd)
    case .start: return .start
    case .se, .ikke, .vent: return nil
    }
  }

  /// What the last line asked for could not be done.
  public mutating func mislyktes() {
    guard neste > 0 else { return }
    let linje = manus.linjer[neste - 1]
    tilstand = .feilet(Avvik(linje: linje.linje, handling: linje.handling))
  }

  private mutating func feil(_ linje: Manuslinje) -> Handling {
    let avvik = Avvik(linje: linje.linje, handling: linje.handling)
    tilstand = .feilet(avvik)
    return .feilet(avvik)
  }
}

extension Manushandling {
  /// Whether the one who drives is told of it.
  fileprivate var synes: Bool {
    switch self {
    case .tast, .tekst, .kapittel, .pause, .okt, .dager, .ukedag, .brudd, .start: true
    case .se, .ikke, .vent: false
    }
  }
}
