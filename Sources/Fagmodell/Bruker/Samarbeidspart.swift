/// A person or body around the user, and whether we may talk to them (C20).
public struct Samarbeidspart: Hashable, Codable, Sendable {
  public var rolle: Samarbeidsrolle
  public var navn: String
  public var telefon: String
  /// The person has said that we may share what is needed.
  public var kanDele: Bool

  public init(rolle: Samarbeidsrolle, navn: String, telefon: String = "", kanDele: Bool = false) {
    self.rolle = rolle
    self.navn = navn
    self.telefon = telefon
    self.kanDele = kanDele
  }

  /// Telephone and consent may be left out; no word of consent is no consent.
  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      rolle: try felt.decode(Samarbeidsrolle.self, forKey: .rolle), navn: try felt.decode(String.self, forKey: .navn),
      telefon: try felt.decodeIfPresent(String.self, forKey: .telefon) ?? "",
      kanDele: try felt.decodeIfPresent(Bool.self, forKey: .kanDele) ?? false)
  }
}

public enum Samarbeidsrolle: String, CaseIterable, Codable, Sendable {
  case fastlege = "FASTLEGE"
  case arbeidsgiver = "ARBEIDSGIVER"
  case tiltaksarrangor = "TILTAKSARRANGOR"
  case oppfolgingstjenesten = "OPPFOLGINGSTJENESTEN"
  case behandler = "BEHANDLER"
  case flyktningtjenesten = "FLYKTNINGTJENESTEN"
  case barnevernet = "BARNEVERNET"
  case kriminalomsorgen = "KRIMINALOMSORGEN"
  case skole = "SKOLE"
  case verge = "VERGE"
  case paarorende = "PAARORENDE"
  case annen = "ANNEN"
}
