import Fagmodell
import Innhold
import Regelverk
import Testhjelp
import Testing

@testable import Saksgang

/// Counts for state, municipality and the office itself, in which nobody can be found.
@Suite struct RapportTests {
  private let kontoret: Kontoret
  private let tekst: Tekstkatalog

  init() throws {
    kontoret = try Kontoret()
    let innhold = Innhold(mappe: pakkerot + "/Resources")
    let deler = innhold.filer(i: "tekster/nb", endelse: "json").map {
      (navn: String($0.dropLast(5)), bytes: innhold.les("tekster/nb/\($0)") ?? [])
    }
    tekst = try Tekstkatalog.les(deler, spraak: .bokmaal)
  }

  /// `antall` people born on the same day, the first `mottakere` with the benefit.
  private func personer(_ antall: Int, mottakere: Int = 0, _ ytelse: Ytelse = .sosialhjelp) throws {
    for nr in 0..<antall {
      var o = Brukeropplysninger()
      o.etternavn = "Nr \(nr)"
      let sak = try kontoret.kari.opprett(
        RegistrerBruker(identitetsnummer: Self.numre[nr], opplysninger: o, bekreftetNy: true)
      ).sak
      if nr < mottakere {
        _ = try kontoret.kari.utfor(RegistrerYtelse(ytelse: ytelse, status: .mottar, fra: "2016-05-01".dato), paa: sak)
      }
    }
  }

  /// Synthetic numbers of people born 28 July 1999.
  private static let numre: [String] = {
    var ut: [String] = []
    for individ in 0...499 where ut.count < 12 {
      for kontroll in 0...99 {
        let tekst = "288799" + String(individ + 1_000).dropFirst() + String(kontroll + 100).dropFirst()
        if Identitetskontroll.kontroller(tekst, godta2032: false).gyldig { ut.append(tekst) }
      }
    }
    return ut
  }()

  private func rapport(_ art: Rapport.Art, fra: String = "2016-01-01", til: String = "2016-06-01") throws -> Rapport {
    let k = try kontoret.kari.kontekst()
    return Rapport(
      art, fra: fra.dato, til: til.dato, rader: try kontoret.lager.rader(.bruker).compactMap { Brukerrad($0) },
      svar: try kontoret.kari.register().tilbakemeldinger.map(\.telling), pakke: k.pakke)
  }

  private func antall(_ rapport: Rapport, _ tema: Rapport.Tema, _ kode: String) -> Int? {
    rapport.avsnitt.first { $0.tema == tema }?.rader.first { $0.kode == kode }?.antall
  }

  @Test func `people are counted by age, step and what happened in the period`() throws {
    try personer(7, mottakere: 6)
    let ungdom = try rapport(.ungdom)
    #expect(antall(ungdom, .alder, "UNDER_20") == 7 && antall(ungdom, .alder, "20_24") == 0)
    #expect(ungdom.avsnitt.first { $0.tema == .alder }?.sum == 7)
    #expect(antall(try rapport(.stat), .hendt, "REGISTRERT") == 7)
    #expect(antall(try rapport(.stat, til: "2016-05-31"), .hendt, "REGISTRERT") == 0)
    #expect(antall(try rapport(.kommune), .kommunalYtelse, "SOSIALHJELP") == 6)
  }

  @Test func `the reports and the screen of the office's figures tell the same numbers, counted once`() throws {
    try personer(9)
    let saker = try kontoret.lager.rader(.bruker).map(\.sak)
    for (nr, sak) in saker.enumerated() {
      _ = try kontoret.kari.utfor(
        RegistrerHenvendelse(kanal: nr < 6 ? .telefon : .chat, grunn: .arbeid, planlagt: false, utfall: .lostNaa),
        paa: sak)
    }
    let k = try kontoret.kari.kontekst()
    let tall = Kontortall(
      try kontoret.lager.rader(.bruker).compactMap { Brukerrad($0) }, paa: k.idag, pakke: k.pakke)
    let kort = try rapport(.maalekort)
    #expect(tall.aktive.count == 9 && tall.ventetid.venter == 9 && tall.kanaler[0].kanaler[.telefon]?.alle == 6)
    #expect(antall(kort, .ventetid, "VENTER") == tall.ventetid.venter)
    #expect(antall(kort, .kanal, "TELEFON") == tall.kanaler[0].kanaler[.telefon]?.alle)
    #expect(antall(kort, .kanal, "CHAT") == nil && antall(kort, .kanal, "NETT") == 0, "three are not told")
    #expect(antall(try rapport(.maalekort, til: "2016-05-31"), .kanal, "TELEFON") == 0)
    #expect(antall(try rapport(.ungdom), .ungdomsmaal, "I_MAALGRUPPEN") == tall.unge[0].iMaalgruppen)
    #expect(kort.avsnitt.first { $0.tema == .alder }?.sum == tall.aktive.count)
  }

  @Test func `on the scorecard the municipality has as many subjects as the state, and what is both's stands apart`()
    throws
  {
    let temaer = try rapport(.maalekort).avsnitt.map(\.tema)
    #expect(temaer.count { $0.eier == .kommune } == temaer.count { $0.eier == .stat })
    #expect(temaer.contains { $0.eier == .felles })
  }

  @Test func `fewer than five are not told, nor what would give them away`() throws {
    try personer(12, mottakere: 4)
    #expect(antall(try rapport(.kommune), .kommunalYtelse, "SOSIALHJELP") == nil)
    #expect(antall(try rapport(.kommune), .kommunalYtelse, "KVALIFISERINGSSTONAD") == 0)
    for (tall, vist, sum) in [
      ([4, 9, 20], [nil, nil, 20], 33), ([4, 3, 20], [nil, nil, 20], 27), ([0, 9], [0, 9], 9),
      ([4, 0], [nil, 0], nil),
      ([5, 6], [5, 6], 11), ([0, 0], [0, 0], 0),
    ] as [([Int], [Int?], Int?)] {
      let avsnitt = Rapport.Avsnitt(.alder, tall.enumerated().map { ("\($0)", $1) }, deler: true)
      #expect(avsnitt.rader.map(\.antall) == vist && avsnitt.sum == sum, "\(tall)")
    }
  }

  @Test func `answers are in the scorecard when there are enough of them`() throws {
    let ja = Tilbakemelding(moteOk: .ja, lostForventning: .nei, respekt: .ja)
    _ = try kontoret.kari.utfor(RegistrerTilbakemelding(ja, flere: Array(repeating: ja, count: 5)))
    let kort = try rapport(.maalekort)
    #expect(antall(kort, .svarMoteOk, "JA") == 6 && antall(kort, .svarForventning, "NEI") == 6)
    #expect(antall(try rapport(.maalekort, fra: "2016-07-01", til: "2016-07-31"), .svarMoteOk, "JA") == 0)
  }

  @Test(arguments: Rapport.Art.allCases)
  func `every heading and every row of every report has its words, on paper and in the table`(_ art: Rapport.Art) throws
  {
    try personer(6, mottakere: 6)
    let rapport = try rapport(art)
    let papir = rapport.dokument(tekst, kontor: "NAV Lia", laget: "2016-06-01".dato).tekst()
    #expect(papir.contains("NAV Lia") && !papir.contains("rapport.") && !papir.contains("⟦"))
    for rad in rapport.tabell(tekst).dropFirst() {
      #expect(rad.count == 4 && rad[2] != rad[1], "\(rad)")
      #expect(papir.contains(rad[2]), "\(rad)")
    }
    #expect(rapport.json["avsnitt"]?.liste?.count == rapport.avsnitt.count)
  }
}
