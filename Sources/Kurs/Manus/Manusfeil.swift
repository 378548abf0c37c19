/// Why a script cannot be read, and where.
public struct Manusfeil: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Aarsak: String, CaseIterable, Sendable {
    case ukjentOrd, manglerTekst, ugyldigTall, dobbeltKapittel, aapenTast, ukjentTast, ugyldigUtf8, manglerKapittel
    case ukjentBrudd
    /// The console in front is lost, and there is no `start` before this line; or there is one too many.
    case manglerStart, unodvendigStart
  }
  public let aarsak: Aarsak
  public let fil: String
  /// Counted from 1; 0 when it is about the whole file.
  public let linje: Int
  /// The word or key that could not be used.
  public let detalj: String

  /// Stable text key without `feil.`.
  public var kode: String { "manus.\(aarsak.rawValue)" }
  public var argumenter: [String: String] { ["fil": fil, "linje": String(linje), "detalj": detalj] }

  public var description: String { "\(fil):\(linje): \(aarsak.rawValue) \(detalj)" }
}
