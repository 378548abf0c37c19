/// The follow-up decision after Nav-loven § 14 a. Drafts may change; a decision that is made is final, and a change is
/// a new version (F14).
public struct Vedtak: Hashable, Codable, Sendable {
  public let id: Id<Vedtak>
  /// 1 for the person's first decision.
  public let versjon: Int
  /// The staff member who answers for it.
  public var ansvarlig: String
  public var innhold: Vedtaksinnhold
  /// What the rules proposed when the draft was made (F13); nil when they had no proposal.
  public var forslag: Innsatsgruppe?
  public var tilstand: Tilstand

  public enum Tilstand: Hashable, Codable, Sendable {
    case utkast(Beslutterprosess)
    case fattet(Fatting)
  }

  public init(
    id: Id<Vedtak>, versjon: Int, ansvarlig: String, innhold: Vedtaksinnhold = Vedtaksinnhold(),
    forslag: Innsatsgruppe? = nil, tilstand: Tilstand = .utkast(.ikkeStartet)
  ) {
    self.id = id
    self.versjon = versjon
    self.ansvarlig = ansvarlig
    self.innhold = innhold
    self.forslag = forslag
    self.tilstand = tilstand
  }

  public var fatting: Fatting? { if case .fattet(let f) = tilstand { f } else { nil } }
  public var erUtkast: Bool { fatting == nil }
  public var beslutterprosess: Beslutterprosess? { if case .utkast(let p) = tilstand { p } else { nil } }
}

/// How the decision was made.
public struct Fatting: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let beslutter: String?
  /// Which rule pack it was judged by.
  public let pakke: String
  /// The conclusion on work capacity it rests on (letter d of § 14 a).
  public let arbeidsevne: Arbeidsevne
  public let spor: [Json]
  public var klage: Klage?

  public init(
    dato: Dato, av: String, beslutter: String?, pakke: String, arbeidsevne: Arbeidsevne, spor: [Json] = [],
    klage: Klage? = nil
  ) {
    self.dato = dato
    self.av = av
    self.beslutter = beslutter
    self.pakke = pakke
    self.arbeidsevne = arbeidsevne
    self.spor = spor
    self.klage = klage
  }
}

/// An appeal against a decision.
public struct Klage: Hashable, Codable, Sendable {
  public let mottatt: Dato
  public let tekst: String
  /// Whether it came within the deadline that ran from when the person got the letter.
  public let iTide: Bool

  public init(mottatt: Dato, tekst: String, iTide: Bool) {
    self.mottatt = mottatt
    self.tekst = tekst
    self.iTide = iTide
  }
}
