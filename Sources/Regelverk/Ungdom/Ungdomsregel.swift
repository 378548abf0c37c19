/// Pack content: one youth scheme, its ages and its deadline.
public struct Ungdomsregel: Hashable, Codable, Sendable {
  public let ordning: Ungdomsordning
  /// Completed years; nil when the scheme has no lower limit.
  public let alderFra: Int?
  /// The birthday that ends it: 25 means until the day before turning 25.
  public let alderUnder: Int
  /// Nil when the sources give no number; none is invented.
  public let frist: Varighet?
  public let fristFra: Fristgrunnlag?
  /// The share, in percent, the office shall reach at any time.
  public let maaltallProsent: Int?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ordning, alderFra, alderUnder, frist, fristFra, maaltallProsent
  }

  /// The day a scheme's deadline is counted from.
  public enum Fristgrunnlag: String, CaseIterable, Codable, Sendable {
    case behovKonkludert = "BEHOV_KONKLUDERT"
    case registrert = "REGISTRERT"
  }
}
