import Fagmodell

/// The outer form of a line: `<head>,"o":<payload>,"c":"<sum>"}` and a line feed.
///
/// `c` sits at a fixed distance from the end, so damage is found without parsing anything.
enum Linje {
  /// Length of `,"c":"…"}` without the line feed.
  static let halelengde = 6 + Sjekksum.tekstlengde + 2

  /// What kind of writer and moment a line carries; information only, the order is by `s`.
  struct Avsender: Equatable, Sendable {
    /// The staff member's ident.
    let ident: String
    let bruker: String
    let uid: Int
    let maskin: String
    let program: String

    /// As a JSON object, with the fields in the alphabet's order.
    fileprivate func skriv(til ut: inout [UInt8]) {
      for (felt, verdi) in [("{\"a\":", program), (",\"av\":", ident), (",\"h\":", maskin), (",\"u\":", bruker)] {
        ut += felt.utf8
        JsonWriter.skriv(verdi, til: &ut)
      }
      ut += ",\"uid\":\(uid)}".utf8
    }
  }

  /// The bytes of a whole line with line feed, and the link the next line must carry.
  static func bygg(
    sekvens: Int, tid: Tidspunkt, nokkel: Ulid, art: Linjeart, av: Avsender, forrige: Sjekksum,
    berorte: [Linjehode.Berort], segment: Linjehode.Segment? = nil, ekstra: [(String, Json)] = [],
    elementer: [[UInt8]]
  ) -> (bytes: [UInt8], lenke: Sjekksum) {
    var ut: [UInt8] = []
    ut.reserveCapacity(640 + berorte.count * 96 + elementer.reduce(0) { $0 + $1.count })
    ut += "{\"v\":\(Grenser.versjon),\"s\":\(sekvens),\"t\":\"\(tid)\",\"x\":\"".utf8
    nokkel.skriv(til: &ut)
    ut += "\",\"k\":\"\(art.kode)\",\"by\":".utf8
    av.skriv(til: &ut)
    ut += ",\"p\":\"".utf8
    forrige.skriv(til: &ut)
    ut += "\",\"q\":[".utf8
    for (n, b) in berorte.enumerated() {
      if n > 0 { ut.append(0x2C) }
      ut += "[\"".utf8
      b.sak.ulid.skriv(til: &ut)
      ut += "\",\(b.revisjon),\"".utf8
      b.digest.skriv(til: &ut)
      ut += "\"]".utf8
    }
    ut.append(0x5D)
    if let s = segment {
      ut += ",\"seg\":{\"nr\":\(s.nummer),\"prev\":\(s.forrige),\"validBytes\":\(s.gyldigeByte)".utf8
      ut += ",\"reason\":\"\(s.aarsak)\"}".utf8
    }
    for (navn, verdi) in ekstra {
      ut += ",\"\(navn)\":".utf8
      JsonWriter.skriv(verdi, til: &ut)
    }
    let hode = ut.count
    ut += ",\"o\":[".utf8
    for (n, element) in elementer.enumerated() {
      if n > 0 { ut.append(0x2C) }
      ut += element
    }
    ut.append(0x5D)
    let (lenke, sum) = Sjekksum.av(ut, 0..<ut.count, delt: hode)
    avslutt(&ut, sum)
    return (ut, lenke)
  }

  /// Adds the sum and the line feed.
  static func avslutt(_ kropp: [UInt8]) -> [UInt8] {
    var ut = kropp
    avslutt(&ut, Sjekksum.av(kropp))
    return ut
  }

  private static func avslutt(_ ut: inout [UInt8], _ sum: Sjekksum) {
    ut += ",\"c\":\"".utf8
    sum.skriv(til: &ut)
    ut += "\"}\n".utf8
  }

  /// True when the line without line feed carries the right sum over itself.
  static func erHel(_ bytes: [UInt8], _ omraade: Range<Int>) -> Bool { lenke(bytes, omraade, hode: 0) != nil }

  /// The line's link, when the line without line feed carries the right sum over itself: the sum's bytes begin with the
  /// link's, so they are read once.
  ///
  /// - Parameter lengde: of the head.
  static func lenke(_ bytes: [UInt8], _ omraade: Range<Int>, hode lengde: Int) -> Sjekksum? {
    guard omraade.count > halelengde, omraade.count < Grenser.linje else { return nil }
    let hale = omraade.upperBound - halelengde
    guard lengde <= hale - omraade.lowerBound else { return nil }
    for (j, byte) in ",\"c\":\"".utf8.enumerated() where bytes[hale + j] != byte { return nil }
    guard bytes[omraade.upperBound - 2] == 0x22, bytes[omraade.upperBound - 1] == 0x7D,
      let sum = Sjekksum(bytes, fra: hale + 6)
    else { return nil }
    let (lenke, hele) = Sjekksum.av(bytes, omraade.lowerBound..<hale, delt: lengde)
    return sum == hele ? lenke : nil
  }
}
