/// Why something about a sick leave was not stored.
public typealias Sykefravaersfeil = Delfeil<Sykefravaersaarsak>

public enum Sykefravaersaarsak: String, Feilaarsak {
  case ingenAapent = "ingenAapent"
  /// One is running; the first day is changed as a correction, not as news.
  case alleredeAapent = "alleredeAapent"
  case overlapper = "overlapper"
  case gradForTidlig = "gradForTidlig"
  case ukjentMote = "ukjentMote"
  case moteFinnes = "moteFinnes"
  case moteFerdig = "moteFerdig"
  case manglerTilbakesvar = "manglerTilbakesvar"

  public static let del = "sykefravaer"
  public var felt: String? {
    switch self {
    case .alleredeAapent, .overlapper: "fra"
    case .gradForTidlig: "gradFra"
    case .ukjentMote: "mote"
    case .moteFinnes: "nummer"
    case .manglerTilbakesvar: "tilbake"
    case .ingenAapent, .moteFerdig: nil
    }
  }
}
