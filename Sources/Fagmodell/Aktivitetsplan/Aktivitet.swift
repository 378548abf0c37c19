/// One step in a plan.
public struct Aktivitet: Hashable, Codable, Sendable {
  public let id: Id<Aktivitet>
  public let plan: Id<Aktivitetsplan>
  /// 1–100 characters.
  public var tittel: String
  /// At most 5000 characters.
  public var beskrivelse: String
  public var ansvarlig: Ansvarlig
  public var fra: Dato
  public var til: Dato?
  public var status: Aktivitetsstatus
  public var detaljer: Aktivitetsdetaljer
  /// Agreed with NAV; once agreed always agreed.
  public var avtalt: Bool
  /// How the person was told what the agreement means for their benefit; nil when no word of it was needed.
  public var orientering: Forhaandsorientering?
  /// Why it was broken off, or finished when that must be told.
  public var begrunnelse: String
  /// What shows that it was done, in the order it was written down; nil when nothing is.
  public var belegg: [Belegg]?
  /// The last day anything in it changed.
  public var endret: Dato

  public init(
    id: Id<Aktivitet>, plan: Id<Aktivitetsplan>, tittel: String, beskrivelse: String = "", ansvarlig: Ansvarlig,
    fra: Dato, til: Dato? = nil, status: Aktivitetsstatus = .planlagt, detaljer: Aktivitetsdetaljer,
    avtalt: Bool = false, orientering: Forhaandsorientering? = nil, begrunnelse: String = "",
    belegg: [Belegg]? = nil, endret: Dato
  ) {
    self.id = id
    self.plan = plan
    self.tittel = tittel
    self.beskrivelse = beskrivelse
    self.ansvarlig = ansvarlig
    self.fra = fra
    self.til = til
    self.status = status
    self.detaljer = detaljer
    self.avtalt = avtalt
    self.orientering = orientering
    self.begrunnelse = begrunnelse
    self.belegg = belegg
    self.endret = endret
  }

  public var type: Aktivitetstype { detaljer.type }
}

/// What the person was told beforehand about an agreed step, and how. Given once: an agreement has no way back.
public struct Forhaandsorientering: Hashable, Codable, Sendable {
  public enum Maate: String, CaseIterable, Codable, Sendable {
    case skriftlig = "SKRIFTLIG"
    case muntlig = "MUNTLIG"
  }
  public let maate: Maate
  /// 1–500 characters: the words sent, or when and by whom it was said.
  public let tekst: String
  public let dato: Dato

  public init(maate: Maate, tekst: String, dato: Dato) {
    self.maate = maate
    self.tekst = tekst
    self.dato = dato
  }
}

/// Who does the step (G03).
public enum Ansvarlig: String, CaseIterable, Codable, Sendable {
  case bruker = "BRUKER"
  case navStat = "NAV_STAT"
  case kommune = "KOMMUNE"
  case helse = "HELSE"
  case skole = "SKOLE"
  case arbeidsgiver = "ARBEIDSGIVER"
  case arrangor = "ARRANGOR"
}

/// NAV's own codes; any open status may go to any other, the two last are final.
public enum Aktivitetsstatus: String, CaseIterable, Codable, Sendable {
  case forslag = "BRUKER_ER_INTERESSERT"
  case planlagt = "PLANLAGT"
  case gjennomfores = "GJENNOMFORES"
  case fullfort = "FULLFORT"
  case avbrutt = "AVBRUTT"

  public var erEndelig: Bool { self == .fullfort || self == .avbrutt }
}
