/// Why a step in a breach case was not stored.
public typealias Bruddfeil = Delfeil<Bruddaarsak>

public enum Bruddaarsak: String, Feilaarsak {
  /// The rules give this benefit no duty that could be broken this way.
  case ingenPlikt = "ingenPlikt"
  case ingenYtelse = "ingenYtelse"
  case finnesAllerede = "finnesAllerede"
  /// No breach case with this id, or none or several to choose from.
  case ukjentBrudd = "ukjentBrudd"
  case avgjort = "avgjort"
  /// Contact must be attempted before anything else (I23).
  case manglerKontakt = "manglerKontakt"
  case varselSendt = "varselSendt"
  case manglerVarsel = "manglerVarsel"
  /// The person may still answer.
  case fristLoper = "fristLoper"
  /// The last day a reaction may be decided has passed.
  case forGammelt = "forGammelt"
  /// The reply window is outside what the rules set.
  case svarfristForTidlig = "svarfristForTidlig"
  case svarfristUtenfor = "svarfristUtenfor"
  case reaksjonIkkeTillatt = "reaksjonIkkeTillatt"
  case reaksjonMedRimeligGrunn = "reaksjonMedRimeligGrunn"
  case manglerProgramvurdering = "manglerProgramvurdering"
  case ikkeStanset = "ikkeStanset"
  case unntakGjelder = "unntakGjelder"
  case grunnIkkeTillatt = "grunnIkkeTillatt"

  public static let del = "brudd"
  public var felt: String? {
    switch self {
    case .ingenPlikt: "type"
    case .ingenYtelse: "ytelse"
    case .ukjentBrudd: "brudd"
    case .fristLoper, .svarfristForTidlig, .svarfristUtenfor: "svarfrist"
    case .reaksjonIkkeTillatt, .reaksjonMedRimeligGrunn: "reaksjon"
    case .manglerProgramvurdering: "program"
    case .grunnIkkeTillatt: "grunn"
    case .finnesAllerede, .avgjort, .manglerKontakt, .varselSendt, .manglerVarsel, .forGammelt, .ikkeStanset,
      .unntakGjelder:
      nil
    }
  }
}
