import Fagmodell

/// Why a step of the needs assessment was not stored.
public enum Behovsvurderingsfeil: Fagfeil {
  case felt(Feltfeil)
  /// One is already open; go on with it.
  case alleredeAapen
  case ingenAapen
  /// AAP, uføretrygd or KVP is in the picture: the outcome must be an arbeidsevnevurdering. Holds the rule codes.
  case krevArbeidsevnevurdering([String])

  public var kode: String {
    switch self {
    case .felt(let feil): feil.kode
    case .alleredeAapen: "behov.alleredeAapen"
    case .ingenAapen: "behov.ingenAapen"
    case .krevArbeidsevnevurdering: "behov.krevArbeidsevnevurdering"
    }
  }
  public var felt: String? {
    switch self {
    case .felt(let feil): feil.felt
    case .krevArbeidsevnevurdering: "utfall"
    case .alleredeAapen, .ingenAapen: nil
    }
  }
  public var argumenter: [String: String] {
    switch self {
    case .felt(let feil): feil.argumenter
    case .krevArbeidsevnevurdering(let koder): ["grunner": koder.joined(separator: ", ")]
    case .alleredeAapen, .ingenAapen: [:]
    }
  }
}
