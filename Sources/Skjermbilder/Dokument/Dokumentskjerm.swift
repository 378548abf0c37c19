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
  private var visesFullt = false

  public init(_ innhold: Innhold, sak: SakId, _ o: Omgivelser) {
    self.innhold = innhold
    self.sak = sak
    id = sak
    lag(o)
  }

  private mutating func lag(_ o: Omgivelser) {
    visesFullt = o.visFulltNummer.contains(id)
    tekst.sett(
      Dokumentskjerm.linjer(innhold.dokument(id, o), maskert: visesFullt ? nil : o.sak(id)?.bruker.identitetsnummer))
  }

  /// As on paper, but with the number masked until somebody asks for it: a screen is seen by more people than a letter.
  /// - Parameter nummer: the identity number to mask.
  static func linjer(_ dokument: Dokument?, maskert nummer: Identitetsnummer? = nil) -> [Line] {
    (dokument?.tekst(bredde: Dokumentskjerm.bredde) ?? "").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { linje in
      guard let nummer, let sted = linje.firstRange(of: nummer.visning) else { return Line(String(linje)) }
      return Line(linje[..<sted.lowerBound] + nummer.maskert + linje[sted.upperBound...])
    }
  }

  static let bredde = 72

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let harKalender = innhold.kalender(id, o) != nil
    return [
      Handling("skrivUt", .character("p")), Handling("skrivHtml", .character("h"), iBunnlinjen: false),
      Handling("skrivKalender", .character("c"), iBunnlinjen: harKalender).bare(
        hvis: harKalender, ellers: "ingenKalender"),
      Handling("tilbake", .escape, .enter),
      Handling("visNummer", .character("n"), iBunnlinjen: false),
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
    case "visNummer": return [.visFulltNummer(id)]
    default: return []
    }
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    if case .sak = nytt { lag(o) }
    return []
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    if visesFullt != o.visFulltNummer.contains(id) { lag(o) }
    tekst.layout(hoyde: size.height - (toppmerknad(o) == nil ? 0 : 1))
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let bredde = min(Dokumentskjerm.bredde + 2, flate.width)
    let topp = toppmerknad(o)
    if let topp { Label(" " + topp, .accent).draw(on: flate) }
    let y = topp == nil ? 0 : 1
    let hoyde = max(0, flate.height - y)
    tekst.tegn(flate.part(Rect(x: (flate.width - bredde) / 2, y: y, width: bredde, height: hoyde)))
  }

  /// What to do after reading one's own draft: the letter itself does not say it.
  private func toppmerknad(_ o: Omgivelser) -> String? {
    guard case .vedtaksbrev(let vedtak) = innhold, let utkast = o.sak(id)?.vedtaksutkast, utkast.id == vedtak,
      utkast.ansvarlig == o.ansatt.ident
    else { return nil }
    return o.tekst("skjerm.dokument.utkast")
  }

  public func opplesning(_ o: Omgivelser) -> Opplesning { Opplesning(tekst.linjer.map(\.text)) }
}
