/// The office and its staff register.
public struct Kontor: Hashable, Codable, Sendable {
  public var navn: String
  /// Four digits, NAV's own number of the office.
  public var enhet: String
  /// Kommune numbers the office serves, four digits each.
  public var kommuner: [String]
  /// Which rule pack decides here.
  public var pakke: String
  /// Minutes at the counter from which one is called before those with greater needs; nil for what is usual.
  public var koVentegrense: Int?
  /// Who is younger than this is called before the rest; nil for what is usual.
  public var koUngUnder: Int?

  public init(navn: String, enhet: String, kommuner: [String], pakke: String = "gjeldende-2016") {
    self.navn = navn
    self.enhet = enhet
    self.kommuner = kommuner
    self.pakke = pakke
  }
}
