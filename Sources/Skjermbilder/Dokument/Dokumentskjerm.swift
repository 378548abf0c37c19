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
  private var linjer: [String] = []
  private var liste = ListState()
  private var hoyde = 20

  public init(_ innhold: Innhold, sak: SakId, _ o: Omgivelser) {
    self.innhold = innhold
    self.sak = sak
    id = sak
    lag(o)
  }

  private mutating func lag(_ o: Omgivelser) {
    linjer =
      dokument(o)?.tekst(bredde: 72).split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
  }

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

  private var erUtkastTilVedtak: Bool { if case .vedtaksbrev = innhold { true } else { false } }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [Handling("skrivUt", .character("p")), Handling("tilbake", .escape, .enter)]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    if tast == .enter { return nil }
    let bunn = max(0, linjer.count - hoyde)
    switch tast {
    case .down, .character("j"): liste.move(to: min(bunn, liste.cursor + 1), of: linjer.count)
    case .up, .character("k"): liste.move(to: liste.cursor - 1, of: linjer.count)
    case .pageDown, .character(" "): liste.move(to: min(bunn, liste.cursor + hoyde - 1), of: linjer.count)
    case .pageUp: liste.move(to: liste.cursor - hoyde + 1, of: linjer.count)
    case .home, .character("g"): liste.move(to: 0, of: linjer.count)
    case .end, .character("G"): liste.move(to: bunn, of: linjer.count)
    default: return nil
    }
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

  public mutating func layout(_ size: Size, _ o: Omgivelser) { hoyde = max(1, size.height) }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let start = max(0, min(liste.cursor, linjer.count - flate.height))
    let inne = flate.part(
      Rect(x: max(0, (flate.width - 72) / 2), y: 0, width: min(72, flate.width), height: flate.height))
    for (y, linje) in linjer.dropFirst(start).prefix(flate.height).enumerated() { inne.put(linje, x: 0, y: y) }
    if start + flate.height < linjer.count { flate.putRight(Line("▼ ", .muted), y: flate.height - 1) }
    flate.placeCursor(x: 0, y: 0)
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
