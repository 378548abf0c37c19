import Fagmodell

/// Who may see and do what (T01, T02, G5–G7).
public enum Tilgang {
  /// The protection that keeps `ansatt` out of the case; nil when it is open to them.
  public static func hindring(_ ansatt: Ansatt, _ bruker: Bruker) -> Saertilgang? {
    hindring(ansatt, bruker.adressebeskyttelse, bruker.merker, veileder: bruker.veileder)
  }

  /// The same from a row in a list, without opening the case.
  public static func hindring(_ ansatt: Ansatt, _ rad: Brukerrad) -> Saertilgang? {
    hindring(ansatt, rad.adressebeskyttelse, rad.merker, veileder: rad.veileder)
  }

  private static func hindring(
    _ ansatt: Ansatt, _ beskyttelse: Adressebeskyttelse, _ merker: Set<Brukermerke>, veileder: String?
  ) -> Saertilgang? {
    if let krevd = Saertilgang(beskyttelse), !ansatt.saertilganger.contains(krevd) { return krevd }
    if merker.contains(.skjermet), !ansatt.saertilganger.contains(.skjermet) { return .skjermet }
    if merker.contains(.kontorsperre), veileder != ansatt.ident, !ansatt.saertilganger.contains(.kontorsperre) {
      return .kontorsperre
    }
    return nil
  }

  /// Whether the person is protected in a way that hides name and number from those without access.
  public static func erBeskyttet(_ bruker: Bruker) -> Bool {
    bruker.adressebeskyttelse != .ugradert || bruker.merker.contains(.skjermet)
  }
}

extension Saertilgang {
  init?(_ beskyttelse: Adressebeskyttelse) {
    switch beskyttelse {
    case .ugradert: return nil
    case .fortrolig: self = .fortrolig
    case .strengtFortrolig, .strengtFortroligUtland: self = .strengtFortrolig
    }
  }
}

/// A staff member lacks the role or authority for an act.
public enum Tilgangsfeil: String, Fagfeil {
  case ikkeAktiv, manglerRolle, manglerFullmakt
  public var kode: String { "tilgang.\(rawValue)" }
  public var felt: String? { nil }
}
