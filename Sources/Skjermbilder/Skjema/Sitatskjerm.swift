import Fagmodell
import Saksgang
import TerminalKit

/// What was written before, to choose from; the one under the cursor stands in full below the list.
public struct Sitatskjerm: Skjerm {
  public let navn = Skjermnavn.sitat
  public let sak: SakId?
  private let id: SakId
  private var liste = ListState()

  /// The words come right after others, and need a space.
  private let etterTekst: Bool

  public init(_ id: SakId, etterTekst: Bool = false) {
    self.id = id
    sak = id
    self.etterTekst = etterTekst
  }

  private func alle(_ o: Omgivelser) -> [Sitat] { o.sak(id).map { Sitat.alle($0, o) } ?? [] }

  private func valgt(_ o: Omgivelser) -> Sitat? {
    let alle = alle(o)
    return alle.indices.contains(liste.cursor) ? alle[liste.cursor] : nil
  }

  public func handlinger(_ o: Omgivelser) -> [Handling] {
    [Handling("settInn", .enter).bare(hvis: valgt(o) != nil, ellers: "ingenSitater")]
  }

  public mutating func tast(_ tast: Key, _ o: Omgivelser) -> [Virkning]? {
    switch tast {
    case .enter, .character(" "), .character("v"): nil
    default: liste.handle(tast, count: alle(o).count).isHandled ? [] : nil
    }
  }

  public mutating func mus(_ mus: Mouse, _ o: Omgivelser) -> [Virkning] {
    liste.handle(mus, count: alle(o).count) == .submitted ? utfor("settInn", o) : []
  }

  public mutating func utfor(_ handling: String, _ o: Omgivelser) -> [Virkning] {
    guard handling == "settInn", let valgt = valgt(o) else { return [] }
    return [.sittInn((etterTekst ? " " : "") + valgt.innsatt(o))]
  }

  public mutating func layout(_ size: Size, _ o: Omgivelser) {
    liste.layout(height: Sitatskjerm.listehoyde(size.height), count: alle(o).count)
  }

  private static func listehoyde(_ hoyde: Int) -> Int { max(1, hoyde / 2) }

  public func tegn(_ flate: Surface, _ o: Omgivelser) {
    let alle = alle(o)
    let hoyde = min(Sitatskjerm.listehoyde(flate.height), max(1, alle.count))
    let oppe = flate.part(Rect(x: 0, y: 0, width: flate.width, height: hoyde))
    ListView(count: alle.count, empty: Line(o.tekst("hindring.ingenSitater"), .muted)) { linje(alle[$0], o) }
      .draw(liste, on: oppe)
    guard let valgt = valgt(o) else { return }
    let nede = Rect(x: 2, y: hoyde + 1, width: flate.width - 4, height: max(0, flate.height - hoyde - 1))
    Paragraph(valgt.innsatt(o)).draw(on: flate.part(nede))
  }

  private func linje(_ sitat: Sitat, _ o: Omgivelser) -> Line {
    Line([Span(sitat.kilde(o) + "  ", .muted), Span(Fritekst.linje(sitat.tekst))])
  }

  public func opplesning(_ o: Omgivelser) -> Opplesning { Opplesning(rader: alle(o).map { linje($0, o).text }) }
  public mutating func velg(rad: Int, _ o: Omgivelser) { liste.move(to: rad, of: alle(o).count) }
}
