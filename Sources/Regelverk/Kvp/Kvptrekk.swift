import Fagmodell

/// The reduction of kvalifiseringsstønad for absence nobody permitted, in hours: hour for hour of the planned programme.
public struct Kvptrekk: Hashable, Codable, Sendable {
  /// Hours the programme was planned for.
  public let planlagteTimer: Double
  /// Hours lost; never more than were planned.
  public let trekkTimer: Double
  /// Hours that are paid.
  public let betalteTimer: Double
  /// The share of the planned hours that is lost, in percent with one decimal.
  public let trekkProsent: Double
  public let hjemmel: String

  /// The reduction (sosialtjenesteloven §§ 29–40). With unknown plan the full week of the pack is used: 37.5 hours. Nil
  /// when the absence is unknown, a number is negative, or the plan is empty or longer than a year.
  ///
  /// Boundary: 7.5 of 37.5 hours is 20 percent; 40 hours of absence in a week of 37.5 takes the whole week, not more.
  public static func beregn(
    _ fakta: KvpFakta?, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg
  ) -> Kvptrekk? {
    guard let regel = pakke.regel("KVP_TIMER", paa: dato), let full = regel.tall("timerPerUke"),
      let fravaer = fakta?.ugyldigFravaerTimer
    else { return nil }
    let planlagt = fakta?.planlagteTimer ?? full
    guard planlagt > 0, planlagt <= flestTimer, fravaer >= 0 else { return nil }
    let trekk = min(fravaer, planlagt)
    let prosent = (trekk * 1000 / planlagt).rounded() / 10
    logg.noter(
      regel, ["planlagteTimer": .desimal(planlagt), "ugyldigFravaerTimer": .desimal(fravaer)],
      ut: "TREKK_TIMER \(trekk)")
    return Kvptrekk(
      planlagteTimer: planlagt, trekkTimer: trekk, betalteTimer: planlagt - trekk, trekkProsent: prosent,
      hjemmel: regel.hjemmelvisning)
  }

  /// More hours than a year has is no plan.
  private static let flestTimer = 8_784.0

  /// As `beregn`, without explanation.
  public static func beregn(_ fakta: KvpFakta?, dato: Dato, pakke: Regelpakke) -> Kvptrekk? {
    var taus = Sporlogg.taus
    return beregn(fakta, dato: dato, pakke: pakke, logg: &taus)
  }
}
