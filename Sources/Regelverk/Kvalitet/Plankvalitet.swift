import Fagmodell

/// Explained measures of a plan: hints to talk about, never a gate.
public struct Plankvalitet: Hashable, Sendable {
  /// What holds, of `Maal.allCases`.
  public let oppfylt: [Maal]
  /// What does not.
  public let mangler: [Maal]
  /// Days without any activity between the first and the last one, earliest first.
  public let hull: [Periode]
  public let hint: [Hint]

  /// The days idle in all holes together.
  public var dagerUtenAktivitet: Int { hull.reduce(0) { $0 + ($1.til! - $1.fra) + 1 } }

  /// Four plain signs of a plan that promises something (G17, G18). Ours, not the law's.
  public enum Maal: String, CaseIterable, Codable, Sendable {
    case harMaal = "HAR_MAAL"
    /// A dated step within four weeks.
    case stegInnenFireUker = "STEG_INNEN_FIRE_UKER"
    case navngittAnsvarlig = "NAVNGITT_ANSVARLIG"
    /// A review date that has not passed.
    case revurderingSatt = "REVURDERING_SATT"
  }

  public enum Hint: String, CaseIterable, Codable, Sendable {
    /// Only courses: what about a place in ordinary work (G14)?
    case bareKurs = "BARE_KURS"
    /// Work starts only after treatment: could they run side by side (G12)?
    case arbeidEtterBehandling = "ARBEID_ETTER_BEHANDLING"
    case hullMellomAktiviteter = "HULL_MELLOM_AKTIVITETER"
  }

  /// Boundary: a step that starts exactly four weeks from `dato` counts, one day later does not.
  public static func vurder(_ plan: Planfakta, dato: Dato) -> Plankvalitet {
    let hull = hull(plan.aktiviteter)
    let oppfylt = Maal.allCases.filter { holder($0, plan, dato) }
    return Plankvalitet(
      oppfylt: oppfylt, mangler: Maal.allCases.filter { !oppfylt.contains($0) }, hull: hull,
      hint: Hint.allCases.filter { gjelder($0, plan, hull) })
  }

  private static func holder(_ maal: Maal, _ plan: Planfakta, _ dato: Dato) -> Bool {
    switch maal {
    case .harMaal: plan.harMaal
    case .stegInnenFireUker:
      plan.aktiviteter.contains { aktivitet in
        aktivitet.fra.map { $0 <= dato.pluss(uker: 4) } == true && aktivitet.til.map { $0 >= dato } ?? true
      }
    case .navngittAnsvarlig: !plan.aktiviteter.isEmpty && plan.aktiviteter.allSatisfy(\.harAnsvarlig)
    case .revurderingSatt: plan.revurderes.map { $0 >= dato } ?? false
    }
  }

  private static func gjelder(_ hint: Hint, _ plan: Planfakta, _ hull: [Periode]) -> Bool {
    switch hint {
    case .bareKurs: !plan.aktiviteter.isEmpty && plan.aktiviteter.allSatisfy { $0.slag == .kurs }
    case .arbeidEtterBehandling:
      if let arbeid = plan.aktiviteter.filter({ $0.slag == .ordinaertArbeidsliv }).compactMap(\.fra).min(),
        let behandling = plan.aktiviteter.filter({ $0.slag == .behandling }).compactMap(\.til).max()
      {
        arbeid > behandling
      } else {
        false
      }
    case .hullMellomAktiviteter: !hull.isEmpty
    }
  }

  /// Activities without a start are left out; one without an end runs on, so nothing after it is a hole.
  private static func hull(_ aktiviteter: [Planaktivitet]) -> [Periode] {
    let perioder = aktiviteter.compactMap { a in a.fra.flatMap { Periode(fra: $0, til: a.til) } }
      .sorted { $0.fra < $1.fra }
    var hull: [Periode] = []
    guard var slutt = perioder.first?.til else { return [] }
    for periode in perioder.dropFirst() {
      if let tomt = Periode(fra: slutt + 1, til: periode.fra - 1) { hull.append(tomt) }
      guard let til = periode.til else { return hull }
      slutt = max(slutt, til)
    }
    return hull
  }
}
