/// The plan: the person's wish first, then the goal; the steps are entities of their own (`Aktivitet`). It gives no
/// right to a measure (G06).
public struct Aktivitetsplan: Hashable, Codable, Sendable {
  public let id: Id<Aktivitetsplan>
  public let opprettet: Dato
  /// The person's wish in their own words (G07).
  public var onske: String
  public var maal: [Planmaal]
  /// How the plan was made together with the person (G01).
  public var samarbeid: String
  /// The day both look at it again (G18).
  public var revurderes: Dato?
  public var tilstand: Tilstand
  /// What the person wanted in the plan and is not part of it, and why (B18).
  public var onskeavslag: Onskeavslag?

  public enum Tilstand: Hashable, Codable, Sendable {
    case utkast
    case godkjent(Plangodkjenning)
    /// Replaced by a newer plan or ended with the follow-up; read-only.
    case avsluttet(dato: Dato)
  }

  public init(
    id: Id<Aktivitetsplan>, opprettet: Dato, onske: String = "", maal: [Planmaal] = [], samarbeid: String = "",
    revurderes: Dato? = nil, tilstand: Tilstand = .utkast, onskeavslag: Onskeavslag? = nil
  ) {
    self.id = id
    self.opprettet = opprettet
    self.onske = onske
    self.maal = maal
    self.samarbeid = samarbeid
    self.revurderes = revurderes
    self.tilstand = tilstand
    self.onskeavslag = onskeavslag
  }

  public var godkjenning: Plangodkjenning? { if case .godkjent(let g) = tilstand { g } else { nil } }
  public var erAvsluttet: Bool { if case .avsluttet = tilstand { true } else { false } }
}

/// A goal; not only jobs count (N02).
public struct Planmaal: Hashable, Codable, Sendable {
  public enum Art: String, CaseIterable, Codable, Sendable {
    case jobb = "JOBB"
    case annet = "ANNET"
  }
  public var art: Art
  /// 1–500 characters.
  public var tekst: String

  public init(art: Art, tekst: String) {
    self.art = art
    self.tekst = tekst
  }
}

/// Who approved the plan, when, and what the person says about it (G10).
public struct Plangodkjenning: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let brukersSyn: String
  /// The person has agreed; false is an approval with the disagreement written down.
  public let brukerEnig: Bool

  public init(dato: Dato, av: String, brukersSyn: String, brukerEnig: Bool) {
    self.dato = dato
    self.av = av
    self.brukersSyn = brukersSyn
    self.brukerEnig = brukerEnig
  }
}
