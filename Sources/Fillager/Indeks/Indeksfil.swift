import CSodium
import Fagmodell
import Saksgang

/// The index on disk: one row of tab-separated text a sak, so that opening never reads the whole journal.
///
/// Derived and disposable. It is believed only when its sum is right, it is about this store and this meaning of the
/// fields, and the journal still has the line it stopped at.
enum Indeksfil {
  static let filnavn = "indeks"
  private static let merke = "skranke-indeks 2"

  struct Hode: Equatable {
    let lager: Ulid
    let radversjon: Int
    let posisjon: Posisjon
    /// Where the line at `posisjon.sekvens` is, to compare with the journal.
    let siste: Linjeplass
    let antall: Int
  }

  // MARK: Skriv

  /// - Parameter rad: the fields of an entry's row; nil for an erased sak.
  static func skriv(_ hode: Hode, _ oppforinger: [Saksregister.Oppforing], rad: (Int) -> Indeksrad?) -> [UInt8] {
    var ut: [UInt8] = []
    ut.reserveCapacity(oppforinger.count * 160 + 512)
    let p = hode.posisjon
    ut += "\(merke)\t\(hode.lager)\t\(hode.radversjon)\t\(p.segment)\t\(p.byte)\t\(p.linje)\t\(p.sekvens)".utf8
    ut += "\t\(p.lenke.tekst)\t\(hode.siste.segment)\t\(hode.siste.byte)\t\(hode.siste.lengde)\t\(hode.antall)\n".utf8
    for (nummer, oppforing) in oppforinger.enumerated() { skriv(oppforing, rad(nummer), &ut) }
    ut += "slutt \(sum(ut, 0..<ut.count))\n".utf8
    return ut
  }

  private static func skriv(_ oppforing: Saksregister.Oppforing, _ rad: Indeksrad?, _ ut: inout [UInt8]) {
    ut += oppforing.sak.ulid.tekst.utf8
    ut.append(0x09)
    ut += (oppforing.slettet ? "-" : rad?.art.rawValue ?? "?").utf8
    ut.append(0x09)
    tall(oppforing.revisjon, &ut)
    ut.append(0x09)
    for (n, plass) in oppforing.linjer.enumerated() {
      if n > 0 { ut.append(0x2C) }
      tall(Int(plass.segment), &ut)
      ut.append(0x3A)
      tall(Int(plass.byte), &ut)
      ut.append(0x3A)
      tall(Int(plass.lengde), &ut)
    }
    for felt in rad?.felt ?? [] {
      ut.append(0x09)
      skrivFelt(felt, &ut)
    }
    ut.append(0x0A)
  }

  private static func tall(_ verdi: Int, _ ut: inout [UInt8]) {
    guard verdi > 9 else {
      ut.append(0x30 + UInt8(max(0, verdi)))
      return
    }
    let start = ut.count
    var rest = verdi
    while rest > 0 {
      ut.append(0x30 + UInt8(rest % 10))
      rest /= 10
    }
    ut[start...].reverse()
  }

  private static func skrivFelt(_ felt: String, _ ut: inout [UInt8]) {
    for byte in felt.utf8 {
      switch byte {
      case 0x09: ut += [0x5C, 0x74]
      case 0x0A: ut += [0x5C, 0x6E]
      case 0x5C: ut += [0x5C, 0x5C]
      default: ut.append(byte)
      }
    }
  }

  /// BLAKE2b-128: not against forgery (whoever writes in the user's home needs no index for it) but against damage,
  /// at four times the speed of SHA-256.
  private static func sum(_ bytes: [UInt8], _ omraade: Range<Int>) -> String {
    var ut = [UInt8](repeating: 0, count: 16)
    bytes.withUnsafeBufferPointer { b in
      _ = crypto_generichash(
        &ut, ut.count, b.baseAddress! + omraade.lowerBound, UInt64(omraade.count), nil, 0)
    }
    return Base64.skriv(ut)
  }

  // MARK: Les

  struct Innhold {
    let hode: Hode
    var oppforinger: [Saksregister.Oppforing] = []
    var rader: [Indeksrad?] = []
  }

  /// Nil for anything but a whole index of this version.
  static func les(_ bytes: [UInt8]) -> Innhold? {
    let halelengde = 6 + 22 + 1
    guard bytes.count > halelengde else { return nil }
    let kropp = bytes.count - halelengde
    guard "slutt \(sum(bytes, 0..<kropp))\n".utf8.elementsEqual(bytes[kropp...]) else { return nil }
    var leser = Indeksleser(bytes: bytes, slutt: kropp)
    guard let hode = leser.hode(merke: merke), hode.antall >= 0, hode.antall <= kropp else { return nil }
    var ut = Innhold(hode: hode)
    ut.oppforinger.reserveCapacity(hode.antall)
    ut.rader.reserveCapacity(hode.antall)
    while !leser.erSlutt {
      guard let (oppforing, rad) = leser.rad() else { return nil }
      ut.oppforinger.append(oppforing)
      ut.rader.append(rad)
    }
    return ut.oppforinger.count == hode.antall ? ut : nil
  }
}
