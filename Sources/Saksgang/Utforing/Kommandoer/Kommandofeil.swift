import Fagmodell

/// Why a command line was not even tried as a use case.
public enum Kommandofeil: Fagfeil, Hashable {
  case ugyldigJson(posisjon: Int)
  case ikkeObjekt
  case manglerKommando
  case ukjentKommando(String)
  case manglerId
  /// Neither an id nor an identity number.
  case ugyldigId
  case ukjentBruker
  case ukjentFelt(String)
  case paakrevd(String)
  /// `ventet` is the last part of the key `kommando.type.…` in the texts.
  case feilType(String, ventet: String)
  case ukjentVerdi(String, verdier: [String])
  case ugyldigDato(String)
  case ugyldigInnhold(String)
  /// The line itself is fine; another line in an all-or-nothing file is not.
  case ikkeLagret

  public var kode: String {
    switch self {
    case .ugyldigJson: "kommando.ugyldigJson"
    case .ikkeObjekt: "kommando.ikkeObjekt"
    case .manglerKommando: "kommando.manglerKommando"
    case .ukjentKommando: "kommando.ukjentKommando"
    case .manglerId: "kommando.manglerId"
    case .ugyldigId: "kommando.ugyldigId"
    case .ukjentBruker: "kommando.ukjentBruker"
    case .ukjentFelt: "kommando.ukjentFelt"
    case .paakrevd: "felt.paakrevd"
    case .feilType(_, let ventet): "kommando.feilType.\(ventet)"
    case .ukjentVerdi: "kommando.ukjentVerdi"
    case .ugyldigDato: "kommando.ugyldigDato"
    case .ugyldigInnhold: "kommando.ugyldigInnhold"
    case .ikkeLagret: "kommando.ikkeLagret"
    }
  }

  public var felt: String? {
    switch self {
    case .manglerKommando, .ukjentKommando: "kommando"
    case .manglerId, .ugyldigId, .ukjentBruker: "id"
    case .ukjentFelt(let f), .paakrevd(let f), .feilType(let f, _), .ukjentVerdi(let f, _), .ugyldigDato(let f),
      .ugyldigInnhold(let f):
      f
    case .ugyldigJson, .ikkeObjekt, .ikkeLagret: nil
    }
  }

  public var argumenter: [String: String] {
    var ut: [String: String] = [:]
    if let felt { ut["felt"] = felt }
    switch self {
    case .ugyldigJson(let posisjon): ut["posisjon"] = String(posisjon)
    case .ukjentKommando(let navn): ut["navn"] = navn
    case .ukjentVerdi(_, let verdier): ut["verdier"] = verdier.joined(separator: ", ")
    default: break
    }
    return ut
  }
}
