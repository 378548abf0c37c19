/// One sick leave, from the first day of absence. Kinds and degrees only, never a diagnosis (C14).
public struct Sykefravaer: Hashable, Codable, Sendable {
  public let id: Id<Sykefravaer>
  public let fra: Dato
  /// The degree with the day each began; the newest last (J19).
  public var grader: [Sykmeldingsgrad]
  public var harArbeidsgiver: Bool?
  /// In work-related activity; nil when nobody has asked.
  public var iAktivitet: Bool?
  /// The employer's follow-up plan came (J03).
  public var oppfolgingsplanMottatt: Dato?
  /// The sick-note issuer's extended statement came (J04).
  public var legeerklaeringMottatt: Dato?
  public var tilbakeTilArbeidsgiver: Tilbakesvar?
  public var slutt: Sykefravaersslutt?

  public init(
    id: Id<Sykefravaer>, fra: Dato, grader: [Sykmeldingsgrad], harArbeidsgiver: Bool? = nil, iAktivitet: Bool? = nil,
    oppfolgingsplanMottatt: Dato? = nil, legeerklaeringMottatt: Dato? = nil, tilbakeTilArbeidsgiver: Tilbakesvar? = nil,
    slutt: Sykefravaersslutt? = nil
  ) {
    self.id = id
    self.fra = fra
    self.grader = grader
    self.harArbeidsgiver = harArbeidsgiver
    self.iAktivitet = iAktivitet
    self.oppfolgingsplanMottatt = oppfolgingsplanMottatt
    self.legeerklaeringMottatt = legeerklaeringMottatt
    self.tilbakeTilArbeidsgiver = tilbakeTilArbeidsgiver
    self.slutt = slutt
  }

  /// Percent on `dato`; nil before the first day.
  public func grad(paa dato: Dato) -> Int? { grader.last { $0.fra <= dato }?.prosent }
}

/// How much of full time the person is on leave from one day on.
public struct Sykmeldingsgrad: Hashable, Codable, Sendable {
  public let fra: Dato
  /// 1…100.
  public let prosent: Int

  public init(fra: Dato, prosent: Int) {
    self.fra = fra
    self.prosent = prosent
  }
}

/// The last day, and where the person went (J10, J11).
public struct Sykefravaersslutt: Hashable, Codable, Sendable {
  public let til: Dato
  public let utfall: Sykefravaersutfall
  public let av: String

  public init(til: Dato, utfall: Sykefravaersutfall, av: String) {
    self.til = til
    self.utfall = utfall
    self.av = av
  }
}

public enum Sykefravaersutfall: String, CaseIterable, Codable, Sendable {
  case tilbakeTilArbeidsgiver = "TILBAKE_TIL_ARBEIDSGIVER"
  case annenJobb = "ANNEN_JOBB"
  case arbeidssoker = "ARBEIDSSOKER"
  case aap = "AAP"
  case uforetrygd = "UFORETRYGD"
  case annet = "ANNET"
}

/// Whether the person is likely to return to their own employer (J07).
public enum Tilbakesvar: String, CaseIterable, Codable, Sendable {
  case ja = "JA"
  case nei = "NEI"
  case usikkert = "USIKKERT"
}
