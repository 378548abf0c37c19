/// An exemption from a benefit's duty, with its reason (I04, I24).
public struct Unntak: Hashable, Codable, Sendable {
  public let id: Id<Unntak>
  public let ytelse: Ytelse
  public let plikt: Unntaksplikt
  public let grunn: Unntaksgrunn
  public let begrunnelse: String
  public let fra: Dato
  /// Last day; nil while no end is set.
  public let til: Dato?
  public let gitt: Dato
  public let av: String

  public init(
    id: Id<Unntak>, ytelse: Ytelse, plikt: Unntaksplikt, grunn: Unntaksgrunn, begrunnelse: String, fra: Dato,
    til: Dato? = nil, gitt: Dato, av: String
  ) {
    self.id = id
    self.ytelse = ytelse
    self.plikt = plikt
    self.grunn = grunn
    self.begrunnelse = begrunnelse
    self.fra = fra
    self.til = til
    self.gitt = gitt
    self.av = av
  }

  public func gjelder(paa dato: Dato) -> Bool { dato >= fra && (til.map { dato <= $0 } ?? true) }
}

/// Which duty the person is exempt from.
public enum Unntaksplikt: String, CaseIterable, Codable, Sendable {
  case aktivitet = "AKTIVITET"
  case meldeplikt = "MELDEPLIKT"
}

/// Reasons for an exemption. Kinds only, never a diagnosis (C14).
public enum Unntaksgrunn: String, CaseIterable, Codable, Sendable {
  case medisinskeGrunner = "MEDISINSKE_GRUNNER"
  case tilretteleggingIkkeMulig = "TILRETTELEGGING_IKKE_MULIG"
  case sjomennUtenriks = "SJOMENN_UTENRIKS"
  case alder = "ALDER"
  case helse = "HELSE"
  case omsorg = "OMSORG"
  case velferdsgrunner = "VELFERDSGRUNNER"
  case manglerBarnepass = "MANGLER_BARNEPASS"
  case tungtveiendeGrunner = "TUNGTVEIENDE_GRUNNER"
  case unodigTyngende = "UNODIG_TYNGENDE"
}
