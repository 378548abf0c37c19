import Saksgang

/// What someone is to the store. Frozen codes; the roles of the case work itself are in the staff register.
public enum Lagerrolle: String, CaseIterable, Sendable {
  case leser = "LESER"
  case veileder = "VEILEDER"
  case leder = "LEDER"
  case revisor = "REVISOR"
  case admin = "ADMIN"

  /// What the role may do. Everyone with a role may see the office's own record and leave a trace in the access log.
  public var retter: Set<Lagerrett> {
    switch self {
    case .leser: [.les]
    case .veileder: [.les, .skriv]
    case .leder: [.les, .skriv, .logg, .sjekk]
    case .revisor: [.logg, .sjekk]
    case .admin: [.sjekk, .drift]
    }
  }
}
