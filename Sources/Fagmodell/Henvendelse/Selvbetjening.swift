/// What people can do by themselves on the net (B20). Where to find it is the text tables' `brev.selvbetjening.hvor`.
public enum Selvbetjening: String, CaseIterable, Codable, Sendable {
  case dagpenger = "DAGPENGER"
  case foreldrepenger = "FORELDREPENGER"
  case bil = "BIL"
  case tiltakspenger = "TILTAKSPENGER"
  case uforetrygd = "UFORETRYGD"
  case alderspensjon = "ALDERSPENSJON"
  case meldekort = "MELDEKORT"
  case minSak = "MIN_SAK"
  case sosialeTjenester = "SOSIALE_TJENESTER"
  case stillinger = "STILLINGER"
  case cv = "CV"

  /// The month a new application came; nil for what was there before, as far as the sources tell.
  public var fra: Dato? {
    switch self {
    case .uforetrygd: Dato(aar: 2015, maaned: 1, dag: 1)
    case .dagpenger: Dato(aar: 2015, maaned: 3, dag: 1)
    case .foreldrepenger: Dato(aar: 2015, maaned: 6, dag: 1)
    case .bil: Dato(aar: 2015, maaned: 9, dag: 1)
    case .tiltakspenger: Dato(aar: 2015, maaned: 12, dag: 1)
    case .alderspensjon, .meldekort, .minSak, .sosialeTjenester, .stillinger, .cv: nil
    }
  }

  /// What is there on a day.
  public static func tilgjengelig(paa dato: Dato) -> [Selvbetjening] {
    allCases.filter { $0.fra.map { $0 <= dato } ?? true }
  }
}
