/// A main difference between two packs, as the shipped list words it.
public struct Forskjellspunkt: Hashable, Codable, Sendable {
  public let kode: String
  public let fra: Pakkekode
  public let til: Pakkekode
  public let tekst: Flertekst
  /// The rules that carry the difference, in either pack; empty for one that is no rule of the console.
  public let regler: [String]

  enum CodingKeys: String, CodingKey, CaseIterable { case kode, fra, til, tekst, regler }
}
