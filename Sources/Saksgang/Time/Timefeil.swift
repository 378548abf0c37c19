/// Why an appointment was not stored.
public typealias Timefeil = Delfeil<Timeaarsak>

public enum Timeaarsak: String, Feilaarsak {
  case kolliderer = "kolliderer"
  case manglerVeileder = "manglerVeileder"
  /// No appointment with this id, or none or several to choose from.
  case ukjentTime = "ukjentTime"
  case alleredeRegistrert = "alleredeRegistrert"
  /// Whether the person came cannot be told before the day.
  case ikkeVaert = "ikkeVaert"

  public static let del = "time"
  public var felt: String? {
    switch self {
    case .kolliderer: "klokkeslett"
    case .manglerVeileder: "veileder"
    case .ukjentTime: "time"
    case .alleredeRegistrert, .ikkeVaert: "utfall"
    }
  }
}
