import Fagmodell
import Regelverk
import Testing

struct IdentitetTests {
  struct Nummer: Sendable {
    let sifre: String
    let type: Identitetstype
    let syntetisk: Syntetiskkilde?
    let fodt: String?
    let kjonn: Kjonn?
  }

  static func rad(
    _ sifre: String, _ type: Identitetstype, _ syntetisk: Syntetiskkilde?, _ fodt: String?, _ kjonn: Kjonn?
  ) -> Nummer { Nummer(sifre: sifre, type: type, syntetisk: syntetisk, fodt: fodt, kjonn: kjonn) }

  static let gyldige: [Nummer] = [
    rad("15831694294", .fnr, .skatt, "2016-03-15", .kvinne), rad("28879944882", .fnr, .skatt, "1999-07-28", .kvinne),
    rad("12892463199", .fnr, .skatt, "2024-09-12", .mann), rad("07841198985", .fnr, .skatt, "2011-04-07", .mann),
    rad("19821354156", .fnr, .skatt, "2013-02-19", .mann), rad("16822548834", .fnr, .skatt, "1925-02-16", .kvinne),
    rad("45842365159", .dnr, .skatt, nil, .mann), rad("41866103680", .dnr, .skatt, nil, .kvinne),
    rad("42899346895", .dnr, .skatt, nil, .kvinne), rad("49869204896", .dnr, .skatt, nil, .kvinne),
    rad("67916316434", .dnr, .skatt, nil, .kvinne),
    rad("01526817946", .hnr, .nav, "1968-12-01", .mann), rad("08496812248", .hnr, .nav, "1968-09-08", .kvinne),
    rad("13426525350", .hnr, .nav, "1965-02-13", .mann), rad("09501366134", .hnr, .nav, "2013-10-09", .mann),
    rad("09455737351", .hnr, .nav, "1957-05-09", .mann),
    rad("71450678753", .dnr, .nav, nil, .mann), rad("58507113611", .dnr, .nav, nil, .kvinne),
    rad("70470499905", .dnr, .nav, nil, .mann), rad("48430951753", .dnr, .nav, nil, .mann),
    rad("53507629020", .dnr, .nav, nil, .kvinne),
    rad("22696721843", .npid, .npid, "1967-09-22", .kvinne), rad("26667800888", .npid, .npid, "1978-06-26", .kvinne),
    rad("17620669237", .npid, .npid, "2006-02-17", .kvinne), rad("29671873074", .npid, .npid, "2018-07-29", .kvinne),
    rad("11695808889", .npid, .npid, "1958-09-11", .kvinne),
    rad("88789010972", .fh, nil, nil, nil), rad("84798305874", .fh, nil, nil, nil),
    rad("95105612436", .fh, nil, nil, nil),
    rad("82996131870", .fh, nil, nil, nil), rad("85472207224", .fh, nil, nil, nil),
    rad("88888888831", .fh, nil, nil, nil),
  ]

  @Test(arguments: gyldige) func `a number of every kind is read for what it is`(_ nummer: Nummer) {
    let svar = Identitetskontroll.kontroller(nummer.sifre)
    #expect(svar.gyldig)
    #expect(svar.type == nummer.type)
    #expect(svar.syntetisk == nummer.syntetisk)
    #expect(svar.fodselsdato == nummer.fodt.map(\.dato))
    #expect(svar.kjonn == nummer.kjonn)
    #expect(svar.feil == nil)
  }

  @Test func `the last digit plus one is always a wrong control digit`() {
    for nummer in Self.gyldige {
      var sifre = Array(nummer.sifre.utf8)
      sifre[10] = sifre[10] == 0x39 ? 0x30 : sifre[10] + 1
      let svar = Identitetskontroll.kontroller(String(decoding: sifre, as: UTF8.self))
      #expect(!svar.gyldig && svar.feil == .kontrollsiffer && svar.type == nummer.type, "\(nummer.sifre)")
    }
  }

  static let fra2032 = ["28853257003", "25863279510", "20833321286", "03883325809", "10813233369"]

  @Test func `numbers of the kind given from 2032 pass only where the pack accepts them`() {
    for sifre in Self.fra2032 {
      let foer = Identitetskontroll.kontroller(sifre, pakke: Pakker.g2016, dato: "2016-06-01".dato)
      #expect(!foer.gyldig && foer.feil == .kontrollsiffer, "\(sifre)")
      let etter = Identitetskontroll.kontroller(sifre, pakke: Pakker.g2026, dato: "2026-06-01".dato)
      #expect(etter.gyldig && etter.kontroll2032 && etter.fodselsdato == nil && etter.kjonn == nil, "\(sifre)")
      #expect(etter.syntetisk == .skatt)
    }
    for nummer in Self.gyldige {
      let svar = Identitetskontroll.kontroller(nummer.sifre, godta2032: true)
      #expect(svar.gyldig && !svar.kontroll2032 && svar.fodselsdato == nummer.fodt.map(\.dato), "\(nummer.sifre)")
    }
  }

  static let avviste: [(String, Identitetsfeil)] = [
    ("", .lengde), ("1583169429", .lengde), ("158316942944", .lengde), ("1583169429a", .tegn), ("150316-94294", .tegn),
    ("١٥٨٣١٦٩٤٢٩٤", .tegn), ("00831694294", .dato), ("31821694294", .dato), ("32831694294", .dato),
    ("15931694294", .dato),
    ("15801694294", .dato), ("15131694294", .dato), ("15331694294", .dato), ("29822350000", .dato),
    ("15834560000", .aarhundre), ("29824560000", .aarhundre), ("30824560000", .dato),
    ("15834575000", .aarhundre), ("15831694204", .kontrollsiffer), ("15835375000", .aarhundre),
  ]

  @Test(arguments: avviste) func `what is wrong with a number is said`(_ sifre: String, _ feil: Identitetsfeil) {
    let svar = Identitetskontroll.kontroller(sifre)
    #expect(
      !svar.gyldig && svar.feil == feil && svar.fodselsdato == nil && svar.kjonn == nil && !svar.kontroll2032,
      "\(sifre)")
  }

  @Test func `spaces between the groups are no fault`() {
    #expect(Identitetskontroll.kontroller("158316 94294").gyldig)
    #expect(Identitetskontroll.kontroller("158316\u{A0}94294 ").gyldig)
  }

  /// Individual digits, year, century: both sides of each boundary (folkeregisterforskriften § 2-2-1).
  static let hundreaar: [(Int, Int, Int?)] = [
    (0, 0, 1900), (499, 99, 1900), (500, 54, 1800), (500, 53, nil), (749, 99, 1800), (749, 54, 1800), (750, 54, nil),
    (500, 39, 2000), (500, 40, nil), (749, 0, 2000), (750, 39, 2000), (899, 40, nil), (899, 39, 2000), (900, 40, 1900),
    (900, 39, 2000), (999, 99, 1900), (999, 39, 2000), (600, 45, nil), (850, 60, nil),
  ]

  @Test func `the individual digits and the year give the century or none`() {
    for (individ, aar, hundre) in Self.hundreaar {
      let ni = [1, 5, 8, 3, aar / 10, aar % 10, individ / 100, individ / 10 % 10, individ % 10]
      let svar = Self.ferdig(ni).map { Identitetskontroll.kontroller($0) }
      guard let svar else { continue }
      #expect(svar.fodselsdato == hundre.flatMap { Dato(aar: $0 + aar, maaned: 3, dag: 15) }, "\(individ) \(aar)")
      #expect(svar.feil == (hundre == nil ? .aarhundre : nil), "\(individ) \(aar)")
    }
  }

  @Test func `29 February exists in leap years only, and in 2000 but not in 1900`() {
    let dager: [([Int], Bool)] = [
      ([2, 9, 8, 2, 9, 6, 0, 0], true), ([2, 9, 8, 2, 9, 5, 0, 0], false), ([2, 9, 8, 2, 0, 0, 0, 0], false),
      ([2, 9, 8, 2, 0, 0, 5, 0], true), ([6, 9, 8, 2, 0, 0, 0, 0], true), ([6, 9, 8, 2, 0, 1, 0, 0], false),
      ([6, 9, 8, 2, 0, 3, 0, 0], false),
    ]
    for (aatte, finnes) in dager {
      let svar = (0...9).lazy.compactMap { Self.ferdig(aatte + [$0]) }.map { Identitetskontroll.kontroller($0) }.first
      #expect(svar?.gyldig == finnes && (svar?.feil == .dato) == !finnes, "\(aatte)")
    }
  }

  @Test func `only real stores take real numbers and only other stores take invented ones`() {
    let syntetisk = Identitetskontroll.kontroller("15831694294")
    #expect(syntetisk.erTillatt(ekteLager: false) && !syntetisk.erTillatt(ekteLager: true))
    let fh = Identitetskontroll.kontroller("88888888831")
    #expect(fh.erTillatt(ekteLager: true) && !fh.erTillatt(ekteLager: false))
    let ugyldig = Identitetskontroll.kontroller("15831694295")
    #expect(!ugyldig.erTillatt(ekteLager: true) && !ugyldig.erTillatt(ekteLager: false))
    // A number without any mark belongs to a real store, and is never made here: only its digits are computed.
    let umerket = Self.ferdig([0, 1, 0, 1, 0, 1, 5, 0, 2]).map { Identitetskontroll.kontroller($0) }
    #expect(
      umerket?.type == .fnr && umerket?.erTillatt(ekteLager: true) == true
        && umerket?.erTillatt(ekteLager: false) == false)
    let npid = Self.ferdig([0, 1, 2, 1, 0, 1, 5, 0, 3]).map { Identitetskontroll.kontroller($0) }
    #expect(npid?.type == .npid && npid?.syntetisk == nil)
  }

  @Test func `generated numbers read back as the person they were made for`() {
    var minste = Int.max
    for aar in [1854, 1899, 1900, 1939, 1940, 1999, 2000, 2024, 2039] {
      for dag in ["-01-01", "-02-28", "-12-31"] {
        let fodt = (String(aar) + dag).dato
        var antall = 0
        for lopenummer in 0..<60 {
          guard let nummer = SyntetiskNummer.lag(fodselsdato: fodt, lopenummer: lopenummer) else { continue }
          antall += 1
          let svar = Identitetskontroll.kontroller(nummer.sifre)
          #expect(svar.gyldig && svar.syntetisk == .skatt && svar.fodselsdato == fodt, "\(nummer.sifre)")
          let individ = Int(nummer.sifre.dropFirst(6).prefix(3))!
          minste = min(minste, lopenummer)
          #expect(individ == lopenummer + ((1900...1999).contains(aar) ? 0 : 500))
          #expect(svar.kjonn == (lopenummer.isMultiple(of: 2) ? .kvinne : .mann))
        }
        #expect(antall > 40)
      }
    }
    #expect(minste == 0)
  }

  @Test func `the generator says nothing where there is no number to give`() {
    #expect(SyntetiskNummer.lag(fodselsdato: "1853-12-31".dato, lopenummer: 0) == nil)
    #expect(SyntetiskNummer.lag(fodselsdato: "2040-01-01".dato, lopenummer: 0) == nil)
    #expect(SyntetiskNummer.lag(fodselsdato: "1990-01-01".dato, lopenummer: -1) == nil)
    #expect(SyntetiskNummer.lag(fodselsdato: "1990-01-01".dato, lopenummer: 500) == nil)
    #expect(SyntetiskNummer.neste(fodselsdato: "1990-01-01".dato, fra: 0) != nil)
    #expect(SyntetiskNummer.neste(fodselsdato: "2040-01-01".dato, fra: 0) == nil)
  }

  @Test func `changing any one digit of an old number never gives a valid one`() {
    var gyldige: [String] = []
    for nummer in Self.gyldige {
      for plass in 0..<11 {
        for siffer in UInt8(0x30)...0x39 where Array(nummer.sifre.utf8)[plass] != siffer {
          var sifre = Array(nummer.sifre.utf8)
          sifre[plass] = siffer
          let tekst = String(decoding: sifre, as: UTF8.self)
          if Identitetskontroll.kontroller(tekst).gyldig { gyldige.append(tekst) }
        }
      }
    }
    #expect(gyldige == [])
  }

  /// `ni` digits with the two control digits, computed here and not by the code under test.
  static func ferdig(_ ni: [Int]) -> String? {
    let k1 = (11 - zip(ni, [3, 7, 6, 1, 8, 9, 4, 5, 2]).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 11
    let k2 = (11 - zip(ni + [k1], [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 11
    return k1 == 10 || k2 == 10 ? nil : (ni + [k1, k2]).map(String.init).joined()
  }
}
