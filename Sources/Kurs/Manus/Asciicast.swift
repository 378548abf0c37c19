import Fagmodell

/// Writes a recording in the asciicast v2 format: one JSON line of head, then one line for each piece of output with the
/// seconds since the start. Any player of such files can show it.
public struct Asciicast {
  /// The kind of terminal a recording is made for.
  public static let terminal = "xterm-256color"

  private var bytes: [UInt8]
  private var sist = 0

  /// - Parameters:
  ///   - start: shown as the date of the recording; nil leaves it out, so that a recording can be the same every time.
  public init(bredde: Int, hoyde: Int, tittel: String, start: Tidspunkt? = nil) {
    var hode: [String: Json] = [
      "version": 2, "width": .heltall(Int64(bredde)), "height": .heltall(Int64(hoyde)), "title": .tekst(tittel),
      "env": .objekt(["TERM": .tekst(Asciicast.terminal)]),
    ]
    if let start { hode["timestamp"] = .heltall(start.millisekunder / 1_000) }
    bytes = JsonWriter.bytes(.objekt(hode)) + [0x0A]
  }

  /// What the terminal was sent, `millisekunder` after the start. Times never go back in the file.
  public mutating func skriv(_ tekst: String, etter millisekunder: Int) { legg("o", tekst, millisekunder) }

  /// A chapter's mark, which players can jump to.
  public mutating func merk(_ tekst: String, etter millisekunder: Int) { legg("m", tekst, millisekunder) }

  private mutating func legg(_ art: String, _ tekst: String, _ millisekunder: Int) {
    sist = max(sist, millisekunder)
    // Written by hand: a decimal number must not depend on how floating point is printed.
    let (sekunder, ms) = (sist / 1_000, sist % 1_000)
    bytes += "[\(sekunder).\(tallord(ms, sifre: 3)), \"\(art)\", ".utf8
    JsonWriter.skriv(tekst, til: &bytes)
    bytes += "]\n".utf8
  }

  /// The whole file.
  public var fil: [UInt8] { bytes }
}
