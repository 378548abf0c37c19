import Fagmodell

/// Pack content: a benefit that makes an arbeidsevnevurdering mandatory when it is received, claimed or considered.
public struct Aevgrunnlag: Hashable, Codable, Sendable {
  public let ytelse: Ytelse

  enum CodingKeys: String, CodingKey, CaseIterable { case ytelse }
}
