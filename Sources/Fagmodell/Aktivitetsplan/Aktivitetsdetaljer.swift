/// The kinds of step.
public enum Aktivitetstype: String, CaseIterable, Codable, Sendable {
  case egenaktivitet = "EGEN"
  case stilling = "STILLING"
  case jobbsoking = "SOKEAVTALE"
  case jobb = "IJOBB"
  case behandling = "BEHANDLING"
  case mote = "MOTE"
  case samtalereferat = "SAMTALEREFERAT"
  case tiltak = "TILTAK"
}

/// What each kind of step needs to know beyond what all have.
public enum Aktivitetsdetaljer: Hashable, Sendable {
  case egenaktivitet(hensikt: String)
  case stilling(arbeidsgiver: String, arbeidssted: String)
  /// `antall` positions a week, 1–99.
  case jobbsoking(antall: Int)
  case jobb(arbeidsgiver: String, heltid: Bool)
  case behandling(art: String, sted: String)
  /// `varighet` in minutes.
  case mote(klokkeslett: String, varighet: Int, kanal: Kanal, sted: String, referat: Referat?)
  case samtalereferat(kanal: Kanal, referat: Referat)
  case tiltak(Tiltaksdel)

  public var type: Aktivitetstype {
    switch self {
    case .egenaktivitet: .egenaktivitet
    case .stilling: .stilling
    case .jobbsoking: .jobbsoking
    case .jobb: .jobb
    case .behandling: .behandling
    case .mote: .mote
    case .samtalereferat: .samtalereferat
    case .tiltak: .tiltak
    }
  }
}

/// Notes of a talk; the person sees them only when shared, and the talk is not done before.
public struct Referat: Hashable, Codable, Sendable {
  public var tekst: String
  public var delt: Dato?

  public init(tekst: String, delt: Dato? = nil) {
    self.tekst = tekst
    self.delt = delt
  }
}

/// A measure or another body's service as a step. The wish stands in the plan; the award is a record of its own (G06).
public struct Tiltaksdel: Hashable, Codable, Sendable {
  /// Code in the measure catalogue of the rule pack; empty for another body's service.
  public var kode: String
  public var arrangor: String
  public var eier: Eier
  public var gjennomforing: Gjennomforing
  /// Why just this one (K26).
  public var hvorfor: String
  public var soknad: Tiltakssoknad

  public init(
    kode: String, arrangor: String = "", eier: Eier = .stat, gjennomforing: Gjennomforing = .kjop, hvorfor: String,
    soknad: Tiltakssoknad = .onsket
  ) {
    self.kode = kode
    self.arrangor = arrangor
    self.eier = eier
    self.gjennomforing = gjennomforing
    self.hvorfor = hvorfor
    self.soknad = soknad
  }
}

/// Done by the office itself or bought (K20).
public enum Gjennomforing: String, CaseIterable, Codable, Sendable {
  case egenregi = "EGENREGI"
  case kjop = "KJOP"
}

/// The road from wish to award.
public enum Tiltakssoknad: String, CaseIterable, Codable, Sendable {
  case onsket = "ONSKET"
  case foreslaatt = "FORESLATT"
  case sokt = "SOKT"
  case innvilget = "INNVILGET"
  case avslaatt = "AVSLATT"
}
