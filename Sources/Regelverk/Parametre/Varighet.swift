import Fagmodell

/// A length of time as the law writes it: a whole number of days, weeks, months or years.
///
/// A duration turned into a deadline gives the last day on which the deadline is met. Weeks are seven days; months keep
/// the day number and clip to the month's last day: 31 January + 1 month is 28 or 29 February.
public struct Varighet: Hashable, Codable, Sendable {
  public enum Enhet: String, CaseIterable, Codable, Sendable {
    case dager = "DAGER"
    case uker = "UKER"
    case maaneder = "MAANEDER"
    case aar = "AAR"
  }

  /// At least 1; the pack reader refuses anything else.
  public let verdi: Int
  public let enhet: Enhet

  public init(_ verdi: Int, _ enhet: Enhet) {
    self.verdi = verdi
    self.enhet = enhet
  }

  /// The last day of the period when it is counted from `dato`: 20 May + 1 month is 20 June.
  public func etter(_ dato: Dato) -> Dato {
    switch enhet {
    case .dager: dato + verdi
    case .uker: dato.pluss(uker: verdi)
    case .maaneder: dato.pluss(maaneder: verdi)
    case .aar: dato.pluss(aar: verdi)
    }
  }

  /// The first day of the window of this length that ends on `dato`.
  public func foer(_ dato: Dato) -> Dato {
    switch enhet {
    case .dager: dato - verdi
    case .uker: dato.pluss(uker: -verdi)
    case .maaneder: dato.pluss(maaneder: -verdi)
    case .aar: dato.pluss(aar: -verdi)
    }
  }

  /// Whole months; nil for days and weeks, which are no number of months.
  public var maaneder: Int? {
    switch enhet {
    case .dager, .uker: nil
    case .maaneder: verdi
    case .aar: verdi * 12
    }
  }

  /// Whole weeks; nil for other units.
  public var uker: Int? { enhet == .uker ? verdi : nil }

  private enum CodingKeys: String, CodingKey, CaseIterable { case verdi, enhet }
  static let felter = Set(CodingKeys.allCases.map(\.rawValue))
}
