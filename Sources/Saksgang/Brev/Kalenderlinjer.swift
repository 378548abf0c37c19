import Fagmodell

/// Content lines of an iCalendar file (RFC 5545): escaped, folded at 75 octets, ended with CRLF.
struct Kalenderlinjer {
  private(set) var tekst = ""

  /// A line whose value is ours alone: codes, dates, ids.
  mutating func linje(_ navn: String, _ verdi: String) { brett("\(navn):\(verdi)") }

  /// A line whose value is text from people; an empty one is left out.
  mutating func fritekst(_ navn: String, _ verdi: String) {
    let ren = Fritekst.rens(verdi)
    if !ren.isEmpty { brett("\(navn):\(Kalenderlinjer.flukt(ren))") }
  }

  /// Backslash, semicolon and comma get a backslash; a line break becomes `\n`.
  static func flukt(_ tekst: String) -> String {
    var ut = ""
    for skalar in tekst.unicodeScalars {
      switch skalar {
      case "\\", ";", ",": ut += "\\\(skalar)"
      case "\n": ut += "\\n"
      default: ut.unicodeScalars.append(skalar)
      }
    }
    return ut
  }

  /// No line is longer than 75 octets, and no letter is cut in two: folds fall between Unicode scalars.
  private mutating func brett(_ linje: String) {
    var brukt = 0
    for skalar in linje.unicodeScalars {
      let lengde = UTF8.width(skalar)
      if brukt + lengde > 75 {
        tekst += "\r\n "
        brukt = 1
      }
      tekst.unicodeScalars.append(skalar)
      brukt += lengde
    }
    tekst += "\r\n"
  }
}
