/// A hint for the first conversation, with its reasons: support for the veileder, never a decision and never a group.
public struct Profil: Hashable, Codable, Sendable {
  public let spor: Spor
  /// Reasons for and against, in a fixed order; the texts are in the pack collection.
  public let grunner: [Grunn]
  public let regel: String
  public let hjemmel: String

  /// The two lanes (O06).
  public enum Spor: String, CaseIterable, Codable, Sendable {
    case hurtigspor = "HURTIGSPOR"
    case avklarNaermere = "AVKLAR_NAERMERE"
  }

  public enum Grunn: String, CaseIterable, Codable, Sendable {
    case ferskArbeidserfaring = "FERSK_ARBEIDSERFARING"
    case liteFerskArbeidserfaring = "LITE_FERSK_ARBEIDSERFARING"
    case arbeidserfaringUkjent = "ARBEIDSERFARING_UKJENT"
    case fullfortUtdanning = "FULLFORT_UTDANNING"
    case ikkeFullfortUtdanning = "IKKE_FULLFORT_UTDANNING"
    case utdanningUkjent = "UTDANNING_UKJENT"
    case andreForhold = "ANDRE_FORHOLD"
    case onskerVeiledning = "ONSKER_VEILEDNING"
    case utenforAldersspennet = "UTENFOR_ALDERSSPENNET"
    case alderUkjent = "ALDER_UKJENT"
  }
}
