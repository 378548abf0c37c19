import Fagmodell

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
