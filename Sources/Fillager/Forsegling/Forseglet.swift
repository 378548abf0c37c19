import Fagmodell
import Saksgang

/// A sealed element of a line: `{"z":"<nonce, ciphertext, tag>"}` where an open store has the element itself.
enum Forseglet {
  /// Bytes of the element of a payload of `klartekst` bytes.
  static func lengde(_ klartekst: Int) -> Int { (klartekst + Segl.tillegg + 2) / 3 * 4 + 8 }

  static func skriv(
    _ element: [UInt8], _ ring: Nokkelring, sak: SakId, sekvens: Int, revisjon: Int
  ) throws(Lagerfeil) -> [UInt8] {
    skriv(try ring.lukk(element, for: sak, gjelder: gjelder(sekvens, revisjon)))
  }

  static func skriv(_ lukket: [UInt8]) -> [UInt8] { Array("{\"z\":\"\(Base64.skriv(lukket))\"}".utf8) }

  /// The element as it was before it was sealed. Nil when it was sealed for another line, has been changed, or its key
  /// is gone; also for an element that never was sealed, since without the key anyone could have put it there.
  static func aapne(
    _ element: Json, _ ring: Nokkelring, sak: SakId, sekvens: Int, revisjon: Int
  ) throws(Lagerfeil) -> Json? {
    guard let lukket = les(element),
      let bytes = try ring.aapne(lukket, for: sak, gjelder: gjelder(sekvens, revisjon))
    else { return nil }
    return try? JsonParser.parse(bytes)
  }

  static func les(_ element: Json) -> [UInt8]? {
    guard let tekst = element["z"]?.tekst, element.objekt?.count == 1 else { return nil }
    return Base64.les(Array(tekst.utf8))
  }

  private static func gjelder(_ sekvens: Int, _ revisjon: Int) -> String { "linje \(sekvens) \(revisjon)" }
}
