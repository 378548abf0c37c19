/// Why something about an agreement between three was not stored.
public typealias Avtalefeil = Delfeil<Avtaleaarsak>

public enum Avtaleaarsak: String, Feilaarsak {
  /// No agreement with this id, or none or several to choose from.
  case ukjentAvtale = "ukjentAvtale"
  case erInngaatt = "erInngaatt"
  case erIkkeInngaatt = "erIkkeInngaatt"
  case erAvsluttet = "erAvsluttet"
  case ukjentSteg = "ukjentSteg"

  public static let del = "avtale"
  public var felt: String? {
    switch self {
    case .ukjentAvtale, .erInngaatt, .erIkkeInngaatt, .erAvsluttet: "avtale"
    case .ukjentSteg: "aktivitet"
    }
  }
}
