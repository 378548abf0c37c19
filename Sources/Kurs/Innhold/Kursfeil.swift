import Fagmodell

/// A file under `kurs/` or `demo/` that cannot be used: which file, where in it, and what is wrong. Written for the one
/// who edits the file.
public struct Kursfeil: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Aarsak: String, CaseIterable, Sendable {
    case manglerFil, ugyldigJson, feilInnhold, ukjentKommando, ukjentFelt, ukjentOrd, ugyldigDato, ukjentAnsatt
    /// A use case said no to what the file asks for.
    case avvist
    case ingenNummer, manglerFelt, dobbeltNavn
  }
  public let aarsak: Aarsak
  public let fil: String
  /// Line in the file, or path to the value, as `steg[3].med.nesteDato`; empty when it is about the whole.
  public let sted: String
  public let detalj: String

  public init(_ aarsak: Aarsak, fil: String, sted: String = "", detalj: String = "") {
    self.aarsak = aarsak
    self.fil = fil
    self.sted = sted
    self.detalj = detalj
  }

  /// Stable text key without `feil.`.
  public var kode: String { "kursfil.\(aarsak.rawValue)" }
  public var argumenter: [String: String] {
    ["sted": sted.isEmpty ? fil : "\(fil), \(sted)", "detalj": detalj]
  }

  public var description: String { "\(fil)\(sted.isEmpty ? "" : ": \(sted)"): \(aarsak.rawValue) \(detalj)" }
}
