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
  /// How it ended; nil while it is being considered.
  public var utfall: Klageutfall?

  public init(mottatt: Dato, tekst: String, iTide: Bool, utfall: Klageutfall? = nil) {
    self.utfall = utfall
    self.mottatt = mottatt
    self.tekst = tekst
    self.iTide = iTide
  }
}

/// How an appeal ended, and who decided it (T09).
public struct Klageutfall: Hashable, Codable, Sendable {
  public enum Resultat: String, CaseIterable, Codable, Sendable {
    case medhold = "MEDHOLD"
    case delvisMedhold = "DELVIS_MEDHOLD"
    case opprettholdt = "OPPRETTHOLDT"
    case avvist = "AVVIST"
    case trukket = "TRUKKET"
  }

  /// The body that decided it.
  public enum Instans: String, CaseIterable, Codable, Sendable {
    case kontoret = "KONTORET"
    case klageinstansen = "KLAGEINSTANSEN"
    case statsforvalteren = "STATSFORVALTEREN"
    case trygderetten = "TRYGDERETTEN"
  }

  public let dato: Dato
  public let resultat: Resultat
  public let instans: Instans
  public let begrunnelse: String
  /// Staff ident of the one who wrote it down.
  public let av: String

  public init(dato: Dato, resultat: Resultat, instans: Instans, begrunnelse: String, av: String) {
    self.dato = dato
    self.resultat = resultat
    self.instans = instans
    self.begrunnelse = begrunnelse
    self.av = av
  }
}
