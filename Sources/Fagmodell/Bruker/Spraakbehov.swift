/// Which language the person wants, for talks and for letters (C07).
public struct Spraakbehov: Hashable, Codable, Sendable {
  /// The written form of letters and prints.
  public var brev: Spraak
  /// ISO 639-1 code of the language the person speaks best; nil when it is Norwegian.
  public var morsmaal: String?
  public var tolk: Tolkebehov
  public var norsknivaa: Norsknivaa?

  public init(
    brev: Spraak = .bokmaal, morsmaal: String? = nil, tolk: Tolkebehov = .ingen, norsknivaa: Norsknivaa? = nil
  ) {
    self.brev = brev
    self.morsmaal = morsmaal
    self.tolk = tolk
    self.norsknivaa = norsknivaa
  }
}

/// Spoken-language and sign-language interpreters are ordered from different places.
public enum Tolkebehov: String, CaseIterable, Codable, Sendable {
  case ingen = "INGEN"
  case talespraak = "TALESPRAAKTOLK"
  case tegnspraak = "TEGNSPRAAKTOLK"
}

public enum Norsknivaa: String, CaseIterable, Codable, Sendable {
  case godt = "GODT"
  case noe = "NOE"
  case lite = "LITE"
}
