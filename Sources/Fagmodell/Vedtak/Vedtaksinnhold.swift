/// What a follow-up decision says. The text fields are the points § 14 a asks for: possibilities, goal, need for help,
/// and which help; the fifth, work capacity, comes from the assessment.
public struct Vedtaksinnhold: Hashable, Codable, Sendable {
  public var innsatsgruppe: Innsatsgruppe?
  public var hovedmaal: Hovedmaal?
  public var muligheter: String
  public var maal: String
  public var behov: String
  public var bistand: String
  /// The grounds: facts and main considerations, in plain words.
  public var begrunnelse: String
  public var kilder: [Vedtakskilde]
  /// Why the veileder chose another category than the rules proposed (F13).
  public var avvik: String
  /// Category 4: why measures will not lead to ordinary work (F06).
  public var hvorforIkkeOrdinaert: String
  /// What the person wanted and does not get, and why (B18).
  public var onskeavslag: Onskeavslag?

  public init(
    innsatsgruppe: Innsatsgruppe? = nil, hovedmaal: Hovedmaal? = nil, muligheter: String = "", maal: String = "",
    behov: String = "", bistand: String = "", begrunnelse: String = "", kilder: [Vedtakskilde] = [],
    avvik: String = "", hvorforIkkeOrdinaert: String = "", onskeavslag: Onskeavslag? = nil
  ) {
    self.innsatsgruppe = innsatsgruppe
    self.hovedmaal = hovedmaal
    self.muligheter = muligheter
    self.maal = maal
    self.behov = behov
    self.bistand = bistand
    self.begrunnelse = begrunnelse
    self.kilder = kilder
    self.avvik = avvik
    self.hvorforIkkeOrdinaert = hvorforIkkeOrdinaert
    self.onskeavslag = onskeavslag
  }
}

/// What the decision rests on: a code, so that no text has to be compared, and a text when it is something of its own.
public struct Vedtakskilde: Hashable, Codable, Sendable {
  public enum Art: String, CaseIterable, Codable, Sendable {
    case registrering = "REGISTRERING"
    case behovsvurdering = "BEHOVSVURDERING"
    case arbeidsevnevurdering = "ARBEIDSEVNEVURDERING"
    case egenvurdering = "EGENVURDERING"
    case samtale = "SAMTALE"
    case legeopplysninger = "LEGEOPPLYSNINGER"
    case rapport = "RAPPORT"
    case annet = "ANNET"
  }
  public var art: Art
  /// At most 150 characters.
  public var tekst: String

  public init(art: Art, tekst: String = "") {
    self.art = art
    self.tekst = tekst
  }

  /// The text may be left out.
  public init(from decoder: any Decoder) throws {
    let felt = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      art: try felt.decode(Art.self, forKey: .art), tekst: try felt.decodeIfPresent(String.self, forKey: .tekst) ?? "")
  }
}
