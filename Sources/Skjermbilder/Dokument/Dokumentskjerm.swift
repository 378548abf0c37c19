import Fagmodell
import Saksgang
import TerminalKit

/// A letter or a print as it will look on paper, to read and to write to a file.
public struct Dokumentskjerm: Skjerm {
  /// What is shown. Composed anew when the case changes.
  public enum Innhold: Hashable, Sendable {
    case vedtaksbrev(Id<Vedtak>)
    case plan
  }

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

  private mutating func lag(_ o: Omgivelser) { tekst.sett(Dokumentskjerm.linjer(dokument(o))) }

  static func linjer(_ dokument: Dokument?) -> [Line] {
    (dokument?.tekst(bredde: Dokumentskjerm.bredde) ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { Line(String($0)) }
  }

  static let bredde = 72

  private func dokument(_ o: Omgivelser) -> Dokument? {
    guard let sak = o.sak(id) else { return nil }
    let ramme = o.brevramme(sak.bruker.spraak.brev)
    switch innhold {
    case .vedtaksbrev(let vedtak):
      return sak.vedtak.first { $0.id == vedtak }.map { Vedtaksbrev.lag(sak: sak, vedtak: $0, ramme: ramme) }
    case .plan:
      return sak.plan.map { Planutskrift.lag(sak: sak, plan: $0, plikter: o.plikter(sak, ramme.tekst), ramme: ramme) }
    }
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [Handling("skrivUt", .character("p")), Handling("tilbake", .escape, .enter)]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? { tekst.tast(tast) ? [] : nil }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    tekst.mus(mus)
    return []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    switch handling {
    case "skrivUt":
      guard let dokument = dokument(o) else { return [] }
      return [.skrivFil(navn: "\(id)-\(innhold.filnavn).txt", innhold: dokument.tekst())]
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

extension Dokumentskjerm.Innhold {
  var filnavn: String {
    switch self {
    case .vedtaksbrev: "vedtak"
    case .plan: "plan"
    }
  }
}
