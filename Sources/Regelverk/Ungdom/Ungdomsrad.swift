import Fagmodell

/// One person in the office's youth figures.
public struct Ungdomsrad: Hashable, Sendable {
  public var fodselsdato: Dato?
  public var arbeidsevne: Arbeidsevne?
  /// The day the valid plan was approved; nil when there is none.
  public var planGodkjent: Dato?
  public var sisteKontakt: Dato?
  /// Meetings in the last three months.
  public var moter: Int

  public init(
    fodselsdato: Dato?, arbeidsevne: Arbeidsevne?, planGodkjent: Dato?, sisteKontakt: Dato?, moter: Int = 0
  ) {
    self.fodselsdato = fodselsdato
    self.arbeidsevne = arbeidsevne
    self.planGodkjent = planGodkjent
    self.sisteKontakt = sisteKontakt
    self.moter = moter
  }
}
