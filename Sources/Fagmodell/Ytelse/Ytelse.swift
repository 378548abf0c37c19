/// The income benefits a person may hold, several at once (C11).
public enum Ytelse: String, CaseIterable, Codable, Sendable {
  case sykepenger = "SYKEPENGER"
  case aap = "AAP"
  case dagpenger = "DAGPENGER"
  case overgangsstonad = "OVERGANGSSTONAD"
  case sosialhjelp = "SOSIALHJELP"
  case kvalifiseringsstonad = "KVALIFISERINGSSTONAD"
  case tiltakspenger = "TILTAKSPENGER"
  case uforetrygd = "UFORETRYGD"

  /// Who decides on it: the municipal ones the office itself, the state ones NAV Forvaltning (A14).
  public var eier: Eier {
    switch self {
    case .sosialhjelp, .kvalifiseringsstonad: .kommune
    case .sykepenger, .aap, .dagpenger, .overgangsstonad, .tiltakspenger, .uforetrygd: .stat
    }
  }
}

/// Where a benefit stands. All three count when the law says "claimed or considered" (E05).
public enum Ytelsesstatus: String, CaseIterable, Codable, Sendable {
  case mottar = "MOTTAR"
  case sokt = "SOKT"
  case vurderes = "VURDERES"
}

/// One benefit of one person.
public struct Ytelsesforhold: Hashable, Codable, Sendable {
  public let id: Id<Ytelsesforhold>
  public let ytelse: Ytelse
  public var status: Ytelsesstatus
  public var fra: Dato?
  public var til: Dato?
  /// Degree of the benefit, 1…100; nil when not known.
  public var prosent: Int?

  public init(
    id: Id<Ytelsesforhold>, ytelse: Ytelse, status: Ytelsesstatus, fra: Dato? = nil, til: Dato? = nil,
    prosent: Int? = nil
  ) {
    self.id = id
    self.ytelse = ytelse
    self.status = status
    self.fra = fra
    self.til = til
    self.prosent = prosent
  }

  /// Whether the benefit has ended before `dato`.
  public func erAvsluttet(paa dato: Dato) -> Bool { til.map { $0 < dato } ?? false }
}
