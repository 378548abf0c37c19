/// How to reach the person.
public struct Kontaktinfo: Hashable, Codable, Sendable {
  public var telefon: String
  public var epost: String
  public var adresse: String

  public init(telefon: String = "", epost: String = "", adresse: String = "") {
    self.telefon = telefon
    self.epost = epost
    self.adresse = adresse
  }
}
