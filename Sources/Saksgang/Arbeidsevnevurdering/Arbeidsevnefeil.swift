import Fagmodell

/// Why a step of the arbeidsevnevurdering was not stored.
public enum Arbeidsevnefeil: Fagfeil {
  case felt(Feltfeil)
  case alleredeAapen
  case ingenAapen
  /// The person's words are locked once stored.
  case egenvurderingLaast
  case manglerEgenvurdering
  case manglerYrkeskrav
  case manglerArbeidsliv
  case ikkeVurdert
  case manglerKompetanse
  case egenAndrelesning

  public var kode: String {
    switch self {
    case .felt(let feil): feil.kode
    case .alleredeAapen: "aev.alleredeAapen"
    case .ingenAapen: "aev.ingenAapen"
    case .egenvurderingLaast: "aev.egenvurderingLaast"
    case .manglerEgenvurdering: "aev.manglerEgenvurdering"
    case .manglerYrkeskrav: "aev.manglerYrkeskrav"
    case .manglerArbeidsliv: "aev.manglerArbeidsliv"
    case .ikkeVurdert: "aev.ikkeVurdert"
    case .manglerKompetanse: "aev.manglerKompetanse"
    case .egenAndrelesning: "aev.egenAndrelesning"
    }
  }
  public var felt: String? {
    switch self {
    case .felt(let feil): feil.felt
    case .egenvurderingLaast, .manglerEgenvurdering: "egenvurdering"
    case .manglerYrkeskrav: "yrke"
    case .manglerArbeidsliv: "ressurs.\(Profilelement.arbeidsliv.rawValue)"
    case .ikkeVurdert: "arbeidsevne"
    case .alleredeAapen, .ingenAapen, .manglerKompetanse, .egenAndrelesning: nil
    }
  }
  public var argumenter: [String: String] {
    if case .felt(let feil) = self { feil.argumenter } else { [:] }
  }
}
