/// Why a sick-listed person is exempt from the activity duty at eight weeks. Only the reason's kind is kept, never a
/// diagnosis (C14).
public enum Aktivitetsunntak: String, CaseIterable, Codable, Sendable {
  case medisinskeGrunner = "MEDISINSKE_GRUNNER"
  case tilretteleggingIkkeMulig = "TILRETTELEGGING_IKKE_MULIG"
  /// Seafarers in foreign trade; used in today's practice only.
  case sjomennUtenriks = "SJOMENN_UTENRIKS"

  /// Reads the code, and the shorter spellings people write in files.
  public init?(kode: String) {
    switch kode {
    case "MEDISINSK", "MEDISINSKE", "MEDISINSKE_AARSAKER": self = .medisinskeGrunner
    case "TILRETTELEGGING", "TILRETTELEGGING_UMULIG": self = .tilretteleggingIkkeMulig
    default: self.init(rawValue: kode)
    }
  }
}
