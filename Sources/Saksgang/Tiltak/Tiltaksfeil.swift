/// Why something about a measure was not stored.
public typealias Tiltaksfeil = Delfeil<Tiltaksaarsak>

public enum Tiltaksaarsak: String, Feilaarsak {
  /// The rule pack has no such measure on this day.
  case ukjentKode = "ukjentKode"
  case ikkeTiltakssteg = "ikkeTiltakssteg"
  case alleredeSokt = "alleredeSokt"
  /// No measure with this id, or none or several to choose from.
  case ukjentTiltak = "ukjentTiltak"
  case ulovligSteg = "ulovligSteg"
  /// The need must be assessed before a measure is awarded.
  case manglerVurdering = "manglerVurdering"
  case manglerArbeidsevnevurdering = "manglerArbeidsevnevurdering"
  case forLangt = "forLangt"
  case manglerSluttdato = "manglerSluttdato"
  case utenforPerioden = "utenforPerioden"
  case utfallPasserIkke = "utfallPasserIkke"

  public static let del = "tiltak"
  public var felt: String? {
    switch self {
    case .ukjentKode: "kode"
    case .ikkeTiltakssteg: "aktivitet"
    case .ukjentTiltak: "tiltak"
    case .forLangt, .manglerSluttdato: "til"
    case .utenforPerioden: "dato"
    case .utfallPasserIkke: "utfall"
    case .alleredeSokt, .ulovligSteg, .manglerVurdering, .manglerArbeidsevnevurdering: nil
    }
  }
}
