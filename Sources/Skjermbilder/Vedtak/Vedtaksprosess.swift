import Fagmodell
import Saksgang

/// Where a draft is between the one who writes it and the second reader, as one sentence.
enum Vedtaksprosess {
  /// Nil while no second reader is involved.
  static func setning(_ sak: Brukersak, _ o: Omgivelser) -> String? {
    guard let utkast = sak.vedtaksutkast, let prosess = utkast.beslutterprosess else { return nil }
    func tekst(_ nokkel: String, _ ident: String?, _ mer: [String: String] = [:]) -> String {
      let hvem = ident.map { o.navn($0) } ?? ""
      return o.tekst("skjerm.vedtak.prosess.\(nokkel)", mer.merging(["hvem": hvem]) { $1 })
    }
    switch prosess {
    case .ikkeStartet: return nil
    case .hosBeslutter(nil): return tekst("venter", nil)
    case .hosBeslutter(let hvem?): return tekst("hos", hvem)
    case .returnert(let hvem, let kommentar): return tekst("returnert", hvem, ["kommentar": kommentar])
    case .godkjent(let hvem, let dato, _):
      let gjelder = prosess.erGodkjent(for: utkast.innhold)
      return tekst(gjelder ? "godkjent" : "bortfalt", hvem, ["dato": o.datoer.lang(dato)])
    }
  }
}
