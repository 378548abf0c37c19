import Fagmodell
import Glibc

/// Writing to the standard streams. Stored text is shown, never interpreted: control characters and direction marks
/// come out visible.
enum Utskrift {
  /// One JSON document with a newline at the end.
  static func json(_ verdi: Json) throws(Programfeil) { try skriv(JsonWriter.tekst(verdi, innrykk: 2) + "\n") }

  /// One JSON value on one line, as in `utfor`.
  static func jsonlinje(_ verdi: Json) throws(Programfeil) { try skriv(JsonWriter.tekst(verdi) + "\n") }

  static func linje(_ tekst: String = "") throws(Programfeil) { try skriv(tekst + "\n") }

  static func skriv(_ tekst: String) throws(Programfeil) {
    try raatt(vernet(tekst))
  }

  /// Text of a file format with rules of its own, as it is. The maker has cleaned what is stored in it.
  static func raatt(_ tekst: String) throws(Programfeil) {
    guard skriv(tekst, til: 1) else {
      throw Programfeil("lager.io", .io, ["kall": "write", "errno": String(errno)])
    }
  }

  static func tilFeilstrom(_ tekst: String) { _ = skriv(vernet(tekst) + "\n", til: 2) }

  /// Writes all of it, without the C library's buffers; false when the stream takes no more.
  private static func skriv(_ tekst: String, til tak: Int32) -> Bool {
    Array(tekst.utf8).withUnsafeBytes { bytes in
      var skrevet = 0
      while skrevet < bytes.count {
        let antall = write(tak, bytes.baseAddress! + skrevet, bytes.count - skrevet)
        if antall < 0, errno == EINTR { continue }
        if antall <= 0 { return false }
        skrevet += antall
      }
      return true
    }
  }

  /// Characters a terminal would act on, written as `\u009b`; in JSON that is also their right escape.
  static func vernet(_ tekst: String) -> String {
    guard tekst.unicodeScalars.contains(where: erFarlig) else { return tekst }
    var ut = String.UnicodeScalarView()
    for skalar in tekst.unicodeScalars {
      if erFarlig(skalar) { ut.append(contentsOf: "\\u\(hex(skalar.value))".unicodeScalars) } else { ut.append(skalar) }
    }
    return String(ut)
  }

  private static func erFarlig(_ skalar: Unicode.Scalar) -> Bool {
    switch skalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }

  private static func hex(_ tall: UInt32) -> String {
    let tekst = String(tall, radix: 16)
    return String(repeating: "0", count: max(0, 4 - tekst.count)) + tekst
  }
}
