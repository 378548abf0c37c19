/// Whether the person is a genuine job-seeker, point by point (C25). A checklist to talk from: the right to the benefit
/// is decided elsewhere.
public struct ReellArbeidssoker: Hashable, Codable, Sendable {
  /// What folketrygdloven § 4-5 asks for.
  public enum Krav: String, CaseIterable, Codable, Sendable {
    case arbeidsfor = "ARBEIDSFOR"
    case altArbeid = "ALT_ARBEID"
    case heleLandet = "HELE_LANDET"
    case helOgDeltid = "HEL_OG_DELTID"
    case tiltak = "TILTAK"
  }

  /// What may excuse from a point.
  public enum Unntak: String, CaseIterable, Codable, Sendable {
    case alder = "ALDER"
    case helse = "HELSE"
    case smaaBarn = "SMAA_BARN"
    case omsorg = "OMSORG"
  }

  public enum Tilstand: String, CaseIterable, Codable, Sendable {
    case alleKrav = "ALLE_KRAV"
    case medUnntak = "MED_UNNTAK"
    case mangler = "MANGLER"
  }

  public let vurdert: Dato
  /// Staff ident.
  public let av: String
  public let bekreftet: Set<Krav>
  public let unntak: Set<Unntak>
  public let merknad: String

  public init(vurdert: Dato, av: String, bekreftet: Set<Krav>, unntak: Set<Unntak> = [], merknad: String = "") {
    self.vurdert = vurdert
    self.av = av
    self.bekreftet = bekreftet
    self.unntak = unntak
    self.merknad = merknad
  }

  /// What the person has not said yes to, in the order it is asked.
  public var ubekreftet: [Krav] { Krav.allCases.filter { !bekreftet.contains($0) } }

  /// No exception makes a person fit for work who is not.
  public var tilstand: Tilstand {
    if ubekreftet.isEmpty { return .alleKrav }
    return unntak.isEmpty || !bekreftet.contains(.arbeidsfor) ? .mangler : .medUnntak
  }
}
