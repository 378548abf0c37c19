import Fagmodell
import Saksgang

/// The note of the meeting that goes on now: made by what was done since the case was opened.
enum Motenotatet {
  static func dokument(_ aapen: AapenSak, _ o: Omgivelser) -> Dokument? {
    guard let fra = o.motestart[aapen.sak.id] else { return nil }
    return Motenotat.lag(
      sak: aapen.sak, historikk: aapen.historikk, fra: fra, til: Tidspunkt(millisekunder: .max),
      ramme: o.brevramme(aapen.sak.bruker.spraak.brev))
  }

  /// What was done, as sentences in the veileder's own language; empty when nothing was.
  static func gjort(_ aapen: AapenSak, _ o: Omgivelser) -> [String] {
    guard let fra = o.motestart[aapen.sak.id] else { return [] }
    let poster = aapen.historikk.filter { $0.tid >= fra }
    return Historikk.setninger(poster, sak: aapen.sak, ansatte: o.ansatte, tekst: o.tekst).map(\.tekst)
  }
}
