/// The end of a follow-up: what was valid then becomes history, and the steps left open are listed.
public struct Oppfolgingsslutt: Hashable, Codable, Sendable {
  public let id: Id<Oppfolgingsslutt>
  public let dato: Dato
  public let av: String
  public let aarsak: Avslutningsaarsak
  public let begrunnelse: String
  /// Steps that were not finished on the last day.
  public let aapneSteg: [Id<Aktivitet>]
  /// Decisions and needs assessments that stopped counting; they never count again.
  public let historiske: Set<Ulid>
  public var gjenapning: Gjenapning?

  public init(
    id: Id<Oppfolgingsslutt>, dato: Dato, av: String, aarsak: Avslutningsaarsak, begrunnelse: String,
    aapneSteg: [Id<Aktivitet>], historiske: Set<Ulid>, gjenapning: Gjenapning? = nil
  ) {
    self.id = id
    self.dato = dato
    self.av = av
    self.aarsak = aarsak
    self.begrunnelse = begrunnelse
    self.aapneSteg = aapneSteg
    self.historiske = historiske
    self.gjenapning = gjenapning
  }
}

/// The follow-up began again.
public struct Gjenapning: Hashable, Codable, Sendable {
  public let dato: Dato
  public let av: String
  public let begrunnelse: String

  public init(dato: Dato, av: String, begrunnelse: String) {
    self.dato = dato
    self.av = av
    self.begrunnelse = begrunnelse
  }
}

/// Where the person went when the follow-up ended; the outcome the office is measured on, so it is a code.
public enum Avslutningsaarsak: String, CaseIterable, Codable, Sendable {
  case arbeid = "ARBEID"
  case delvisArbeid = "DELVIS_ARBEID"
  case utdanning = "UTDANNING"
  case uforetrygd = "UFORETRYGD"
  case alderspensjon = "ALDERSPENSJON"
  case onskerIkkeOppfolging = "ONSKER_IKKE_OPPFOLGING"
  case ikkeKontakt = "IKKE_KONTAKT"
  case flyttet = "FLYTTET"
  case dod = "DOD"
  case annet = "ANNET"
}
