/// Whether an arbeidsevnevurdering (AEV) is mandatory.
public struct Arbeidsevnekravresultat: Hashable, Codable, Sendable {
  /// Nil when the person's benefits are not known.
  public let paakrevd: Bool?
  public let grunner: [Grunn]

  public struct Grunn: Hashable, Codable, Sendable {
    /// `AEV_AAP`, `AEV_UFORETRYGD`, `AEV_KVP`.
    public let kode: String
    public let hjemmel: String
    public let kilde: String
  }

  private enum CodingKeys: String, CodingKey { case paakrevd, grunner }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(paakrevd, forKey: .paakrevd)
    try felter.encode(grunner, forKey: .grunner)
  }
}
