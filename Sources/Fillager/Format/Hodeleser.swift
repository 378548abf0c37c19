import Fagmodell
import Saksgang

/// Reads a line's head by bytes, in the order we write it. Every bound is checked; nil means "not such a line".
///
/// Fields after `q` that this program does not know are stepped over, so that a newer program may add some.
struct Hodeleser {
  private let b: UnsafeBufferPointer<UInt8>
  private let slutt: Int
  private var i: Int
  private let start: Int

  /// - Parameter omraade: the line without its line feed.
  static func les(_ bytes: [UInt8], _ omraade: Range<Int>) -> Linjehode? {
    guard omraade.lowerBound >= 0, omraade.upperBound <= bytes.count else { return nil }
    return bytes.withUnsafeBufferPointer { b in
      var leser = Hodeleser(b: b, slutt: omraade.upperBound, i: omraade.lowerBound, start: omraade.lowerBound)
      return leser.hode()
    }
  }

  private mutating func hode() -> Linjehode? {
    guard ord("{\"v\":"), let versjon = tall(), ord(",\"s\":"), let sekvens = tall(), ord(",\"t\":"),
      let tid = streng(), ord(",\"x\":"), let nokkel = ulid(), ord(",\"k\":"), let art = streng(), ord(",\"by\":"),
      let av = hoppOver(), ord(",\"p\":"), let forrige = sum(), ord(",\"q\":"), let berorte = berorte()
    else { return nil }
    var segment: Linjehode.Segment?
    while !ser(",\"o\":") {
      guard ord(","), let felt = streng(), ord(":") else { return nil }
      if b[felt].elementsEqual("seg".utf8) {
        segment = segmentfelt()
        if segment == nil { return nil }
      } else if hoppOver() == nil {
        return nil
      }
    }
    return Linjehode(
      versjon: versjon, sekvens: sekvens, nokkel: nokkel, art: linjeart(art), forrige: forrige, berorte: berorte,
      segment: segment, lengde: i - start, tid: tid.lowerBound - start..<tid.upperBound - start,
      av: av.lowerBound - start..<av.upperBound - start)
  }

  /// Nearly every line is a transaction: no string is made for it.
  private func linjeart(_ kode: Range<Int>) -> Linjeart {
    b[kode].elementsEqual("tx".utf8) ? .endring : Linjeart(kode: tekst(kode))
  }

  private func tekst(_ omraade: Range<Int>) -> String { String(decoding: b[omraade], as: UTF8.self) }

  private mutating func berorte() -> [Linjehode.Berort]? {
    var ut: [Linjehode.Berort] = []
    guard ord("[") else { return nil }
    if ord("]") { return ut }
    repeat {
      guard ut.count < Grenser.poster, ord("["), let id = ulid(), ord(","), let revisjon = tall(), ord(","),
        let digest = sum(), ord("]")
      else { return nil }
      ut.append(.init(sak: SakId(id), revisjon: revisjon, digest: digest))
    } while ord(",")
    return ord("]") ? ut : nil
  }

  private mutating func segmentfelt() -> Linjehode.Segment? {
    guard ord("{\"nr\":"), let nummer = tall(), ord(",\"prev\":"), let forrige = tall(), ord(",\"validBytes\":"),
      let gyldige = tall(), ord(",\"reason\":"), let aarsak = streng(), ord("}")
    else { return nil }
    return .init(
      nummer: nummer, forrige: forrige, gyldigeByte: gyldige, aarsak: tekst(aarsak))
  }

  // MARK: Bytes

  private func ser(_ ord: StaticString) -> Bool {
    let n = ord.utf8CodeUnitCount
    guard i + n <= slutt else { return false }
    for j in 0..<n where b[i + j] != ord.utf8Start[j] { return false }
    return true
  }

  private mutating func ord(_ ord: StaticString) -> Bool {
    guard ser(ord) else { return false }
    i += ord.utf8CodeUnitCount
    return true
  }

  /// A whole number of 1–15 digits without leading zeros.
  private mutating func tall() -> Int? {
    let fra = i
    var sum = 0
    while i < slutt, (0x30...0x39).contains(b[i]), i - fra < 16 {
      sum = sum * 10 + Int(b[i] - 0x30)
      i += 1
    }
    let sifre = i - fra
    guard (1...15).contains(sifre), sifre == 1 || b[fra] != 0x30 else { return nil }
    return sum
  }

  /// Where the raw bytes between the quotes are.
  private mutating func streng() -> Range<Int>? {
    guard i < slutt, b[i] == 0x22 else { return nil }
    i += 1
    let fra = i
    while i < slutt {
      switch b[i] {
      case 0x22:
        defer { i += 1 }
        return fra..<i
      case 0x5C: i += 2
      case 0x00...0x1F: return nil
      default: i += 1
      }
    }
    return nil
  }

  private mutating func ulid() -> Ulid? {
    streng().flatMap { Ulid(utf8: UnsafeBufferPointer(rebasing: b[$0])) }
  }

  private mutating func sum() -> Sjekksum? {
    streng().flatMap { Sjekksum(utf8: UnsafeBufferPointer(rebasing: b[$0])) }
  }

  /// Steps over any one JSON value without judging its inside.
  private mutating func hoppOver() -> Range<Int>? {
    guard let neste = Jsonhopp.over(b, fra: i, til: slutt) else { return nil }
    defer { i = neste }
    return i..<neste
  }
}
