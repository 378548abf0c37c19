import Fagmodell

/// The box the answers fall into on their way to the office's record. They lie there in memory until there are enough of
/// them that the line in the journal is nobody's.
public struct Tilbakemeldingskasse: Sendable {
  /// Fewer answers than this are neither counted together nor shown (T13).
  public static let minsteGruppe = 5

  private var svar: [Tilbakemelding] = []

  public init() {}

  public var antall: Int { svar.count }

  public mutating func legg(_ nytt: Tilbakemelding) {
    if !nytt.erTom { svar.append(nytt) }
  }

  /// Counts what lies in the box, when it is enough or `alt` is asked for (the console closes); true when it did. What
  /// could not be stored stays in the box.
  @discardableResult
  public mutating func tom(i saker: Saksbehandling, alt: Bool = false) throws(Utforfeil) -> Bool {
    guard let forste = svar.first, alt || svar.count >= Tilbakemeldingskasse.minsteGruppe else { return false }
    _ = try saker.utfor(RegistrerTilbakemelding(forste, flere: Array(svar.dropFirst())))
    svar = []
    return true
  }
}

extension Tilbakemeldinger {
  /// Whether the month has so many answers that the counts are nobody's (T13).
  public var kanVises: Bool { antall >= Tilbakemeldingskasse.minsteGruppe }
}
