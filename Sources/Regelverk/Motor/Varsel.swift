/// One warning with its text in the chosen language.
public struct Varsel: Hashable, Codable, Sendable {
  public let kode: String
  public let tekst: String

  public init(kode: String, tekst: String) {
    self.kode = kode
    self.tekst = tekst
  }
}
