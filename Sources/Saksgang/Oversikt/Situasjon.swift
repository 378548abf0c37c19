import Fagmodell

/// What one should be reminded of about a person, found from what is registered.
extension Brukersak {
  /// Whether the benefits, the sick leave or the place in working life have changed since the needs were assessed: a
  /// time to ask whether the assessment still holds (D13).
  public var erEndretSidenVurderingen: Bool {
    guard let vurdert = sisteBehovskonklusjon?.dato, aapenBehovsvurdering == nil else { return false }
    let dager =
      ytelser.flatMap { [$0.fra, $0.til] } + sykefravaer.flatMap { [$0.fra, $0.slutt?.til] }
      + [bruker.arbeidsstatusFra]
    return dager.contains { dag in dag.map { $0 > vurdert } ?? false }
  }

  /// Whole months in a row the person has received sosialhjelp; nil when they do not, or nobody knows since when (C18).
  public func maanederMedSosialhjelp(paa dato: Dato) -> Int? {
    let lopende = lopendeYtelser(paa: dato).first { $0.ytelse == .sosialhjelp && $0.status == .mottar }
    guard let fra = lopende?.fra, fra <= dato else { return nil }
    var maaneder = 0
    while fra.pluss(maaneder: maaneder + 1) <= dato { maaneder += 1 }
    return maaneder
  }

  /// The mark a long time on sosialhjelp has passed: six or twelve months.
  public func sosialhjelpsmerke(paa dato: Dato) -> Int? {
    maanederMedSosialhjelp(paa: dato).flatMap { maaneder in [12, 6].first { maaneder >= $0 } }
  }

  /// A young person who has left upper secondary and has no step at a school: something to talk about early (H13, O05).
  public func erFrafall(paa dato: Dato) -> Bool {
    guard bruker.fodselsdato.fylteAar(paa: dato) < 25, bruker.utdanning?.avbruttVideregaaende == true else {
      return false
    }
    let skole = plan.map { plan in
      aktiviteter(i: plan).contains { $0.ansvarlig == .skole && $0.status != .avbrutt }
    }
    return skole != true && bruker.arbeidsstatus != .utdanning
  }
}
