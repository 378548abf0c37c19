import Fagmodell
import Saksgang

/// One look into a case as the payload of an audit line.
enum Innsynskoding {
  private static func skriv(_ innsyn: Innsyn) -> [UInt8] {
    var felter: [String: Json] = [
      "art": .tekst(innsyn.art.rawValue), "av": .tekst(innsyn.av), "n": .tekst(Tilfeldig.tekst(byte: 16)),
      "t": .tekst(innsyn.tid.description),
    ]
    if let sak = innsyn.sak { felter["sak"] = .tekst(sak.ulid.tekst) }
    if let grunn = innsyn.grunn { felter["grunn"] = .tekst(grunn) }
    return Terminalvern.vern(JsonWriter.bytes(.objekt(felter)))
  }

  /// Nil for an element that is not a look, or of a kind this program does not know.
  ///
  /// - Parameter ring: the keys of a sealed store.
  static func les(_ linje: Journallinje, _ ring: Nokkelring?) -> Innsyn? {
    guard let json = try? JsonParser.parse(Array(linje.bytes[linje.omraade])),
      let felter = json["o"]?.liste?.first.flatMap({ aapnet($0, linje.hode.sekvens, ring) }),
      let tid = felter["t"]?.tekst.flatMap({ Tidspunkt(iso: $0) }),
      let av = felter["av"]?.tekst, let art = felter["art"]?.tekst.flatMap({ Innsyn.Art(rawValue: $0) })
    else { return nil }
    return Innsyn(
      tid: tid, av: av, art: art, sak: felter["sak"]?.tekst.flatMap { SakId($0) }, grunn: felter["grunn"]?.tekst)
  }

  private static let hva = "innsyn"

  /// The element as it goes into the line with this number.
  static func skriv(_ innsyn: Innsyn, sekvens: Int, _ ring: Nokkelring?) throws(Lagerfeil) -> [UInt8] {
    guard let ring else { return skriv(innsyn) }
    return Forseglet.skriv(try ring.lukk(skriv(innsyn), for: ring.felles, gjelder: "\(hva) \(sekvens)"))
  }

  private static func aapnet(_ element: Json, _ sekvens: Int, _ ring: Nokkelring?) -> Json? {
    guard let ring else { return element }
    guard let lukket = Forseglet.les(element),
      let bytes = try? ring.aapne(lukket, for: ring.felles, gjelder: "\(hva) \(sekvens)")
    else { return nil }
    return try? JsonParser.parse(bytes)
  }
}
