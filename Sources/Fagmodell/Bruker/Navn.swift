/// A person's name as the person writes it.
public struct Navn: Hashable, Codable, Sendable {
  public var fornavn: String
  public var etternavn: String

  public init(fornavn: String, etternavn: String) {
    self.fornavn = fornavn
    self.etternavn = etternavn
  }

  /// `Kari Nordmann`.
  public var fullt: String { etternavn.isEmpty ? fornavn : "\(fornavn) \(etternavn)" }
  /// `Nordmann, Kari`, as in lists.
  public var sortert: String { fornavn.isEmpty ? etternavn : "\(etternavn), \(fornavn)" }
}
