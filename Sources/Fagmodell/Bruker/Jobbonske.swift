/// What the person wants to work with, in their own words, and how far they can go for it (C24).
public struct Jobbonske: Hashable, Codable, Sendable {
  public var tekst: String
  public var heltid: Heltidsonske?
  /// Where the person can work; empty when not talked about.
  public var omraade: String

  public init(tekst: String = "", heltid: Heltidsonske? = nil, omraade: String = "") {
    self.tekst = tekst
    self.heltid = heltid
    self.omraade = omraade
  }
}

public enum Heltidsonske: String, CaseIterable, Codable, Sendable {
  case heltid = "HELTID"
  case deltid = "DELTID"
  case beggeDeler = "BEGGE_DELER"
}
