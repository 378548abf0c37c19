/// A point of the checklist that is passed over for this person, and why (D10).
public struct Punkthopp: Hashable, Codable, Sendable {
  /// The point's code.
  public let punkt: String
  public let grunn: String
  public let dato: Dato
  /// Staff ident.
  public let av: String

  public init(punkt: String, grunn: String, dato: Dato, av: String) {
    self.punkt = punkt
    self.grunn = grunn
    self.dato = dato
    self.av = av
  }
}
