import Fagmodell

/// Pack content: what one kind of breach leads to, step by step as it is repeated within a window of time.
public struct Bruddregel: Hashable, Codable, Sendable {
  /// Nil when the ladder is the same for every benefit with a duty.
  public let ytelse: Ytelse?
  public let typer: [Bruddtype]
  /// Breaches within this window up to and including the newest count as repeats.
  public let vindu: Varighet?
  /// First, second, third …; the last step is used for every later repeat.
  public let trinn: [Bruddtrinn]
  public let varselKreves: Bool
  /// How many days the person gets to answer; nil when the sources give none.
  public let svarfrist: Varighet?

  enum CodingKeys: String, CodingKey, CaseIterable { case ytelse, typer, vindu, trinn, varselKreves, svarfrist }
}
