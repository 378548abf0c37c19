import Fagmodell

/// One step of the explanation: which rule was asked, with which facts, and what it answered. Stored with decisions, so
/// that anyone can see years later what the veileder saw.
public struct Regelspor: Hashable, Codable, Sendable {
  /// The rule's id in the pack.
  public let regel: String
  /// As printed to the veileder: `folketrygdloven § 8-8`.
  public let hjemmel: String
  public let kilde: String
  /// The facts the rule looked at; a fact that was not known is `null`.
  public let inn: [String: Json]
  /// A stable result code, with the computed date or number where there is one: `FRIST 2016-06-20`.
  public let ut: String

  public init(regel: String, hjemmel: String, kilde: String, inn: [String: Json], ut: String) {
    self.regel = regel
    self.hjemmel = hjemmel
    self.kilde = kilde
    self.inn = inn
    self.ut = ut
  }

  private enum CodingKeys: String, CodingKey { case regel, hjemmel, kilde, inn, ut }

  public init(from decoder: any Decoder) throws {
    let felter = try decoder.container(keyedBy: CodingKeys.self)
    regel = try felter.decode(String.self, forKey: .regel)
    hjemmel = try felter.decode(String.self, forKey: .hjemmel)
    kilde = try felter.decodeIfPresent(String.self, forKey: .kilde) ?? ""
    inn = try felter.decode(Sporverdier.self, forKey: .inn).verdier
    ut = try felter.decode(String.self, forKey: .ut)
  }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(regel, forKey: .regel)
    try felter.encode(hjemmel, forKey: .hjemmel)
    try felter.encode(kilde, forKey: .kilde)
    try felter.encode(Sporverdier(verdier: inn), forKey: .inn)
    try felter.encode(ut, forKey: .ut)
  }
}
