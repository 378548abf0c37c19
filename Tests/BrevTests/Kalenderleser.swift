/// A small strict reader of iCalendar files: unfolds, splits into properties, checks what RFC 5545 requires of an event.
struct Kalenderleser {
  struct Feil: Error { let melding: String }
  typealias Hendelse = [String: String]
  private(set) var hendelser: [Hendelse] = []

  init(_ tekst: String) throws {
    let bytes = Array(tekst.utf8)
    guard bytes.suffix(2) == [13, 10] else { throw Feil(melding: "must end in CRLF") }
    for linje in tekst.unicodeScalars.split(separator: "\n") {
      guard linje.last == "\r" else { throw Feil(melding: "bare LF") }
      let octets = String(linje.dropLast()).utf8.count
      if octets > 75 { throw Feil(melding: "\(octets) octets in a line") }
    }
    try les(Kalenderleser.ubrettet(tekst))
  }

  private static func ubrettet(_ tekst: String) -> [String] {
    var linjer: [String] = []
    for skalarer in tekst.unicodeScalars.split(separator: "\n") {
      let linje = String(String.UnicodeScalarView(skalarer.filter { $0 != "\r" }))
      if linje.hasPrefix(" "), !linjer.isEmpty {
        linjer[linjer.count - 1].unicodeScalars.append(contentsOf: linje.unicodeScalars.dropFirst())
      } else {
        linjer.append(linje)
      }
    }
    return linjer
  }

  private mutating func les(_ linjer: [String]) throws {
    guard linjer.first == "BEGIN:VCALENDAR", linjer.last == "END:VCALENDAR" else { throw Feil(melding: "no VCALENDAR") }
    for krav in ["VERSION:2.0", "CALSCALE:GREGORIAN"] where !linjer.contains(krav) { throw Feil(melding: krav) }
    var aapen: Hendelse?
    for linje in linjer.dropFirst().dropLast() {
      guard let kolon = linje.firstIndex(of: ":") else { throw Feil(melding: "no colon in \(linje)") }
      let (navn, verdi) = (String(linje[..<kolon]), String(linje[linje.index(after: kolon)...]))
      switch (navn, verdi) {
      case ("BEGIN", "VEVENT"):
        if aapen != nil { throw Feil(melding: "event within event") }
        aapen = [:]
      case ("END", "VEVENT"):
        hendelser.append(try Kalenderleser.kontrollert(aapen))
        aapen = nil
      case ("BEGIN", _), ("END", _): throw Feil(melding: "component \(verdi)")
      default:
        if aapen?[navn] != nil { throw Feil(melding: "\(navn) twice") }
        aapen?[navn] = Kalenderleser.uflukt(verdi)
      }
    }
    if aapen != nil { throw Feil(melding: "event not ended") }
  }

  private static func kontrollert(_ hendelse: Hendelse?) throws -> Hendelse {
    guard let hendelse else { throw Feil(melding: "END without BEGIN") }
    for navn in ["UID", "DTSTAMP", "SUMMARY"] where hendelse[navn]?.isEmpty ?? true { throw Feil(melding: navn) }
    let start = hendelse["DTSTART"] ?? hendelse["DTSTART;VALUE=DATE"] ?? ""
    let slutt = hendelse["DTEND"] ?? hendelse["DTEND;VALUE=DATE"] ?? ""
    guard start < slutt, start.count == slutt.count, [8, 16].contains(start.count) else {
      throw Feil(melding: "\(start)–\(slutt)")
    }
    return hendelse
  }

  private static func uflukt(_ verdi: String) -> String {
    var ut = ""
    var erFlukt = false
    for skalar in verdi.unicodeScalars {
      if !erFlukt, skalar == "\\" {
        erFlukt = true
        continue
      }
      ut.unicodeScalars.append(erFlukt && (skalar == "n" || skalar == "N") ? "\n" : skalar)
      erFlukt = false
    }
    return ut
  }
}
