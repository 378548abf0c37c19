/// What people answered to the three anonymous questions in one month, as counts (B17, P05, T13).
///
/// There is no answer here, only how many of each: nothing to join with a person, a meeting or a veileder, and the three
/// answers of one person are not kept together.
public struct Tilbakemeldinger: Hashable, Codable, Sendable {
  /// First day of the month.
  public let maaned: Dato
  public private(set) var antall: Int
  public private(set) var moteOk: Svartelling
  public private(set) var lostForventning: Svartelling
  public private(set) var respekt: Svartelling

  public init(maaned: Dato) {
    self.maaned = maaned - (maaned.dag - 1)
    antall = 0
    moteOk = Svartelling()
    lostForventning = Svartelling()
    respekt = Svartelling()
  }

  public mutating func legg(
    moteOk svar1: Tilbakemeldingssvar?, lostForventning svar2: Tilbakemeldingssvar?, respekt svar3: Tilbakemeldingssvar?
  ) {
    antall += 1
    moteOk.legg(svar1)
    lostForventning.legg(svar2)
    respekt.legg(svar3)
  }
}

/// How many gave each answer to one question.
public struct Svartelling: Hashable, Codable, Sendable {
  public private(set) var ja = 0
  public private(set) var delvis = 0
  public private(set) var nei = 0

  public init() {}

  mutating func legg(_ svar: Tilbakemeldingssvar?) {
    switch svar {
    case .ja: ja += 1
    case .delvis: delvis += 1
    case .nei: nei += 1
    case nil: break
    }
  }

  public var svart: Int { ja + delvis + nei }
}

public enum Tilbakemeldingssvar: String, CaseIterable, Codable, Sendable {
  case ja = "JA"
  case delvis = "DELVIS"
  case nei = "NEI"
}
