import Fagmodell
import Regelverk
import Saksgang
import TerminalKit

/// A letter or a print as it will look on paper, to read and to write to a file.
public struct Dokumentskjerm: Skjerm {
  public let navn = Skjermnavn.dokument
  public let sak: SakId?
  private let id: SakId
  private let innhold: Innhold
  private var tekst = Rulletekst()

  public init(_ innhold: Innhold, sak: SakId, _ o: Omgivelser) {
    self.innhold = innhold
    self.sak = sak
    id = sak
    lag(o)
  }

  private mutating func lag(_ o: Omgivelser) { tekst.sett(Dokumentskjerm.linjer(innhold.dokument(id, o))) }

  static func linjer(_ dokument: Dokument?) -> [Line] {
    (dokument?.tekst(bredde: Dokumentskjerm.bredde) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { Line(String($0)) }
  }

  static let bredde = 72

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let harKalender = innhold.kalender(id, o) != nil
    return [
      Handling("skrivUt", .character("p")), Handling("skrivHtml", .character("h"), iBunnlinjen: false),
      Handling("skrivKalender", .character("c"), iBunnlinjen: harKalender).bare(
        hvis: harKalender, ellers: "ingenKalender"),
      Handling("tilbake", .escape, .enter),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? { tekst.tast(tast) ? [] : nil }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    tekst.mus(mus)
    return []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    func fil(_ endelse: String, _ tekst: String?) -> [Virkning] {
      tekst.map { [.skrivFil(navn: "\(id)-\(innhold.filnavn).\(endelse)", innhold: $0)] } ?? []
    }
    switch handling {
    case "skrivUt": return fil("txt", innhold.dokument(id, o)?.tekst())
    case "skrivHtml": return fil("html", innhold.dokument(id, o)?.html)
    case "skrivKalender": return fil("ics", innhold.kalender(id, o))
    case "tilbake": return [.lukk]
    default: return []
    }
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    if case .sak = nytt { lag(o) }
    return []
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) { tekst.layout(hoyde: size.height) }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let bredde = min(Dokumentskjerm.bredde + 2, flate.width)
    tekst.tegn(flate.part(Rect(x: (flate.width - bredde) / 2, y: 0, width: bredde, height: flate.height)))
  }
}
