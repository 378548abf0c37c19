import Fagmodell
import Saksgang
import TerminalKit

/// The person's page: what comes next on top, then the plan, assessments, decisions, benefits and log as pages.
public struct Brukerskjerm: Skjerm {
  public let navn = Skjermnavn.bruker
  public let sak: SakId?
  private let id: SakId
  private var fane = 0
  private var liste = ListState()
  private var linjer: [Line] = []

  public init(_ id: SakId) {
    self.id = id
    sak = id
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [
      Handling("videre", .enter), Handling("registrering", .character("r")), Handling("samtale", .character("s")),
      Handling("nesteFane", .tab), Handling("visNummer", .character("n"), iBunnlinjen: false),
    ]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    let faner = Tabs(Brukerfane.allCases.map { o.tekst("skjerm.bruker.fane.\($0.rawValue)") })
    if tast == .tab || tast == .backTab {
      let antall = Brukerfane.allCases.count
      fane = (fane + (tast == .tab ? 1 : antall - 1)) % antall
      liste = ListState()
      return []
    }
    if let ny = faner.selection(after: tast, from: fane) {
      fane = ny
      liste = ListState()
      return []
    }
    if tast == .enter { return nil }
    return liste.handle(tast, count: linjer.count).isHandled ? [] : nil
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    guard let sak = o.sak(id) else { return [] }
    switch handling {
    case "videre": return Veiviser.neste(sak, o)
    case "registrering": return [.aapne(Registreringsskjerm(id, o))]
    case "samtale": return Skjermer.lag(.samtale, id, o).map { [.aapne($0)] } ?? []
    case "visNummer": return [.visFulltNummer(id)]
    default: return []
    }
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    linjer = o.saker[id].map { Brukerfane.allCases[fane].linjer($0, o, bredde: size.width - 4) } ?? []
    liste.layout(height: max(1, size.height - 5), count: linjer.count)
  }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    guard let sak = o.sak(id) else { return }
    let neste = o.tekst("skjerm.bruker.neste.\(sak.steg.rawValue)")
    flate.put(
      Line([Span(" " + o.tekst("skjerm.bruker.neste.tittel") + " ", .muted), Span(neste, .heading)]), x: 0, y: 0)
    let mangler = sak.bruker.mangler
    if !mangler.isEmpty {
      let navn = mangler.map { o.kode($0) }.joined(separator: ", ")
      flate.put(
        Line(" ! " + o.tekst("skjerm.bruker.mangler", ["felt": navn]), .warning).clipped(to: flate.width), x: 0, y: 1)
    }
    let faner = flate.part(Rect(x: 1, y: 3, width: flate.width - 1, height: 1))
    Tabs(Brukerfane.allCases.map { o.tekst("skjerm.bruker.fane.\($0.rawValue)") }).draw(selected: fane, on: faner)
    let resten = flate.part(Rect(x: 0, y: 5, width: flate.width, height: max(0, flate.height - 5)))
    ListView(count: linjer.count, empty: Line(o.tekst("skjerm.bruker.tom"), .muted)) { linjer[$0] }.draw(
      liste, on: resten)
  }
}
