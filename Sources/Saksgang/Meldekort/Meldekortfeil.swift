/// Why a report or an attendance week was not stored.
public typealias Meldekortfeil = Delfeil<Meldekortaarsak>

public enum Meldekortaarsak: String, Feilaarsak {
  /// The rules ask for no 14-day report with this benefit.
  case ikkeMeldeplikt = "ikkeMeldeplikt"
  case ingenYtelse = "ingenYtelse"
  /// The calendar counts from the benefit's first day, which is not registered.
  case manglerStart = "manglerStart"
  case ukjentPeriode = "ukjentPeriode"
  case finnesAllerede = "finnesAllerede"
  case forTidlig = "forTidlig"
  case overFullTid = "overFullTid"
  case fravaerOverPlan = "fravaerOverPlan"
  case manglerFravaersgrunn = "manglerFravaersgrunn"

  public static let del = "meldekort"
  public var felt: String? {
    switch self {
    case .ikkeMeldeplikt, .ingenYtelse, .manglerStart: "ytelse"
    case .ukjentPeriode, .finnesAllerede: "periodeFra"
    case .forTidlig: "mottatt"
    case .overFullTid: "planlagteTimer"
    case .fravaerOverPlan: "ugyldigFravaerTimer"
    case .manglerFravaersgrunn: "fravaersgrunn"
    }
  }
}
