import Fagmodell

/// Why a rule pack was refused, and where: the console never starts on a pack it does not understand.
public struct Pakkefeil: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Aarsak: String, CaseIterable, Sendable {
    /// Not JSON at all.
    case ugyldigJson
    /// A field is missing or has the wrong type.
    case feltfeil
    /// A field name the schema does not have; most often a spelling mistake.
    case ukjentFelt
    /// A number outside what the rule can mean.
    case ugyldigVerdi
    /// The content does not belong to the rule's `tema`, or is missing.
    case feilInnhold
    /// Two versions of one rule hold on the same day.
    case dobbeltRegel
    /// The pack builds on a pack that is not in the collection.
    case manglerGrunnlag
    /// A pack the program ships with is not in the collection.
    case manglerPakke
  }

  public let aarsak: Aarsak
  public let fil: String
  /// Counted from 1; nil when the whole file is meant.
  public let linje: Int?
  /// As `regler[3].plikt.frist.enhet`; empty for the whole file.
  public let felt: String
  /// What was found, for the developer or lawyer who edits the pack.
  public let detalj: String

  public init(_ aarsak: Aarsak, fil: String, linje: Int? = nil, felt: String = "", detalj: String = "") {
    self.aarsak = aarsak
    self.fil = fil
    self.linje = linje
    self.felt = felt
    self.detalj = detalj
  }

  /// `gjeldende-2016.json:41: regler[3].plikt.frist.enhet: feltfeil (…)`.
  public var description: String {
    let sted = linje.map { "\(fil):\($0)" } ?? fil
    return [sted, felt, "\(aarsak.rawValue) (\(detalj))"].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
