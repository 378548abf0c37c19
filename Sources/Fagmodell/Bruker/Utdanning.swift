/// Highest completed education (C08).
public struct Utdanning: Hashable, Codable, Sendable {
  public var nivaa: Utdanningsnivaa
  /// Upper secondary begun and left: drives the youth and education hints.
  public var avbruttVideregaaende: Bool
  public var beskrivelse: String

  public init(nivaa: Utdanningsnivaa, avbruttVideregaaende: Bool = false, beskrivelse: String = "") {
    self.nivaa = nivaa
    self.avbruttVideregaaende = avbruttVideregaaende
    self.beskrivelse = beskrivelse
  }
}

/// Levels as in NAV's registration form.
public enum Utdanningsnivaa: String, CaseIterable, Codable, Sendable {
  case ingen = "INGEN_UTDANNING"
  case grunnskole = "GRUNNSKOLE"
  case videregaaendeGrunnutdanning = "VIDEREGAENDE_GRUNNUTDANNING"
  case fagbrev = "VIDEREGAENDE_FAGBREV_SVENNEBREV"
  case hoyere1Til4 = "HOYERE_UTDANNING_1_TIL_4"
  case hoyere5EllerMer = "HOYERE_UTDANNING_5_ELLER_MER"
}
