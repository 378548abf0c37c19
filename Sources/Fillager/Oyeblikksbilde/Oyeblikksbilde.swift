import Fagmodell
import Saksgang

/// The state of every sak at one line of the journal, one sak a line, for people and for comparison. Derived: nothing is
/// ever read from it that the journal does not say.
///
/// First line: `{"antall":n,"lenke":…,"s":…,"v":1}`; then the saker by id; last line: `{"slutt":"<SHA-256 of all before>"}`.
enum Oyeblikksbilde {
  static let beholdes = 3

  /// - Parameter ring: of a sealed store: what a sak is, is sealed with its own key in its line.
  static func bytes(_ hode: Lagerhode, _ bilder: [Saksbilde], _ ring: Nokkelring?) throws(Lagerfeil) -> [UInt8] {
    var ut = JsonWriter.bytes([
      "v": 1, "s": .heltall(Int64(hode.sekvens)), "lenke": .tekst(hode.lenke), "antall": .heltall(Int64(bilder.count)),
    ])
    ut.append(0x0A)
    for bilde in bilder.sorted(by: { $0.id < $1.id }) {
      ut += try linje(bilde, ring)
      ut.append(0x0A)
    }
    let sum = Sjekksum.av(ut).tekst
    return ut + Array("{\"slutt\":\"\(sum)\"}\n".utf8)
  }

  private static func linje(_ bilde: Saksbilde, _ ring: Nokkelring?) throws(Lagerfeil) -> [UInt8] {
    let linje = linje(bilde)
    guard let ring else { return linje }
    let lukket = try ring.lukk(linje, for: bilde.id, gjelder: "bilde \(bilde.revisjon)")
    return JsonWriter.bytes([
      "id": .tekst(bilde.id.ulid.tekst), "rev": .heltall(Int64(bilde.revisjon)), "z": .tekst(Base64.skriv(lukket)),
    ])
  }

  private static func linje(_ bilde: Saksbilde) -> [UInt8] {
    let poster: [Json] = bilde.poster.map {
      ["e": .tekst($0.type), "id": .tekst($0.id.tekst), "put": $0.innhold ?? .null]
    }
    return Terminalvern.vern(
      JsonWriter.bytes([
        "id": .tekst(bilde.id.ulid.tekst), "a": .tekst(bilde.art.rawValue), "rev": .heltall(Int64(bilde.revisjon)),
        "r": .liste(poster),
      ]))
  }

  /// What a snapshot says it is about; nil when it is not whole.
  static func hode(_ bytes: [UInt8]) -> Lagerhode? {
    let halelengde = 10 + Sjekksum.tekstlengde + 3
    guard bytes.count > halelengde, let lf = Bytesok.linjeskift(bytes, fra: 0) else { return nil }
    let kropp = bytes.count - halelengde
    guard "{\"slutt\":\"\(Sjekksum.av(bytes, 0..<kropp).tekst)\"}\n".utf8.elementsEqual(bytes[kropp...]),
      let json = try? JsonParser.parse(Array(bytes[..<lf])), let sekvens = json["s"]?.heltall,
      let lenke = json["lenke"]?.tekst
    else { return nil }
    return Lagerhode(sekvens: sekvens, lenke: lenke)
  }
}

extension Fillager {
  /// Writes a snapshot of the newest state and keeps the last three. Whole or not at all.
  ///
  /// - Returns: the line it is the state at.
  public func skrivOyeblikksbilde() throws(Lagerfeil) -> Lagerhode {
    try vakt.med { () throws(Lagerfeil) in
      try krev(.les, .drift)
      _ = try tilstand.lesHale()
      let posisjon = tilstand.journal.posisjon
      let hode = Lagerhode(sekvens: posisjon.sekvens, lenke: posisjon.lenke.tekst)
      let bytes = try Oyeblikksbilde.bytes(hode, tilstand.alleBilder(), tilstand.journal.ring)
      let mappe = try fil.aapneMappe(Lageroppsett.oyeblikksbilder, i: rot)
      try fil.bruk(mappe) { (mappe) throws(Lagerfeil) in
        let midlertidig = Segmentnavn.midlertidig(posisjon.sekvens)
        try fil.skrivNy(midlertidig, i: mappe, bytes, modus: format.tilgang.filmodus)
        try fil.omdop(midlertidig, til: Segmentnavn.navn(posisjon.sekvens), i: mappe)
        try Publisering.synk(mappe, fil)
        let numre = try fil.navn(i: mappe).compactMap(Segmentnavn.nummer).sorted()
        for gammel in numre.dropLast(Oyeblikksbilde.beholdes) { try fil.fjern(Segmentnavn.navn(gammel), i: mappe) }
      }
      return hode
    }
  }
}
