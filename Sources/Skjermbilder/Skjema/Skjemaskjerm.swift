import Fagmodell
import Saksgang
import TerminalKit

/// A screen that is one form about one case. What differs from screen to screen is the form, its actions and what is
/// stored; typing, pasting, drafts, errors beside fields and drawing are the same for all.
protocol Skjemaskjerm: Skjerm {
  var skjema: Skjema { get set }

  /// What to do when the last field is left with Enter, or with the key of `ferdig`.
  mutating func fullfor(_ o: Omgivelser) -> [Virkning]

  /// Called after a field has changed or been left, for questions that follow from answers.
  mutating func endret(_ felt: String, _ o: Omgivelser)

  /// After everything is stored.
  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning]

  mutating func svar(_ id: String, _ valg: Int?, _ o: Omgivelser) -> [Virkning]
}

extension Skjemaskjerm {
  mutating func endret(_ felt: String, _ o: Omgivelser) {}
  mutating func svar(_ id: String, _ valg: Int?, _ o: Omgivelser) -> [Virkning] { [] }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    guard let svar = skjema.tast(tast, o) else { return nil }
    for felt in [svar.changed, svar.left].compactMap(\.self) { endret(felt, o) }
    return svar.response == .submitted ? fullfor(o) : []
  }

  public mutating func lim(_ tekst: String, _ o: Omgivelser) -> [Virkning] {
    skjema.lim(tekst, o)
    return []
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    switch nytt {
    case .lagret(let utfall): lagret(utfall, o)
    case .feilet(let feil): skjema.sett(feil, o) ? [] : [.melding(feil.melding(o.tekst), .danger)]
    case .svar(let id, let valg): svar(id, valg, o)
    case .sak: []
    }
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) { skjema.layout(size) }
  public func tegn(_ flate: Surface, _ o: Omgivelser) { skjema.tegn(flate) }
  public var kladd: [String: [String]]? { skjema.kladd }
  public mutating func gjenopprett(_ kladd: [String: [String]], _ o: Omgivelser) { skjema.gjenopprett(kladd, o) }
  public func forklaring(_ o: Omgivelser) -> String? {
    let generell = "skjerm.\(navn.rawValue).forklaring"
    return skjema.forklaring(o) ?? (o.tekst.har(generell) ? o.tekst(generell) : nil)
  }
}
