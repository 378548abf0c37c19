import Fagmodell

/// What the assessment found, as far as it bears on the group. Every field may be unknown.
public struct Vurderingsfunn: Hashable, Codable, Sendable {
  /// Expected to reach the goal mainly by own effort.
  public var klarerSegMedEgenInnsats: Bool?
  /// Expected to reach it within relatively short time.
  public var innenKortTid: Bool?
  /// Needs a more extensive assessment than the first one.
  public var trengerGrundigereVurdering: Bool?
  public var arbeidsevne: Arbeidsevne?
  public var aevFullfort: Fakt<Dato>
  /// Can get or keep ordinary work with own effort and more help.
  public var kanFaaOrdinaertArbeid: Bool?
  /// Can work part of a full job; asked for where the pack has a group for it.
  public var kanJobbeDelvis: Bool?

  public init(
    klarerSegMedEgenInnsats: Bool? = nil, innenKortTid: Bool? = nil, trengerGrundigereVurdering: Bool? = nil,
    arbeidsevne: Arbeidsevne? = nil, aevFullfort: Fakt<Dato> = .ukjent, kanFaaOrdinaertArbeid: Bool? = nil,
    kanJobbeDelvis: Bool? = nil
  ) {
    self.klarerSegMedEgenInnsats = klarerSegMedEgenInnsats
    self.innenKortTid = innenKortTid
    self.trengerGrundigereVurdering = trengerGrundigereVurdering
    self.arbeidsevne = arbeidsevne
    self.aevFullfort = aevFullfort
    self.kanFaaOrdinaertArbeid = kanFaaOrdinaertArbeid
    self.kanJobbeDelvis = kanJobbeDelvis
  }

  enum CodingKeys: String, CodingKey {
    case klarerSegMedEgenInnsats, innenKortTid, trengerGrundigereVurdering, arbeidsevne, aevFullfort
    case kanFaaOrdinaertArbeid, kanJobbeDelvis
  }

  public init(from decoder: any Decoder) throws {
    let felter = try decoder.container(keyedBy: CodingKeys.self)
    klarerSegMedEgenInnsats = try felter.decodeIfPresent(Bool.self, forKey: .klarerSegMedEgenInnsats)
    innenKortTid = try felter.decodeIfPresent(Bool.self, forKey: .innenKortTid)
    trengerGrundigereVurdering = try felter.decodeIfPresent(Bool.self, forKey: .trengerGrundigereVurdering)
    arbeidsevne = try felter.decodeIfPresent(Arbeidsevne.self, forKey: .arbeidsevne)
    aevFullfort = try felter.fakt(.aevFullfort)
    kanFaaOrdinaertArbeid = try felter.decodeIfPresent(Bool.self, forKey: .kanFaaOrdinaertArbeid)
    kanJobbeDelvis = try felter.decodeIfPresent(Bool.self, forKey: .kanJobbeDelvis)
  }

  public func encode(to encoder: any Encoder) throws {
    var felter = encoder.container(keyedBy: CodingKeys.self)
    try felter.encodeIfPresent(klarerSegMedEgenInnsats, forKey: .klarerSegMedEgenInnsats)
    try felter.encodeIfPresent(innenKortTid, forKey: .innenKortTid)
    try felter.encodeIfPresent(trengerGrundigereVurdering, forKey: .trengerGrundigereVurdering)
    try felter.encodeIfPresent(arbeidsevne, forKey: .arbeidsevne)
    try felter.skriv(aevFullfort, .aevFullfort)
    try felter.encodeIfPresent(kanFaaOrdinaertArbeid, forKey: .kanFaaOrdinaertArbeid)
    try felter.encodeIfPresent(kanJobbeDelvis, forKey: .kanJobbeDelvis)
  }
}
