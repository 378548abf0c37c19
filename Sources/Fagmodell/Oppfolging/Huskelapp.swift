/// The veileder's reminder on a case; at most one is open at a time.
public struct Huskelapp: Hashable, Codable, Sendable {
  public let id: Id<Huskelapp>
  /// At most 200 characters.
  public var tekst: String
  public var frist: Dato?
  public var av: String
  public var endret: Dato
  public var ferdig: Dato?

  public init(id: Id<Huskelapp>, tekst: String, frist: Dato? = nil, av: String, endret: Dato, ferdig: Dato? = nil) {
    self.id = id
    self.tekst = tekst
    self.frist = frist
    self.av = av
    self.endret = endret
    self.ferdig = ferdig
  }
}
