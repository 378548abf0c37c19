/// The questions of the person's own assessment, in the order they are asked: work first, health late. The answers of
/// an `Egenvurdering` are keyed by these codes; the wording is `egenvurdering.sporsmaal.<RAW>`.
public enum Egenvurderingssporsmaal: String, CaseIterable, Codable, Sendable {
  case onske = "ONSKE"
  case erfaring = "ERFARING"
  case styrker = "STYRKER"
  case interesser = "INTERESSER"
  case hverdag = "HVERDAG"
  case arbeidsliv = "ARBEIDSLIV"
  case helse = "HELSE"
  case hjelp = "HJELP"
  case annet = "ANNET"
}
