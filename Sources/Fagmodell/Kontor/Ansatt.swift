/// A staff member (A07, A20).
public struct Ansatt: Hashable, Codable, Sendable {
  public let ident: String
  public var navn: String
  /// Who employs them; authority is separate.
  public var arbeidsgiver: Eier
  public var roller: Set<Rolle>
  /// What they may decide: state matters, municipal matters or both.
  public var fullmakt: Eier
  /// Has the competence to conclude an arbeidsevnevurdering alone (E12).
  public var aevKompetanse: Bool
  public var aktiv: Bool
  /// Protected people this member may see.
  public var saertilganger: Set<Saertilgang>
  /// The login name on this machine; how the program knows who sits here.
  public var bruker: String?

  public init(
    ident: String, navn: String, arbeidsgiver: Eier = .stat, roller: Set<Rolle> = [.veileder],
    fullmakt: Eier = .felles, aevKompetanse: Bool = true, aktiv: Bool = true,
    saertilganger: Set<Saertilgang> = [], bruker: String? = nil
  ) {
    self.ident = ident
    self.navn = navn
    self.arbeidsgiver = arbeidsgiver
    self.roller = roller
    self.fullmakt = fullmakt
    self.aevKompetanse = aevKompetanse
    self.aktiv = aktiv
    self.saertilganger = saertilganger
    self.bruker = bruker
  }

  /// Whether this member may decide matters that belong to `eier` (A07).
  public func harFullmakt(for eier: Eier) -> Bool { fullmakt == .felles || eier == .felles || fullmakt == eier }
}

/// What a staff member does in the office; one person may hold them all in a small office (A27).
public enum Rolle: String, CaseIterable, Codable, Sendable {
  case veileder = "VEILEDER"
  case beslutter = "BESLUTTER"
  case fagansvarlig = "FAGANSVARLIG"
  case leder = "LEDER"
  case kursleder = "KURSLEDER"
}

/// Access to people whose cases are closed to most (G5, G6).
public enum Saertilgang: String, CaseIterable, Codable, Sendable {
  case fortrolig = "FORTROLIG"
  case strengtFortrolig = "STRENGT_FORTROLIG"
  case skjermet = "SKJERMET"
  case kontorsperre = "KONTORSPERRE"
}
