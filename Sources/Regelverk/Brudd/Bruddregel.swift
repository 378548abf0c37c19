import Fagmodell

/// Pack content: what one kind of breach leads to, step by step as it is repeated within a window of time.
public struct Bruddregel: Hashable, Codable, Sendable {
  /// Nil when the ladder is the same for every benefit with a duty.
  public let ytelse: Ytelse?
  public let typer: [Bruddtype]
  /// Other breaches of the same benefit that count as repeats; nil when only the rule's own do.
  public let tellerMed: [Bruddtype]?
  /// Breaches within this window up to and including the newest count as repeats.
  public let vindu: Varighet?
  /// First, second, third …; the last step is used for every later repeat.
  public let trinn: [Bruddtrinn]
  /// A harsher step needs a decision on each of the earlier breaches; nil where the law does not ask.
  public let kreverTidligereVedtak: Bool?
  /// How old the breach may be when a reaction is set; nil when the sources give no limit.
  public let eldst: Varighet?
  /// What the age is counted from; the breach itself when nil.
  public let eldstFra: Alderstart?
  public let varselKreves: Bool
  /// How many days the person gets to answer; nil when the sources give none.
  public let svarfrist: Varighet?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ytelse, typer, tellerMed, vindu, trinn, kreverTidligereVedtak, eldst, eldstFra, varselKreves, svarfrist
  }

  /// The day a breach's age is counted from.
  public enum Alderstart: String, CaseIterable, Codable, Sendable {
    case brudd = "BRUDD"
    /// The last day with a right to pay.
    case lonnSlutt = "LONN_SLUTT"
  }

  /// Whether a breach of this kind counts when repeats are counted.
  func teller(_ type: Bruddtype) -> Bool { typer.contains(type) || tellerMed?.contains(type) == true }

  /// The last day a reaction to the breach may be set; nil without a limit, or while the day it runs from is unknown.
  func seneste(_ brudd: Bruddfakta) -> Dato? {
    let start = eldstFra == .lonnSlutt ? brudd.lonnSlutt : brudd.dato
    return eldst.flatMap { lengde in start.map { lengde.etter($0) } }
  }
}
