/// Why a number was refused.
public enum Identitetsfeil: String, CaseIterable, Codable, Sendable {
  case lengde = "LENGDE"
  case tegn = "TEGN"
  case dato = "DATO"
  case kontrollsiffer = "KONTROLLSIFFER"
  /// The individual digits belong to no century together with the year.
  case aarhundre = "AARHUNDRE"
}
