import Fagmodell

/// Why a step towards a follow-up decision was not stored.
public enum Vedtaksfeil: Fagfeil {
  case felt(Feltfeil)
  case manglerBehovsvurdering
  case utkastFinnes
  case ingenUtkast
  case ikkeAnsvarlig(String)
  case manglerInnsatsgruppe
  /// The category is not open to this person now; holds the rule codes that block it.
  case gruppeSperret([String])
  case manglerHovedmaal
  case hovedmaalIkkeTillatt
  case manglerKilde
  case manglerAvviksgrunn
  case manglerIkkeOrdinaert
  case kreverIkkeBeslutter
  case kreverBeslutter
  case ikkeSendtTilBeslutter
  /// It waits for a second reader already.
  case alleredeSendt
  case egenBeslutter
  case ikkeBeslutter
  case manglerRolleBeslutter
  case ingenVedtak
  case klageFinnes
  case ingenKlage

  public var kode: String {
    switch self {
    case .felt(let feil): feil.kode
    case .manglerBehovsvurdering: "vedtak.manglerBehovsvurdering"
    case .utkastFinnes: "vedtak.utkastFinnes"
    case .ingenUtkast: "vedtak.ingenUtkast"
    case .ikkeAnsvarlig: "vedtak.ikkeAnsvarlig"
    case .manglerInnsatsgruppe: "vedtak.manglerInnsatsgruppe"
    case .gruppeSperret: "vedtak.gruppeSperret"
    case .manglerHovedmaal: "vedtak.manglerHovedmaal"
    case .hovedmaalIkkeTillatt: "vedtak.hovedmaalIkkeTillatt"
    case .manglerKilde: "vedtak.manglerKilde"
    case .manglerAvviksgrunn: "vedtak.manglerAvviksgrunn"
    case .manglerIkkeOrdinaert: "vedtak.manglerIkkeOrdinaert"
    case .kreverIkkeBeslutter: "vedtak.kreverIkkeBeslutter"
    case .kreverBeslutter: "vedtak.kreverBeslutter"
    case .ikkeSendtTilBeslutter: "vedtak.ikkeSendtTilBeslutter"
    case .alleredeSendt: "vedtak.alleredeSendt"
    case .egenBeslutter: "vedtak.egenBeslutter"
    case .ikkeBeslutter: "vedtak.ikkeBeslutter"
    case .manglerRolleBeslutter: "vedtak.manglerRolleBeslutter"
    case .ingenVedtak: "vedtak.ingenVedtak"
    case .klageFinnes: "vedtak.klageFinnes"
    case .ingenKlage: "vedtak.ingenKlage"
    }
  }

  public var felt: String? {
    switch self {
    case .felt(let feil): feil.felt
    case .manglerInnsatsgruppe, .gruppeSperret: "innsatsgruppe"
    case .manglerHovedmaal, .hovedmaalIkkeTillatt: "hovedmaal"
    case .manglerKilde: "kilder"
    case .manglerAvviksgrunn: "avvik"
    case .manglerIkkeOrdinaert: "hvorforIkkeOrdinaert"
    default: nil
    }
  }

  public var argumenter: [String: String] {
    switch self {
    case .felt(let feil): feil.argumenter
    case .gruppeSperret(let koder): ["grunner": koder.joined(separator: ", ")]
    case .ikkeAnsvarlig(let ident): ["ansvarlig": ident]
    default: [:]
    }
  }
}
