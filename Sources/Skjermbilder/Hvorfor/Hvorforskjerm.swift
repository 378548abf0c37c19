import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// «Hvorfor?»: the rules behind what the screen says, with what they looked at, what they answered, the hjemmel and
/// the source. What is decided is explained by the trace stored then; the rest by the rules as they are today.
public struct Hvorforskjerm: Skjerm {
  /// What is asked about.
  public enum Emne: Sendable { case person, vedtak, plan }

  public let navn = Skjermnavn.hvorfor
  public let sak: SakId?
  private let id: SakId
  private let emne: Emne
  private var tekst = Rulletekst()

  public init(_ emne: Emne, sak: SakId, _ o: Omgivelser) {
    self.emne = emne
    self.sak = sak
    id = sak
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] { [Handling("tilbake", .escape, .enter, .ctrl("c"))] }
  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? { tekst.tast(tast) ? [] : nil }
  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    handling == "tilbake" ? [.lukk] : []
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    tekst.mus(mus)
    return []
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    let linjer = o.sak(id).map { Hvorfor($0, o).linjer(emne, bredde: max(20, size.width - 4)) } ?? []
    tekst.sett(linjer)
    tekst.layout(hoyde: size.height)
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    tekst.tegn(flate.part(Rect(x: 1, y: 0, width: flate.width - 1, height: flate.height)))
  }
}
