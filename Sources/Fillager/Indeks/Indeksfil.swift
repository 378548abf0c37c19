import Fagmodell
import Saksgang

/// The index on disk: a line that says what it is about, then columns, then the sum, so that opening never reads the
/// whole journal and never makes a string that is not shown.
///
/// Derived and disposable. It is believed only when its sum is right, it is about this store and this meaning of the
/// fields, and the journal still has the line it stopped at.
enum Indeksfil {
  static let filnavn = "indeks"
  static let merke = "skranke-indeks 3 \(Kolonne.byterekkefolge)"

  struct Hode: Equatable {
    let lager: Ulid
    let radversjon: Int
    let posisjon: Posisjon
    /// Where the line at `posisjon.sekvens` is, to compare with the journal.
    let siste: Linjeplass
  }

  struct Innhold {
    let hode: Hode
    let register: Saksregister
    let rader: Radtabell
  }

  static func skriv(_ hode: Hode, _ register: Saksregister, _ rader: Radtabell) -> [UInt8] {
    var ut: [UInt8] = []
    ut.reserveCapacity(register.antall * 300 + 512)
    let p = hode.posisjon
    ut += "\(merke)\t\(hode.lager)\t\(hode.radversjon)\t\(p.segment)\t\(p.byte)\t\(p.linje)\t\(p.sekvens)".utf8
    ut += "\t\(p.lenke.tekst)\t\(hode.siste.segment)\t\(hode.siste.byte)\t\(hode.siste.lengde)".utf8
    ut += "\t\(register.antall)\t\(register.antallLinjer)\n".utf8
    register.skriv(til: &ut)
    rader.skriv(antall: register.antall, til: &ut)
    return medSum(ut)
  }

  static func medSum(_ kropp: [UInt8]) -> [UInt8] {
    var ut = kropp
    Kolonne.skriv([kropp.withUnsafeBytes { Indekssum.av($0) }], til: &ut)
    return ut
  }

  /// Nil for anything but a whole index of this version.
  static func les(_ bytes: [UInt8]) -> Innhold? {
    let kropp = bytes.count - MemoryLayout<UInt64>.size
    guard kropp > 0 else { return nil }
    let (sagt, sum) = bytes.withUnsafeBytes {
      ($0.loadUnaligned(fromByteOffset: kropp, as: UInt64.self), Indekssum.av(.init(rebasing: $0[..<kropp])))
    }
    guard sagt == sum, let lf = Bytesok.linjeskift(bytes, fra: 0), lf < kropp else { return nil }
    return les(bytes, lf, kropp)
  }

  private static func les(_ bytes: [UInt8], _ lf: Int, _ kropp: Int) -> Innhold? {
    let ord = String(decoding: bytes[..<lf], as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
    guard ord.count == 13, ord[0] == merke, let lager = Ulid(ord[1]), let radversjon = tall(ord[2]),
      let segment = tall(ord[3]), let byte = tall(ord[4]), let linje = tall(ord[5]), let sekvens = tall(ord[6]),
      let lenke = Sjekksum(tekst: String(ord[7])), let s = Int32(ord[8]), let b = Int32(ord[9]),
      let l = Int32(ord[10]), let antall = tall(ord[11]), let antallLinjer = tall(ord[12])
    else { return nil }
    let siste = Linjeplass(segment: s, byte: b, lengde: l)
    var leser = Kolonneleser(bytes, fra: lf + 1, til: kropp)
    guard siste.erMulig, let register = Saksregister(&leser, antall: antall, linjer: antallLinjer),
      let rader = Radtabell(&leser, antall: antall), leser.erSlutt
    else { return nil }
    let posisjon = Posisjon(segment: segment, byte: byte, linje: linje, sekvens: sekvens, lenke: lenke)
    return Innhold(
      hode: Hode(lager: lager, radversjon: radversjon, posisjon: posisjon, siste: siste), register: register,
      rader: rader)
  }

  private static func tall(_ tekst: Substring) -> Int? { Int(tekst).flatMap { $0 >= 0 ? $0 : nil } }
}
