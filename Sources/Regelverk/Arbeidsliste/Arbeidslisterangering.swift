import Fagmodell

/// The few dates the ranking needs of one person.
public struct Arbeidslisterad: Hashable, Sendable {
  /// The nearest deadline that follows from law.
  public var frist: Dato?
  public var fodselsdato: Dato?
  /// Last day in work, measure or other activity; nil when there has been none since registration.
  public var sisteAktivitet: Dato?
  public var sisteKontakt: Dato?
  public var registrert: Dato?

  public init(
    frist: Dato? = nil, fodselsdato: Dato? = nil, sisteAktivitet: Dato? = nil, sisteKontakt: Dato? = nil,
    registrert: Dato? = nil
  ) {
    self.frist = frist
    self.fodselsdato = fodselsdato
    self.sisteAktivitet = sisteAktivitet
    self.sisteKontakt = sisteKontakt
    self.registrert = registrert
  }
}

/// Why a person stands where they stand; one reason each, the highest that fits. The order is the ranking.
public enum Rangeringsgrunn: Int, CaseIterable, Codable, Sendable {
  /// A legal deadline has passed.
  case fristBrutt = 0
  /// A legal deadline comes within the horizon.
  case fristNaer = 1
  case ungUnder30 = 2
  case lengePassiv = 3
  case ovrige = 4

  /// The stable text key.
  public var kode: String {
    switch self {
    case .fristBrutt: "FRIST_BRUTT"
    case .fristNaer: "FRIST_NAER"
    case .ungUnder30: "UNG_UNDER_30"
    case .lengePassiv: "LENGE_PASSIV"
    case .ovrige: "OVRIGE"
    }
  }
}

/// The office's own choices in the ranking: no source gives these numbers, so they are settings, not rules.
public struct Rangeringsvalg: Hashable, Codable, Sendable {
  /// A deadline this many days ahead or nearer comes first.
  public var fristhorisont: Int
  /// From this many days without activity a person counts as long passive.
  public var passivDager: Int
  /// Those below this age come before long passive.
  public var ungUnder: Int

  public init(fristhorisont: Int = 14, passivDager: Int = 90, ungUnder: Int = 30) {
    self.fristhorisont = fristhorisont
    self.passivDager = passivDager
    self.ungUnder = ungUnder
  }
}

/// One place on the list.
public struct Rangert: Hashable, Sendable {
  /// Position in the input.
  public let indeks: Int
  public let grunn: Rangeringsgrunn
  /// Days until the deadline (negative when passed), or days without contact or activity; nil when not known.
  public let dager: Int?
}

/// "Who needs me next": legal deadline, then youth, then long passive, then the rest (U07).
public enum Arbeidslisterangering {
  /// The whole list in order. Equal cases keep their input order. Sex, nationality, benefit and health are not inputs.
  ///
  /// Boundary: a deadline today is near, yesterday's is broken; on the 30th birthday a person is no longer in the
  /// youth group.
  public static func ranger(
    _ rader: [Arbeidslisterad], dato: Dato, valg: Rangeringsvalg = Rangeringsvalg()
  ) -> [Rangert] {
    let ungEtter = dato.pluss(aar: -valg.ungUnder)
    var nokler: [(nokkel: Int, rangert: Rangert)] = []
    nokler.reserveCapacity(rader.count)
    for (i, rad) in rader.enumerated() {
      let rangert = plasser(rad, i, dato, ungEtter, valg)
      nokler.append((nokkel(rangert), rangert))
    }
    nokler.sort { ($0.nokkel, $0.rangert.indeks) < ($1.nokkel, $1.rangert.indeks) }
    return nokler.map(\.rangert)
  }

  private static func plasser(
    _ rad: Arbeidslisterad, _ i: Int, _ dato: Dato, _ ungEtter: Dato, _ valg: Rangeringsvalg
  ) -> Rangert {
    if let frist = rad.frist, frist - dato <= valg.fristhorisont {
      return Rangert(indeks: i, grunn: frist < dato ? .fristBrutt : .fristNaer, dager: frist - dato)
    }
    if let fodt = rad.fodselsdato, fodt > ungEtter, fodt <= dato {
      return Rangert(indeks: i, grunn: .ungUnder30, dager: sidenKontakt(rad, dato))
    }
    if let siste = rad.sisteAktivitet ?? rad.registrert, dato - siste >= valg.passivDager {
      return Rangert(indeks: i, grunn: .lengePassiv, dager: dato - siste)
    }
    return Rangert(indeks: i, grunn: .ovrige, dager: sidenKontakt(rad, dato))
  }

  private static func sidenKontakt(_ rad: Arbeidslisterad, _ dato: Dato) -> Int? {
    (rad.sisteKontakt ?? rad.registrert).map { dato - $0 }
  }

  /// Deadlines: the earliest first. Otherwise the longest without contact or activity first, and those never reached
  /// before all others.
  private static func nokkel(_ rangert: Rangert) -> Int {
    let trinn = rangert.grunn.rawValue << 32
    switch rangert.grunn {
    case .fristBrutt, .fristNaer: return trinn + (rangert.dager ?? 0)
    case .ungUnder30, .lengePassiv, .ovrige: return trinn - (rangert.dager ?? 1_000_000)
    }
  }
}
