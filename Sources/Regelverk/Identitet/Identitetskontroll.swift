import Fagmodell

/// Checks the eleven digits of a national identity number (folkeregisterloven § 2-2, folkeregisterforskriften § 2-2-1).
public enum Identitetskontroll {
  /// The digits of `tekst`, spaces disregarded. `godta2032` also accepts the first control digit's remainders 1, 2
  /// and 3 that new numbers may have from 2032; a person of any age may be given such a number.
  ///
  /// Boundary: individual digits 499 with year 45 mean 1945, 500 with year 45 mean no century at all.
  public static func kontroller(_ tekst: String, godta2032: Bool = false) -> Identitetsresultat {
    var sifre: [Int] = []
    sifre.reserveCapacity(11)
    for skalar in tekst.unicodeScalars where skalar != " " && skalar != "\u{A0}" {
      guard let siffer = siffer(skalar) else { return avvist(.tegn) }
      sifre.append(siffer)
    }
    return sifre.count == 11 ? kontroller(sifre, godta2032) : avvist(.lengde)
  }

  /// As above, with the control digits the pack says hold (`IDENTITET_KONTROLLSIFFER`).
  public static func kontroller(_ tekst: String, pakke: Regelpakke, dato: Dato) -> Identitetsresultat {
    kontroller(
      tekst, godta2032: pakke.tall("IDENTITET_KONTROLLSIFFER", "k1RestMaks", paa: dato).map { $0 > 0 } ?? false)
  }

  private static func siffer(_ skalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(skalar.value) ? Int(skalar.value - 0x30) : nil
  }

  private static func kontroller(_ sifre: [Int], _ godta2032: Bool) -> Identitetsresultat {
    if sifre[0] >= 8 { return fhNummer(sifre) }
    let merke = Merke(sifre)
    let kontroll = Kontrollsifre(sifre)
    let er2032 = godta2032 && kontroll.holder2032 && !kontroll.holder
    let fodt: Dato?
    switch dato(sifre, merke, utenAarhundre: merke.dnummer || er2032) {
    case .umulig: return avvist(.dato, merke)
    case .utenAarhundre:
      // A number of the new kind may pass the old control as well; its century cannot be read.
      guard godta2032 && kontroll.holder else { return avvist(.aarhundre, merke) }
      fodt = nil
    case .dato(let funnet): fodt = funnet
    }
    guard kontroll.holder || er2032 else { return avvist(.kontrollsiffer, merke) }
    return Identitetsresultat(
      gyldig: true, type: merke.type, syntetisk: merke.syntetisk, fodselsdato: fodt,
      kjonn: er2032 ? nil : (sifre[8].isMultiple(of: 2) ? .kvinne : .mann), feil: nil, kontroll2032: er2032)
  }

  private static func fhNummer(_ sifre: [Int]) -> Identitetsresultat {
    guard Kontrollsifre(sifre).holder else { return avvist(.kontrollsiffer, type: .fh) }
    return Identitetsresultat(
      gyldig: true, type: .fh, syntetisk: nil, fodselsdato: nil, kjonn: nil, feil: nil, kontroll2032: false)
  }

  private enum Datofunn { case dato(Dato?), umulig, utenAarhundre }

  /// A date whose century cannot be read must exist in one of the three centuries.
  private static func dato(_ sifre: [Int], _ merke: Merke, utenAarhundre: Bool) -> Datofunn {
    let aar = sifre[4] * 10 + sifre[5]
    if utenAarhundre {
      let finnes = [1800, 1900, 2000].contains { Dato(aar: $0 + aar, maaned: merke.maaned, dag: merke.dag) != nil }
      return finnes ? .dato(nil) : .umulig
    }
    guard let hundre = aarhundre(individ: sifre[6] * 100 + sifre[7] * 10 + sifre[8], aar: aar) else {
      let finnes = Dato(aar: 2000, maaned: merke.maaned, dag: merke.dag) != nil
      return finnes ? .utenAarhundre : .umulig
    }
    return Dato(aar: hundre + aar, maaned: merke.maaned, dag: merke.dag).map { .dato($0) } ?? .umulig
  }

  /// The century of a year by the individual digits; nil when the two belong to none.
  static func aarhundre(individ: Int, aar: Int) -> Int? {
    switch individ {
    case 0...499: 1900
    case 500...749 where aar >= 54: 1800
    case 900...999 where aar >= 40: 1900
    case 500...999 where aar <= 39: 2000
    default: nil
    }
  }

  private static func avvist(_ feil: Identitetsfeil, _ merke: Merke) -> Identitetsresultat {
    avvist(feil, type: merke.type, syntetisk: merke.syntetisk)
  }

  private static func avvist(
    _ feil: Identitetsfeil, type: Identitetstype? = nil, syntetisk: Syntetiskkilde? = nil
  ) -> Identitetsresultat {
    Identitetsresultat(
      gyldig: false, type: type, syntetisk: syntetisk, fodselsdato: nil, kjonn: nil, feil: feil, kontroll2032: false)
  }
}
