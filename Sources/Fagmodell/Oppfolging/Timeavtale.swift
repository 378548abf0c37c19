/// A booked meeting between the person and a veileder (B08), and whether the person came (B14).
public struct Timeavtale: Hashable, Codable, Sendable {
  public let id: Id<Timeavtale>
  public let dato: Dato
  /// `HH:MM`.
  public let klokkeslett: String
  /// Minutes.
  public let varighet: Int
  public let kanal: Kanal
  public let sted: String
  /// What the meeting is for.
  public let formaal: String
  /// Staff ident of the one the person meets.
  public let veileder: String
  public let bestilt: Dato
  public var tilstand: Tilstand
  /// What kind of place it is; nil when nobody has said.
  public let stedstype: Stedstype?

  public enum Tilstand: Hashable, Codable, Sendable {
    case avtalt
    case mott(registrert: Dato)
    /// The breach cases the no-show opened; empty where no benefit asks for a reaction.
    case ikkeMott(registrert: Dato, konsekvens: [Id<Brudd>])
    case gyldigGrunn(registrert: Dato, grunn: String)
  }

  public init(
    id: Id<Timeavtale>, dato: Dato, klokkeslett: String, varighet: Int, kanal: Kanal, sted: String, formaal: String,
    veileder: String, bestilt: Dato, tilstand: Tilstand = .avtalt, stedstype: Stedstype? = nil
  ) {
    self.id = id
    self.dato = dato
    self.klokkeslett = klokkeslett
    self.varighet = varighet
    self.kanal = kanal
    self.sted = sted
    self.formaal = formaal
    self.veileder = veileder
    self.bestilt = bestilt
    self.tilstand = tilstand
    self.stedstype = stedstype
  }

  /// Nil until someone has registered how it went.
  public var oppmote: Oppmote? {
    switch tilstand {
    case .avtalt: nil
    case .mott: .mott
    case .ikkeMott: .ikkeMott
    case .gyldigGrunn: .gyldigGrunn
    }
  }

  /// Minutes from midnight to the start; nil when the time of day is not one.
  public var start: Int? {
    let deler = klokkeslett.split(separator: ":").compactMap { Int($0) }
    return deler.count == 2 ? deler[0] * 60 + deler[1] : nil
  }

  /// Whether the two meetings share any minute.
  public func kolliderer(med annen: Timeavtale) -> Bool {
    guard dato == annen.dato, let start, let andre = annen.start else { return false }
    return start < andre + annen.varighet && andre < start + varighet
  }
}

/// The kinds of place people meet us (B13): more and more of it is outside the office.
public enum Stedstype: String, CaseIterable, Codable, Sendable {
  case kontoret = "KONTORET"
  case arbeidsplass = "ARBEIDSPLASS"
  case skole = "SKOLE"
  case behandling = "BEHANDLING"
  case fengsel = "FENGSEL"
  case hjemme = "HJEMME"
  case annet = "ANNET"
}
