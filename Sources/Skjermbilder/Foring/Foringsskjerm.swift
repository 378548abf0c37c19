import Fagmodell
import Saksgang
import TerminalKit

/// The form of a `Foring`.
struct Foringsskjerm: Skjemaskjerm {
  private let foring: any Foring
  var skjema: Skjema

  init(_ foring: any Foring, _ o: Omgivelser) {
    self.foring = foring
    skjema = Skjema(foring.navn.rawValue, foring.felter(nil, o), verdier: foring.verdier(o), o)
    skjema.bytt(foring.felter(skjema, o), o)
  }

  var navn: Skjermnavn { foring.navn }
  var sak: SakId? { foring.sak }
  var kladdnavn: String { foring.gjelder.map { "\(navn.rawValue).\($0)" } ?? navn.rawValue }

  func sporsmaal(_ o: Omgivelser) -> [Skjemafelt] { foring.felter(skjema, o) }
  func lagrede(_ o: Omgivelser) -> [String: [String]] { foring.lagrede(o) }
  func feltnavn(_ felt: String) -> String { foring.feltnavn(felt) }

  mutating func endret(_ felt: String, _ o: Omgivelser) {
    if foring.styrende.contains(felt) { sporPaaNytt(o) }
  }

  func handlinger(_ o: Omgivelser) -> [Handling] { [Foringsskjerm.lagre] }

  static let lagre = Handling("lagre", .ctrl("s"))

  mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == Foringsskjerm.lagre.id ? fullfor(o) : []
  }

  mutating func fullfor(_ o: Omgivelser) -> [Virkning] {
    guard skjema.sjekkAlt(o) else { return [] }
    if let (felt, nokkel) = foring.feil(skjema, o) {
      skjema.settFeil(felt, o.tekst(nokkel), o)
      return []
    }
    return foring.lagre(skjema, o)
  }

  mutating func lagret(_ utfall: Utfall, _ o: Omgivelser) -> [Virkning] { foring.lagret(utfall, o) }

  // MARK: Drawing

  /// What the form is, on a row of its own; many of them look alike without.
  private static let topp = 2

  mutating func layout(_ size: Size, _ o: Omgivelser) {
    skjema.layout(Size(width: size.width, height: size.height - Foringsskjerm.topp))
  }

  mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    var inne = mus
    inne.point.y -= Foringsskjerm.topp
    return klikk(inne, o)
  }

  func tegn(_ flate: Surface, _ o: Omgivelser) {
    flate.put(" " + o.tekst("skjerm.\(navn.rawValue).tittel"), x: 0, y: 0, style: .heading)
    let topp = Foringsskjerm.topp
    skjema.tegn(flate.part(Rect(x: 0, y: topp, width: flate.width, height: max(0, flate.height - topp))), o)
  }
}
