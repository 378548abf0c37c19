import Fagmodell

/// The kvalifiseringsstønad of one person, before deductions and barnetillegg.
public struct Kvpstonad: Hashable, Codable, Sendable {
  /// Times grunnbeløpet, before the reduction for the young.
  public let grunnbelop: Double
  /// The part of the full stønad that is paid.
  public let andel: Andel
  /// Kroner in a year; absent while nobody has told us the grunnbeløp.
  public let aar: Double?
  /// Kroner for each day paid.
  public let dag: Double?
  public let hjemmel: String

  public enum Andel: String, CaseIterable, Codable, Sendable {
    case full = "FULL"
    /// Two thirds.
    case toTredeler = "TO_TREDELER"

    var faktor: Double { self == .full ? 1 : 2.0 / 3.0 }
  }

  /// The stønad on `dato` (sosialtjenesteloven § 35). Nil outside the programme, with unknown age, or where the pack
  /// gives no number. Grunnbeløpet is a fact, not a rule: it changes every May.
  ///
  /// Boundary: two thirds the day before the 25th birthday, the full stønad on it.
  public static func beregn(_ fakta: Fakta, dato: Dato, pakke: Regelpakke, logg: inout Sporlogg) -> Kvpstonad? {
    guard let kvp = fakta.kvp, let alder = fakta.alder(paa: dato), let regel = pakke.regel("KVP_STONAD", paa: dato),
      let ganger = regel.tall("grunnbelop"), let grense = regel.tall("alderRedusert"),
      let dager = regel.tall("dagerPerAar")
    else { return nil }
    let andel: Andel = Double(alder) < grense ? .toTredeler : .full
    let aar = kvp.grunnbelop.flatMap { troverdig.contains($0) ? $0 * ganger * andel.faktor : nil }
    logg.noter(
      regel, ["alder": .heltall(Int64(alder)), "grunnbelop": kvp.grunnbelop.map { .desimal($0) } ?? .null],
      ut: "STONAD \(andel.rawValue)")
    return Kvpstonad(
      grunnbelop: ganger, andel: andel, aar: aar.map(ore), dag: aar.map { ore($0 / dager) },
      hjemmel: regel.hjemmelvisning)
  }

  /// As `beregn`, without explanation.
  public static func beregn(_ fakta: Fakta, dato: Dato, pakke: Regelpakke) -> Kvpstonad? {
    var taus = Sporlogg.taus
    return beregn(fakta, dato: dato, pakke: pakke, logg: &taus)
  }

  /// What a grunnbeløp may be in kroner; anything else is as good as unknown.
  private static let troverdig = 1.0...10_000_000

  private static func ore(_ kroner: Double) -> Double { (kroner * 100).rounded() / 100 }
}
