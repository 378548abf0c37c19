import Saksgang
import Testing

/// Files for spreadsheets.
@Suite struct CsvTests {
  static let celler: [(String, String)] = [
    ("Åse", "Åse"), ("a;b", "\"a;b\""), ("si \"hei\"", "\"si \"\"hei\"\"\""), ("to\nlinjer", "\"to\nlinjer\""),
    ("to\r\nlinjer", "\"to\r\nlinjer\""), ("=1+1", "'=1+1"), ("=1", "'=1"), ("+cmd", "'+cmd"), ("-2+3", "'-2+3"),
    ("@SUM(A1)", "'@SUM(A1)"),
    ("  =1", "'  =1"), ("\t=1", "'\t=1"), ("-12,5", "-12,5"), ("+4791234567", "+4791234567"), ("-", "'-"), ("", ""),
    ("\r=1", "\"'\r=1\""),
  ]

  @Test(arguments: celler)
  func `a cell is quoted when it must be and never run as a formula`(_ celle: String, _ ventet: String) {
    #expect(Csv.tekst([[celle, "x"]]) == ventet + ";x\r\n")
  }
}
