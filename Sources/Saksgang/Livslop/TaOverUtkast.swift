import Fagmodell

/// Takes over a colleague's draft. An approval never survives: the second reader approved another person's work.
public struct TaOverUtkast: Brukstilfelle {
  public static let navn = "taOverUtkast"

  public init() {}

  public func beslutt(_ sak: Brukersak, _ k: Kontekst) throws(Livslopsfeil) -> Beslutning {
    guard var utkast = sak.vedtaksutkast, let prosess = utkast.beslutterprosess else { throw .nei(.ingenUtkast) }
    if utkast.ansvarlig == k.ansatt.ident { throw .nei(.alleredeAnsvarlig) }
    utkast.ansvarlig = k.ansatt.ident
    utkast.tilstand = .utkast(prosess.etterOvertakelse(av: k.ansatt.ident))
    return Beslutning(.utkastOvertatt, [.vedtak(utkast)])
  }
}

extension Beslutterprosess {
  /// Nobody is second reader of their own draft, and nothing stays approved.
  func etterOvertakelse(av ident: String) -> Beslutterprosess {
    switch self {
    case .ikkeStartet, .godkjent: .ikkeStartet
    case .hosBeslutter(let beslutter): beslutter == ident ? .ikkeStartet : self
    case .returnert(let beslutter, _): beslutter == ident ? .ikkeStartet : self
    }
  }
}
