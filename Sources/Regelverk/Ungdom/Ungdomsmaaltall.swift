import Fagmodell

/// How an office stands against a youth target, with the follow-up facts beside the percentage: a plan on paper is not
/// follow-up (H12).
public struct Ungdomsmaaltall: Hashable, Codable, Sendable {
  public let ordning: Ungdomsordning
  public let iMaalgruppen: Int
  public let medGodkjentPlan: Int
  /// Whole percent, rounded down; nil when nobody is in the target group.
  public let prosent: Int?
  public let maaltallProsent: Int
  /// Nil when nobody is in the target group.
  public let oppfylt: Bool?
  /// Positions in the input of those without an approved plan.
  public let mangler: [Int]
  /// Average days since last contact among those who have had any, rounded down.
  public let dagerSidenKontakt: Int?
  public let utenKontakt: Int
  public let moter: Int

  /// The office-level fulfilment of a scheme that has a target: 20–29 with reduced arbeidsevne, 90 percent. Nil when
  /// the pack has no such scheme on `dato`.
  ///
  /// Boundary: 9 of 10 fulfils 90 percent, 89 of 100 does not.
  public static func beregn(
    _ ordning: Ungdomsordning, _ rader: [Ungdomsrad], dato: Dato, pakke: Regelpakke
  ) -> Ungdomsmaaltall? {
    let funnet = pakke.regler(.ungdom).first { $0.ungdom?.ordning == ordning && $0.gjelder(paa: dato) }
    guard let regel = funnet?.ungdom, let maal = regel.maaltallProsent else { return nil }
    let gruppe = rader.indices.filter { erIMaalgruppen(rader[$0], regel, dato) }
    let mangler = gruppe.filter { !(rader[$0].planGodkjent.map { $0 <= dato } ?? false) }
    let medPlan = gruppe.count - mangler.count
    let dager = gruppe.compactMap { rader[$0].sisteKontakt.map { max(0, dato - $0) } }
    return Ungdomsmaaltall(
      ordning: ordning, iMaalgruppen: gruppe.count, medGodkjentPlan: medPlan,
      prosent: gruppe.isEmpty ? nil : medPlan * 100 / gruppe.count, maaltallProsent: maal,
      oppfylt: gruppe.isEmpty ? nil : medPlan * 100 >= maal * gruppe.count, mangler: mangler,
      dagerSidenKontakt: dager.isEmpty ? nil : dager.reduce(0, +) / dager.count,
      utenKontakt: gruppe.count - dager.count,
      moter: gruppe.reduce(0) { $0 + rader[$1].moter })
  }

  private static func erIMaalgruppen(_ rad: Ungdomsrad, _ regel: Ungdomsregel, _ dato: Dato) -> Bool {
    guard let fodt = rad.fodselsdato, fodt <= dato else { return false }
    let alder = fodt.fylteAar(paa: dato)
    return alder >= (regel.alderFra ?? 0) && alder < regel.alderUnder
      && (rad.arbeidsevne == .nedsatt || rad.arbeidsevne == .varigNedsatt)
  }
}
