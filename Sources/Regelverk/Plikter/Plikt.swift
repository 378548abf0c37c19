import Fagmodell

/// One activity duty of one person, ready to stand in the plan with its hjemmel and reaction (G05).
public struct Plikt: Hashable, Codable, Sendable {
  public let ytelse: Ytelse
  public let kode: Pliktkode
  /// First day of the duty, or of the current reporting period; nil when the day is not known.
  public let fra: Dato?
  /// The last day on which the duty is met.
  public let frist: Dato?
  /// Nil when it cannot be said yet: the deadline still runs, or a fact is missing.
  public let oppfylt: Bool?
  /// Whether the person must be told before the reaction comes.
  public let varselKreves: Bool
  /// What may follow, mildest first.
  public let reaksjon: [Reaksjon]
  public let reaksjonVidere: [Reaksjon]
  public let styrke: Pliktstyrke
  public let timerPerUke: Double?
  /// The last day for making good lost payment once new facts come.
  public let etterbetalingTil: Dato?
  public let regel: String
  public let hjemmel: String

  private enum CodingKeys: String, CodingKey {
    case ytelse, kode, fra, frist, oppfylt, varselKreves, reaksjon, reaksjonVidere, styrke, timerPerUke
    case etterbetalingTil, regel, hjemmel
  }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encode(ytelse, forKey: .ytelse)
    try felter.encode(kode, forKey: .kode)
    try felter.encode(fra, forKey: .fra)
    try felter.encode(frist, forKey: .frist)
    try felter.encode(oppfylt, forKey: .oppfylt)
    try felter.encode(varselKreves, forKey: .varselKreves)
    try felter.encode(reaksjon, forKey: .reaksjon)
    try felter.encode(reaksjonVidere, forKey: .reaksjonVidere)
    try felter.encode(styrke, forKey: .styrke)
    try felter.encodeIfPresent(timerPerUke, forKey: .timerPerUke)
    try felter.encodeIfPresent(etterbetalingTil, forKey: .etterbetalingTil)
    try felter.encode(regel, forKey: .regel)
    try felter.encode(hjemmel, forKey: .hjemmel)
  }
}
