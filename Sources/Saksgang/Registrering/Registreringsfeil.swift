import Fagmodell

/// Why a registration was not stored.
public enum Registreringsfeil: Fagfeil {
  case felt(Feltfeil)
  /// The number's fault: `LENGDE TEGN DATO KONTROLLSIFFER AARHUNDRE`.
  case nummer(String)
  /// A synthetic number in a real store.
  case syntetiskIEkte
  /// A number that may belong to someone, in a training or demo store.
  case muligEkteIOvelse
  case finnesAllerede(SakId)
  /// Born the same day with nearly the same name. Passed by saying that this is another person.
  case liknerRegistrert([Brukerrad])
  case ukjentKommune
  case ugyldigEpost
  case ugyldigTelefon
  case datoStemmerIkke
  case ukjentYtelse
  case ukjentVeileder

  public var kode: String {
    switch self {
    case .felt(let feil): feil.kode
    case .nummer(let feil): "registrering.nummer.\(feil)"
    case .syntetiskIEkte: "registrering.syntetiskIEkte"
    case .muligEkteIOvelse: "registrering.muligEkteIOvelse"
    case .finnesAllerede: "registrering.finnesAllerede"
    case .liknerRegistrert: "registrering.liknerRegistrert"
    case .ukjentKommune: "registrering.ukjentKommune"
    case .ugyldigEpost: "registrering.ugyldigEpost"
    case .ugyldigTelefon: "registrering.ugyldigTelefon"
    case .datoStemmerIkke: "registrering.datoStemmerIkke"
    case .ukjentYtelse: "registrering.ukjentYtelse"
    case .ukjentVeileder: "registrering.ukjentVeileder"
    }
  }

  public var felt: String? {
    switch self {
    case .felt(let feil): feil.felt
    case .nummer, .syntetiskIEkte, .muligEkteIOvelse, .finnesAllerede: "identitetsnummer"
    case .liknerRegistrert: "etternavn"
    case .ukjentKommune: "kommune"
    case .ugyldigEpost: "epost"
    case .ugyldigTelefon: "telefon"
    case .datoStemmerIkke: "fodselsdato"
    case .ukjentYtelse: "ytelse"
    case .ukjentVeileder: "veileder"
    }
  }

  public var argumenter: [String: String] {
    switch self {
    case .felt(let feil): feil.argumenter
    case .finnesAllerede(let sak): ["sak": sak.description]
    case .liknerRegistrert(let rader):
      [
        "kandidater": rader.map { "\($0.navn.fullt) (\($0.identitetsnummer.maskert))" }.joined(separator: ", "),
        "saker": rader.map(\.sak.description).joined(separator: " "),
      ]
    default: [:]
    }
  }
}
