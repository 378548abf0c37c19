import Fagmodell
import Saksgang
import TerminalKit

/// What is begun and not stored, newest first: go on with it, or throw it away.
public struct Kladderskjerm: Skjerm {
  public let navn = Skjermnavn.kladder
  private var liste = ListState()

  public init() {}

  private func alle(_ o: Omgivelser) -> [Kladd] {
    o.kladder.sorted { ($0.tid, $0.nokkel) > ($1.tid, $1.nokkel) }
  }

  private func valgt(_ o: Omgivelser) -> Kladd? {
    let alle = alle(o)
    return alle.indices.contains(liste.cursor) ? alle[liste.cursor] : nil
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    let harValgt = valgt(o) != nil
    return [
      Handling("fortsettKladd", .enter).bare(hvis: harValgt, ellers: "ingenKladder"),
      Handling("kastKladd", .character("d")).bare(hvis: harValgt, ellers: "ingenKladder"),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    if tast == .enter { return nil }
    switch tast {
    case .character("j"): return liste.handleNavigation(.down, count: alle(o).count).isHandled ? [] : nil
    case .character("k"): return liste.handleNavigation(.up, count: alle(o).count).isHandled ? [] : nil
    default: return liste.handleNavigation(tast, count: alle(o).count).isHandled ? [] : nil
    }
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    guard let kladd = valgt(o) else { return [] }
    switch handling {
    case "fortsettKladd": return [.lukk, .fortsettKladd(kladd)]
    case "kastKladd":
      let modal = Modal(
        title: o.tekst("skjerm.kladder.kastTittel"),
        text: o.tekst("skjerm.kladder.kastTekst", ["hva": o.tittel(kladd)]),
        buttons: [o.tekst("skall.kladdForkast"), o.tekst("skall.tilbake")], selected: 1)
      return [.sporr(id: "kladder.kast", modal)]
    default: return []
    }
  }

  public mutating func motta(_ nytt: Nytt, _ o: Omgivelser) -> [Virkning] {
    if case .svar("kladder.kast", 0) = nytt, let kladd = valgt(o) { return [.kastKladd(kladd.nokkel)] }
    return []
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    liste.layout(height: max(1, size.height - 2), count: o.kladder.count)
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let alle = alle(o)
    flate.put(Line(" " + o.tekst("skjerm.kladder.tittel"), .heading), x: 0, y: 0)
    let felt = flate.part(Rect(x: 0, y: 2, width: flate.width, height: max(0, flate.height - 2)))
    ListView(count: alle.count, empty: Line(o.tekst("skjerm.kladder.ingen"), .muted)) { linje(alle[$0], o) }
      .draw(liste, on: felt)
  }

  private func linje(_ kladd: Kladd, _ o: Omgivelser) -> Line {
    Line([Span(o.tittel(kladd)), Span("  " + o.datoer.tidspunkt(kladd.tid), .muted)])
  }

  public func opplesning(_ o: Omgivelser) -> Opplesning {
    let alle = alle(o)
    if alle.isEmpty { return Opplesning([o.tekst("skjerm.kladder.ingen")]) }
    return Opplesning(rader: alle.map { linje($0, o).text }, markererBare: true)
  }

  public mutating func velg(rad: Int, _ o: Omgivelser) { liste.move(to: rad, of: o.kladder.count) }
}
