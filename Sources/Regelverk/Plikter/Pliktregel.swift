import Fagmodell

/// Pack content: one activity duty of one benefit.
public struct Pliktregel: Hashable, Codable, Sendable {
  public let ytelse: Ytelse
  public let kode: Pliktkode
  /// Whether the office must or may set the duty.
  public let styrke: Pliktstyrke
  /// Length of the deadline or of one reporting period.
  public let frist: Varighet?
  /// The stricter version holds for those who have not reached this age.
  public let alderUnder: Int?
  /// Hours a week for a full-time duty.
  public let timerPerUke: Double?
  /// Whether the person must be told, and be able to answer, before the reaction.
  public let varselKreves: Bool
  /// How many days the person gets to answer, least and most; nil when the sources give none.
  public let svarfrist: Varighet?
  public let svarfristInntil: Varighet?
  /// What may follow, mildest first.
  public let reaksjon: [Reaksjon]
  /// What may follow when the breach goes on or is extensive.
  public let reaksjonVidere: [Reaksjon]
  /// How long lost payment may be made good once new facts come, counted from the same day as the deadline.
  public let etterbetalingInntil: Varighet?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ytelse, kode, styrke, frist, alderUnder, timerPerUke, varselKreves, svarfrist, svarfristInntil, reaksjon
    case reaksjonVidere, etterbetalingInntil
  }
}
