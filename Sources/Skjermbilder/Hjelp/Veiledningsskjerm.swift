import Fagmodell
import Saksgang
import TerminalKit

/// The user guide, one topic at a time.
public struct Veiledningsskjerm: Skjerm {
  public let navn = Skjermnavn.veiledning
  private var tema: Hjelpetema
  private var tekst = Rulletekst()

  public init(_ tema: Hjelpetema) { self.tema = tema }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [
      Handling("nesteTema", .right, .character("n")).bare(hvis: tema.neste != nil, ellers: "sisteTema"),
      Handling("forrigeTema", .left, .character("p")).bare(hvis: tema.forrige != nil, ellers: "forsteTema"),
      Handling("tilbake", .escape, .enter, .ctrl("c")),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? { tekst.tast(tast) ? [] : nil }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    tekst.mus(mus)
    return []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "nesteTema": bla(til: tema.neste)
    case "forrigeTema": bla(til: tema.forrige)
    case "tilbake": return [.lukk]
    default: break
    }
    return []
  }

  private mutating func bla(til ny: Hjelpetema?) {
    guard let ny else { return }
    tema = ny
    tekst.flytt(til: 0)
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    tekst.sett(o.veiledning.linjer(tema, o.tekst, bredde: max(20, min(76, size.width - 4))))
    tekst.layout(hoyde: size.height)
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    tekst.tegn(flate.part(Rect(x: 1, y: 0, width: flate.width - 1, height: flate.height)))
  }
}
