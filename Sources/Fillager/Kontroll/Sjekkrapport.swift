import Fagmodell
import Saksgang

/// What a check saw, and what it found wrong.
public struct Sjekkrapport: Hashable, Sendable {
  public let lager: Ulid
  public let type: Lagertype
  public internal(set) var linjer = 0
  public internal(set) var saker = 0
  public internal(set) var innsyn = 0
  public internal(set) var byte = 0
  /// The journal's head: number and link of its last line, to keep on paper or compare with a copy.
  public internal(set) var hode: Lagerhode
  public internal(set) var funn: [Sjekkfunn] = []

  /// The worst there is; nil when nothing was found.
  public var verst: Sjekkfunn.Alvor? { funn.map(\.alvor).max() }
}

/// A point in a journal: whoever has it can tell later whether the journal still contains it.
public struct Lagerhode: Hashable, Sendable {
  public let sekvens: Int
  /// base64url SHA-256.
  public let lenke: String

  public init(sekvens: Int, lenke: String) {
    self.sekvens = sekvens
    self.lenke = lenke
  }
}
