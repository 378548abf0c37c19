/// Comma-separated values for spreadsheets (RFC 4180, with semicolons, as Norwegian spreadsheets read them).
public enum Csv {
  /// One line per row, CRLF at the end of each. A cell that a spreadsheet would take for a formula gets an apostrophe
  /// in front: names and notes come from people and must never be run.
  public static func tekst(_ rader: [[String]]) -> String {
    rader.map { rad in rad.map(celle).joined(separator: ";") + "\r\n" }.joined()
  }

  private static func celle(_ tekst: String) -> String {
    let trygg = erFormel(tekst) ? "'" + tekst : tekst
    guard trygg.unicodeScalars.contains(where: { "\";\r\n".unicodeScalars.contains($0) }) else { return trygg }
    return "\"" + trygg.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// Spreadsheets pass over blanks before a formula. A plain number with a sign is none.
  static func erFormel(_ tekst: String) -> Bool {
    if tekst.first == "\t" || tekst.first?.isNewline == true { return true }
    let uten = tekst.drop { $0.isWhitespace }
    switch uten.first {
    case "=", "@": return true
    case "+", "-":
      let tall = uten.dropFirst()
      return tall.isEmpty || !tall.allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
    default: return false
    }
  }
}
