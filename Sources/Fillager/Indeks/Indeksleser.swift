import Fagmodell
import Saksgang

/// Reads the index by bytes, bounds checked.
struct Indeksleser {
  private let b: [UInt8]
  private let slutt: Int
  private var i = 0

  init(bytes: [UInt8], slutt: Int) {
    b = bytes
    self.slutt = slutt
  }

  var erSlutt: Bool { i >= slutt }

  mutating func hode(merke: String) -> Indeksfil.Hode? {
    guard tekst() == merke, tegn(0x09), let lager = tekst().flatMap({ Ulid($0) }), tegn(0x09),
      let radversjon = tall(), tegn(0x09), let segment = tall(), tegn(0x09), let byte = tall(), tegn(0x09),
      let linje = tall(), tegn(0x09), let sekvens = tall(), tegn(0x09),
      let lenke = tekst().flatMap({ Sjekksum(tekst: $0) }), tegn(0x09), let s = tall(), tegn(0x09), let bb = tall(),
      tegn(0x09), let l = tall(), tegn(0x09), let antall = tall(), tegn(0x0A),
      let siste = Linjeplass(s, bb, l)
    else { return nil }
    return Indeksfil.Hode(
      lager: lager, radversjon: radversjon,
      posisjon: Posisjon(segment: segment, byte: byte, linje: linje, sekvens: sekvens, lenke: lenke), siste: siste,
      antall: antall)
  }

  mutating func rad() -> (Saksregister.Oppforing, Indeksrad?)? {
    guard let sak = tekst().flatMap({ SakId($0) }), tegn(0x09), let art = tekst(), tegn(0x09), let revisjon = tall(),
      tegn(0x09), let linjer = plasser()
    else { return nil }
    var felt: [String] = []
    while tegn(0x09) {
      guard let ett = tekst() else { return nil }
      felt.append(ett)
    }
    guard tegn(0x0A) else { return nil }
    let oppforing = Saksregister.Oppforing(sak: sak, revisjon: revisjon, linjer: linjer, slettet: art == "-")
    let rad = Sakart(rawValue: art).map { Indeksrad(sak: sak, art: $0, revisjon: revisjon, felt: felt) }
    return (oppforing, rad)
  }

  private mutating func plasser() -> [Linjeplass]? {
    var ut: [Linjeplass] = []
    guard i < slutt, b[i] != 0x09, b[i] != 0x0A else { return ut }
    repeat {
      guard let segment = tall(), tegn(0x3A), let byte = tall(), tegn(0x3A), let lengde = tall(),
        let plass = Linjeplass(segment, byte, lengde)
      else { return nil }
      ut.append(plass)
    } while tegn(0x2C)
    return ut
  }

  private mutating func tegn(_ byte: UInt8) -> Bool {
    guard i < slutt, b[i] == byte else { return false }
    i += 1
    return true
  }

  private mutating func tall() -> Int? {
    var sum = 0
    let fra = i
    while i < slutt, b[i] >= 0x30, b[i] <= 0x39, i - fra < 15 {
      sum = sum * 10 + Int(b[i] - 0x30)
      i += 1
    }
    return i > fra ? sum : nil
  }

  /// Up to the next tab or line feed, escapes undone.
  private mutating func tekst() -> String? {
    let fra = i
    var harSkift = false
    while i < slutt, b[i] != 0x09, b[i] != 0x0A {
      if b[i] == 0x5C { harSkift = true }
      i += 1
    }
    guard i < slutt else { return nil }
    return harSkift ? utenSkift(b[fra..<i]) : tekst(fra..<i)
  }

  private func tekst(_ omraade: Range<Int>) -> String {
    b.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[omraade]), as: UTF8.self) }
  }

  private func utenSkift(_ bytes: ArraySlice<UInt8>) -> String {
    var ut: [UInt8] = []
    var skift = false
    for byte in bytes {
      if skift {
        ut.append(byte == 0x74 ? 0x09 : byte == 0x6E ? 0x0A : byte)
        skift = false
      } else if byte == 0x5C {
        skift = true
      } else {
        ut.append(byte)
      }
    }
    return String(decoding: ut, as: UTF8.self)
  }
}

extension Linjeplass {
  /// Nil when a number is larger than a segment can be.
  init?(_ segment: Int, _ byte: Int, _ lengde: Int) {
    guard let segment = Int32(exactly: segment), byte <= Journal.maksSegment, lengde <= Grenser.linje,
      byte >= 0, lengde >= 0
    else { return nil }
    self.init(segment: segment, byte: Int32(byte), lengde: Int32(lengde))
  }
}
