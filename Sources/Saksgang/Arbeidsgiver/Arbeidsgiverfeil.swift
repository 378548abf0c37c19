/// Why something about an employer, a vacancy or a referral was not stored.
public typealias Arbeidsgiverfeil = Delfeil<Arbeidsgiveraarsak>

public enum Arbeidsgiveraarsak: String, Feilaarsak {
  case ugyldigOrgnummer = "ugyldigOrgnummer"
  case finnesAllerede = "finnesAllerede"
  case ugyldigKommune = "ugyldigKommune"
  case ukjentStilling = "ukjentStilling"
  case ikkeLedig = "ikkeLedig"
  case farreEnnBesatt = "farreEnnBesatt"
  case alleredeTilvist = "alleredeTilvist"
  /// No referral with this id, or none or several to choose from.
  case ukjentTilvisning = "ukjentTilvisning"
  case harUtfall = "harUtfall"
  case ingenPlasser = "ingenPlasser"

  public static let del = "arbeidsgiver"
  public var felt: String? {
    switch self {
    case .ugyldigOrgnummer, .finnesAllerede: "orgnummer"
    case .ugyldigKommune: "kommune"
    case .ukjentStilling, .ikkeLedig, .alleredeTilvist: "stilling"
    case .farreEnnBesatt: "antall"
    case .ukjentTilvisning, .harUtfall: "tilvisning"
    case .ingenPlasser: "resultat"
    }
  }
}
