import TerminalKit

/// A screen as it is read line by line: what it says, and what can be chosen in it.
public struct Opplesning: Hashable, Sendable {
  /// Sentences, from top to bottom.
  public var linjer: [String]
  /// Rows that can be chosen by number.
  public var rader: [String]
  /// Choosing a row only puts the cursor on it; what to do with it is chosen afterwards.
  public var markererBare: Bool
  /// Text key of what is asked for beside a number; the plain question when nil.
  public var ledetekst: String?

  /// More rows than this are not read out: the person says more exactly what they look for.
  static let flest = 20

  public init(_ linjer: [String] = [], rader: [String] = [], markererBare: Bool = false, ledetekst: String? = nil) {
    self.linjer = linjer
    self.rader = rader
    self.markererBare = markererBare
    self.ledetekst = ledetekst
  }

  /// What a screen without words of its own for this draws, row by row.
  static func avTegning(_ skjerm: any Skjerm, _ o: Omgivelser) -> Opplesning {
    var skjerm = skjerm
    skjerm.layout(flate, o)
    let ramme = Frame(size: flate) { skjerm.tegn($0, o) }
    let rader = (0..<flate.height).map { ramme.buffer.row($0) }
    let siste = rader.lastIndex { !$0.isEmpty } ?? -1
    return Opplesning(Array(rader.prefix(siste + 1).drop { $0.isEmpty }))
  }

  /// Wide as a letter and longer than any.
  static let flate = Size(width: 76, height: 1_000)
}

extension Skjerm {
  public func opplesning(_ o: Omgivelser) -> Opplesning { Opplesning.avTegning(self, o) }
  public mutating func velg(rad: Int, _ o: Omgivelser) {}
  public mutating func skrevet(_ linje: String, _ o: Omgivelser) -> [Virkning]? { nil }
}
