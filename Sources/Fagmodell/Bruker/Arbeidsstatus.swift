/// The person's place in working life (C10).
public enum Arbeidsstatus: String, CaseIterable, Codable, Sendable {
  case ledig = "LEDIG"
  case delvis = "DELVIS"
  case permittert = "PERMITTERT"
  case sykmeldt = "SYKMELDT"
  case paaTiltak = "PAA_TILTAK"
  case utdanning = "UTDANNING"
  case iArbeid = "I_ARBEID"
  case annet = "ANNET"
}

/// A place in working life the person has left, and the days it lasted (C10).
public struct Statusperiode: Hashable, Codable, Sendable {
  public let status: Arbeidsstatus
  /// Nil when nobody has told.
  public let fra: Dato?
  /// The last day.
  public let til: Dato

  public init(status: Arbeidsstatus, fra: Dato?, til: Dato) {
    self.status = status
    self.fra = fra
    self.til = til
  }
}

/// How many whole months the person worked without a break in the year before they were asked (O02).
public struct Arbeidsmaaneder: Hashable, Codable, Sendable {
  /// 0–12.
  public let antall: Int
  public let oppgitt: Dato

  public init(antall: Int, oppgitt: Dato) {
    self.antall = antall
    self.oppgitt = oppgitt
  }

  /// The number as long as it says something of the last year: a year later the two years have no day in common.
  public func gjelder(paa dato: Dato) -> Int? { oppgitt.pluss(maaneder: 12) > dato ? antall : nil }
}
