/// The person: what is registered about who they are and what they want. Assessments, decisions and plan are entities
/// of their own, so that two people can work on one case without overwriting each other.
///
/// Everything but number, name and birth date may be unknown: a registration is saved half-done (C01) and the person's
/// page shows what is missing (`mangler`).
public struct Bruker: Hashable, Codable, Sendable {
  public var identitetsnummer: Identitetsnummer
  /// A field of its own, never read out of the number again: from 2032 numbers no longer tell it.
  public var fodselsdato: Dato
  public var navn: Navn
  public var kontakt: Kontaktinfo
  /// Four digits; nil when unknown.
  public var kommune: String?
  public var spraak: Spraakbehov
  public var arbeidsstatus: Arbeidsstatus?
  public var utdanning: Utdanning?
  public var jobbonske: Jobbonske
  /// Work history, skills and qualities, in the person's and veileder's words (C09).
  public var erfaring: String
  public var barn: [Dato]
  public var arbeidsgiver: String?
  public var samarbeidsparter: [Samarbeidspart]
  public var merker: Set<Brukermerke>
  public var adressebeskyttelse: Adressebeskyttelse
  /// First day the person was registered with us; the clock of the 2023 youth guarantee starts here.
  public var registrert: Dato
  /// Staff ident of the veileder who follows the person up.
  public var veileder: String?
  public var registrering: Registreringsstatus
  /// The first day of the place in working life the person has now; nil when nobody has told.
  public var arbeidsstatusFra: Dato?
  /// The places in working life before this one, in the order they were left; nil when none is known.
  public var tidligereStatuser: [Statusperiode]?
  public var maanederIArbeid: Arbeidsmaaneder?
  public var introduksjonsprogram: Introduksjonsprogram?
  /// The day the person was told what moving for work would mean (C24).
  public var mobilitetInformert: Dato?
  /// The day the person was told of their rights: to be assessed, to see what we hold, to complain.
  public var rettigheterInformert: Dato?
  public var reellArbeidssoker: ReellArbeidssoker?
  public var koordinator: Koordinator?
  /// The day the veileder of now took over; nil in cases from before the days were kept.
  public var veilederFra: Dato?
  public var tidligereVeiledere: [Veilederperiode]?
  /// Points of the checklist that are passed over; nil when none is.
  public var hoppetOver: [Punkthopp]?

  public init(
    identitetsnummer: Identitetsnummer, fodselsdato: Dato, navn: Navn, kontakt: Kontaktinfo = Kontaktinfo(),
    kommune: String? = nil, spraak: Spraakbehov = Spraakbehov(), arbeidsstatus: Arbeidsstatus? = nil,
    utdanning: Utdanning? = nil, jobbonske: Jobbonske = Jobbonske(), erfaring: String = "", barn: [Dato] = [],
    arbeidsgiver: String? = nil, samarbeidsparter: [Samarbeidspart] = [], merker: Set<Brukermerke> = [],
    adressebeskyttelse: Adressebeskyttelse = .ugradert, registrert: Dato, veileder: String? = nil,
    registrering: Registreringsstatus = .paabegynt
  ) {
    self.identitetsnummer = identitetsnummer
    self.fodselsdato = fodselsdato
    self.navn = navn
    self.kontakt = kontakt
    self.kommune = kommune
    self.spraak = spraak
    self.arbeidsstatus = arbeidsstatus
    self.utdanning = utdanning
    self.jobbonske = jobbonske
    self.erfaring = erfaring
    self.barn = barn
    self.arbeidsgiver = arbeidsgiver
    self.samarbeidsparter = samarbeidsparter
    self.merker = merker
    self.adressebeskyttelse = adressebeskyttelse
    self.registrert = registrert
    self.veileder = veileder
    self.registrering = registrering
  }

  /// What a complete registration still lacks, in the order the form asks for it.
  public var mangler: [Registreringsfelt] {
    var felt: [Registreringsfelt] = []
    if kontakt.telefon.isEmpty && kontakt.epost.isEmpty { felt.append(.kontakt) }
    if kommune == nil { felt.append(.kommune) }
    if arbeidsstatus == nil { felt.append(.arbeidsstatus) }
    if utdanning == nil { felt.append(.utdanning) }
    if jobbonske.tekst.isEmpty { felt.append(.jobbonske) }
    return felt
  }
}

/// The parts of a registration that can be missing.
public enum Registreringsfelt: String, CaseIterable, Codable, Sendable {
  case kontakt = "KONTAKT"
  case kommune = "KOMMUNE"
  case arbeidsstatus = "ARBEIDSSTATUS"
  case utdanning = "UTDANNING"
  case jobbonske = "JOBBONSKE"
}

/// Whether the registration talk is finished; fields may be missing either way.
public enum Registreringsstatus: String, CaseIterable, Codable, Sendable {
  case paabegynt = "PAABEGYNT"
  case fullfort = "FULLFORT"
}
