import Fagmodell

/// Everything the rules say about one person on one day: what `regler vurder` prints.
public struct Vurderingsresultat: Hashable, Codable, Sendable {
  public let dato: Dato
  public let pakke: Pakkekode
  public let aev: Arbeidsevnekravresultat
  public let innsats: [Innsatsalternativ]
  public let ungdom: [Ungdomsresultat]
  public let plikter: [Plikt]
  public let sykefravaer: [Sykefravaersfrist]
  public let tiltak: [Tiltaksvurdering]
  /// Recorded breaches with the step of the ladder they lead to.
  public let brudd: [Bruddresultat]
  /// The reduction for hours of absence in the kvalifiseringsprogram; absent when there is nothing to compute.
  public let kvp: Kvptrekk?
  /// The stønad in the programme; absent outside it, and where the pack gives no number.
  public let kvpStonad: Kvpstonad?
  /// Days of absence a participant may have without losing money.
  public let kvpKvoter: [Kvpkvote]
  public let varsler: [Varsel]
  /// How every value above came about.
  public let spor: [Regelspor]
}
