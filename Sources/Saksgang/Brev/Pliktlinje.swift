import Fagmodell
import Regelverk

/// A duty as it stands in the plan: what, by when, under which rule, and what may follow. Made by the rules, printed
/// here.
public struct Pliktlinje: Hashable, Sendable {
  public let tekst: String
  public let hjemmel: String
  public let frist: Dato?
  /// What may follow when it is not met; empty when nothing is known.
  public let reaksjon: String

  public init(tekst: String, hjemmel: String, frist: Dato? = nil, reaksjon: String = "") {
    self.tekst = tekst
    self.hjemmel = hjemmel
    self.frist = frist
    self.reaksjon = reaksjon
  }

  /// A duty from the rules, in the words of the catalogue.
  public init(_ plikt: Plikt, tekst katalog: Tekstkatalog) {
    let ytelse = katalog.kode(plikt.ytelse)
    self.init(
      tekst: "\(ytelse): \(katalog.kode(plikt.kode))", hjemmel: plikt.hjemmel, frist: plikt.frist,
      reaksjon: plikt.reaksjon.filter { $0 != .ingen }.map { katalog.kode($0) }.joined(separator: " · "))
  }
}
