import Fagmodell
import Regelverk

extension Vurderingsbalanse {
  /// The balance of an assessment as it is being written (E09).
  public init(_ svar: [(Profilelement, Temainnspill)]) {
    self = Vurderingsbalanse.vurder(
      svar.map { element, innspill in
        Tematekst(element.tema, ressurser: innspill.ressurs ?? "", hindringer: innspill.barriere ?? "")
      })
  }
}

extension Profilelement {
  /// The same theme by the rules' own name.
  fileprivate var tema: Vurderingstema {
    switch self {
    case .arbeidserfaring: .arbeidserfaring
    case .utdanning: .utdanning
    case .interesser: .interesser
    case .personlig: .personligeForhold
    case .sosialt: .sosialeForhold
    case .arbeidsliv: .kravIArbeidslivet
    case .helse: .helse
    }
  }
}
