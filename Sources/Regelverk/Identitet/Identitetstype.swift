/// What kind of identity number it is.
public enum Identitetstype: String, CaseIterable, Codable, Sendable {
  /// Fødselsnummer.
  case fnr = "FNR"
  /// D-nummer: day + 40.
  case dnr = "DNR"
  /// H-nummer, a helper number inside one health body: month + 40.
  case hnr = "HNR"
  /// FH-nummer: first digit 8 or 9, carries neither birth date nor sex.
  case fh = "FH"
  /// NAV's own person id: month + 20, synthetic month + 60.
  case npid = "NPID"
}
