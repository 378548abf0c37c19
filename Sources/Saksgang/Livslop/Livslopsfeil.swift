/// Why a case was not moved, ended, reopened or corrected.
public typealias Livslopsfeil = Delfeil<Livslopsaarsak>

public enum Livslopsaarsak: String, Feilaarsak {
  /// The follow-up has ended: the case can only be read.
  case avsluttet = "avsluttet"
  case ikkeAvsluttet = "ikkeAvsluttet"
  case kanIkkeAvsluttes = "kanIkkeAvsluttes"
  case ugyldigEnhet = "ugyldigEnhet"
  case ugyldigKommune = "ugyldigKommune"
  case overforingVenter = "overforingVenter"
  case ingenOverforing = "ingenOverforing"
  case ingenUtkast = "ingenUtkast"
  case alleredeAnsvarlig = "alleredeAnsvarlig"
  case ukjentDel = "ukjentDel"
  case ikkeRettbar = "ikkeRettbar"
  case uendret = "uendret"
  case nummerIBruk = "nummerIBruk"
  case datoStemmerIkke = "datoStemmerIkke"
  case ugyldigNummer = "ugyldigNummer"

  public static let del = "livslop"
  public var felt: String? {
    switch self {
    case .ugyldigEnhet: "tilEnhet"
    case .ugyldigKommune: "kommune"
    case .ukjentDel: "gjelder"
    case .ikkeRettbar: "felt"
    case .uendret, .nummerIBruk, .datoStemmerIkke, .ugyldigNummer: "verdi"
    case .avsluttet, .ikkeAvsluttet, .kanIkkeAvsluttes, .overforingVenter, .ingenOverforing, .ingenUtkast,
      .alleredeAnsvarlig:
      nil
    }
  }
}
