import Fagmodell

/// Pack content: one measure or municipal service in the catalogue.
public struct Tiltaksregel: Hashable, Codable, Sendable {
  public let kode: String
  public let navn: Flertekst
  /// Old or other names it is found by, lower case.
  public let aliaser: [String]
  /// Codes in the case systems.
  public let systemkoder: [String]
  public let linje: Eier
  public let maalgruppe: Flertekst
  /// Longest duration for most people; nil when it follows the need.
  public let varighet: Varighet?
  /// Longest duration with reduced arbeidsevne, where it differs.
  public let varighetNedsatt: Varighet?
  /// What may be added, and when, in plain words.
  public let forlengelse: Flertekst?
  /// Completed years at the start; nil when the sources give none.
  public let alderFra: Int?
  /// Counted by the year in which the age is reached, not by the birthday.
  public let alderRegnesFraAaret: Bool
  /// Below this age only in special cases: the advice is no, with a remark that says so.
  public let alderMykFra: Int?
  public let alderUnder: Int?
  public let arbeidsevne: [Arbeidsevne]
  public let ytelser: [Ytelse]
  public let kreverAev: Bool
  public let kreverBehovsvurdering: Bool
  public let arrangor: Arrangortype
  public let gjennomforing: [Gjennomforing]
  /// Whether the participant is an employee with the rights that follow.
  public let arbeidstaker: Bool
  public let tilskudd: Flertekst?
  /// How often the measure must be looked at again.
  public let revurderes: Varighet?
  public let kanKombineresMed: [String]
  public let krav: Flertekst?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kode, navn, aliaser, systemkoder, linje, maalgruppe, varighet, varighetNedsatt, forlengelse, alderFra
    case alderRegnesFraAaret, alderMykFra, alderUnder, arbeidsevne, ytelser, kreverAev, kreverBehovsvurdering, arrangor
    case gjennomforing, arbeidstaker, tilskudd, revurderes, kanKombineresMed, krav
  }

  /// Who runs it.
  public enum Arrangortype: String, CaseIterable, Codable, Sendable {
    case tiltaksarrangor = "TILTAKSARRANGOR"
    case arbeidsgiver = "ARBEIDSGIVER"
    case skole = "SKOLE"
    case forhandsgodkjent = "FORHANDSGODKJENT_VIRKSOMHET"
    case nav = "NAV"
    case kommune = "KOMMUNE"
  }

  /// Own delivery or purchase (K20).
  public enum Gjennomforing: String, CaseIterable, Codable, Sendable {
    case egenregi = "EGENREGI"
    case kjop = "KJOP"
    case tilskudd = "TILSKUDD"
  }
}
