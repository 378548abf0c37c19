import Fagmodell

/// Why a change of the plan was not stored.
public enum Planfeil: Fagfeil {
  case felt(Feltfeil)
  case manglerVedtak
  case planFinnes
  case ingenPlan
  case ukjentAktivitet
  case aktivitetAvsluttet
  case manglerOnske
  case manglerMaal
  case manglerAktivitet
  case avtaltLaast
  case alleredeAvtalt
  case kanIkkeAvtales
  /// A written orientation needs an end at least seven days ahead.
  case orienteringForSent
  case referatIkkeDelt
  case ingenReferat
  case alleredeDelt
  case ukjentJobbsok

  public var kode: String {
    switch self {
    case .felt(let feil): feil.kode
    case .manglerVedtak: "plan.manglerVedtak"
    case .planFinnes: "plan.planFinnes"
    case .ingenPlan: "plan.ingenPlan"
    case .ukjentAktivitet: "plan.ukjentAktivitet"
    case .aktivitetAvsluttet: "plan.aktivitetAvsluttet"
    case .manglerOnske: "plan.manglerOnske"
    case .manglerMaal: "plan.manglerMaal"
    case .manglerAktivitet: "plan.manglerAktivitet"
    case .avtaltLaast: "plan.avtaltLaast"
    case .alleredeAvtalt: "plan.alleredeAvtalt"
    case .kanIkkeAvtales: "plan.kanIkkeAvtales"
    case .orienteringForSent: "plan.orienteringForSent"
    case .referatIkkeDelt: "plan.referatIkkeDelt"
    case .ingenReferat: "plan.ingenReferat"
    case .alleredeDelt: "plan.alleredeDelt"
    case .ukjentJobbsok: "plan.ukjentJobbsok"
    }
  }

  public var felt: String? {
    switch self {
    case .felt(let feil): feil.felt
    case .manglerOnske: "onske"
    case .manglerMaal: "maal"
    case .ukjentAktivitet: "aktivitet"
    case .ukjentJobbsok: "jobbsok"
    case .referatIkkeDelt: "status"
    case .orienteringForSent: "orientering"
    default: nil
    }
  }

  public var argumenter: [String: String] {
    if case .felt(let feil) = self { feil.argumenter } else { [:] }
  }
}
