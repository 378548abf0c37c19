/// What the person, the employer and NAV have agreed on together (G19, L14): one aim, what each of the three does, and
/// one to call on either side. It fits on one page (U26).
public struct Oppfolgingsavtale: Hashable, Codable, Sendable {
  public let id: Id<Oppfolgingsavtale>
  public let laget: Dato
  /// Staff ident.
  public let av: String
  /// The plan it is part of; nil when it was made before there was one.
  public let plan: Id<Aktivitetsplan>?
  public var innhold: Avtaleinnhold
  /// The day the three look at it again.
  public var folgesOpp: Dato
  /// What was said each time they did; nil when they have not yet.
  public var oppfolginger: [Avtaleoppfolging]?
  public var tilstand: Tilstand

  public enum Tilstand: Hashable, Codable, Sendable {
    case utkast
    /// All three have signed.
    case inngaatt(dato: Dato, av: String)
    case avsluttet(dato: Dato, av: String, grunn: String)
  }

  public init(
    id: Id<Oppfolgingsavtale>, laget: Dato, av: String, plan: Id<Aktivitetsplan>? = nil, innhold: Avtaleinnhold,
    folgesOpp: Dato, oppfolginger: [Avtaleoppfolging]? = nil, tilstand: Tilstand = .utkast
  ) {
    self.id = id
    self.laget = laget
    self.av = av
    self.plan = plan
    self.innhold = innhold
    self.folgesOpp = folgesOpp
    self.oppfolginger = oppfolginger
    self.tilstand = tilstand
  }

  public var erUtkast: Bool { tilstand == .utkast }
  public var erInngaatt: Bool { if case .inngaatt = tilstand { true } else { false } }
  public var erAvsluttet: Bool { if case .avsluttet = tilstand { true } else { false } }
}

/// What the three sign.
public struct Avtaleinnhold: Hashable, Codable, Sendable {
  /// The employer's name.
  public var arbeidsgiver: String
  /// The employer's case, when it is one of ours.
  public var arbeidsgiversak: SakId?
  /// Who answers for the follow-up at the workplace.
  public var kontakt: Bedriftskontakt
  /// Staff ident of the one who answers for it here, and the number they are reached at.
  public var veileder: String
  public var veiledertelefon: String
  /// What they want to reach together.
  public var maal: String
  public var brukerGjor: String
  public var arbeidsgiverGjor: String
  public var navGjor: String
  /// The step in the plan it is about.
  public var aktivitet: Id<Aktivitet>?
  public var fra: Dato
  public var til: Dato?

  public init(
    arbeidsgiver: String, arbeidsgiversak: SakId? = nil, kontakt: Bedriftskontakt, veileder: String,
    veiledertelefon: String, maal: String, brukerGjor: String, arbeidsgiverGjor: String, navGjor: String,
    aktivitet: Id<Aktivitet>? = nil, fra: Dato, til: Dato? = nil
  ) {
    self.arbeidsgiver = arbeidsgiver
    self.arbeidsgiversak = arbeidsgiversak
    self.kontakt = kontakt
    self.veileder = veileder
    self.veiledertelefon = veiledertelefon
    self.maal = maal
    self.brukerGjor = brukerGjor
    self.arbeidsgiverGjor = arbeidsgiverGjor
    self.navGjor = navGjor
    self.aktivitet = aktivitet
    self.fra = fra
    self.til = til
  }
}

/// One time the three looked at their agreement.
public struct Avtaleoppfolging: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let notat: String

  public init(dato: Dato, av: String, notat: String) {
    self.dato = dato
    self.av = av
    self.notat = notat
  }
}
