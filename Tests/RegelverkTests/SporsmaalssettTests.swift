import Fagmodell
import Regelverk
import Testing

/// The questions of the needs assessment as data.
@Suite struct SporsmaalssettTests {
  /// The shipped files with one text in one of them replaced.
  private func les(_ del: String, _ gammelt: String, _ nytt: String) throws(Pakkefeil) -> Sporsmaalssett {
    try Sporsmaalssett.les("behovsvurdering") { navn in
      let bytes = Pakker.fil("sporsmaal/\(navn)")
      guard navn.hasSuffix("\(del).json") else { return bytes }
      let tekst = String(decoding: bytes, as: UTF8.self)
      #expect(tekst.contains(gammelt), "\(gammelt)")
      return Array(tekst.replacing(gammelt, with: nytt).utf8)
    }
  }

  @Test func `the shipped set begins with the person and asks of health last`() throws {
    let sett = try Sporsmaalssett.les("behovsvurdering") { Pakker.fil("sporsmaal/\($0)") }
    #expect(sett.gang.first?.id == "brukersSyn")
    #expect(sett.gang.filter { $0.art == .tema }.last?.id == "HELSE")
    #expect(sett.sporsmaal(Fakta(), paa: "2016-06-01".dato) == sett.gang)
    for spraak in Spraak.allCases {
      #expect(sett.tekster(spraak).count == sett.gang.count { $0.art != .tema })
      #expect(sett.tekster(spraak)["skjerm.behovsvurdering.felt.brukersSyn"]?.isEmpty == false)
    }
  }

  @Test func `a question may be for some only, and what is unknown does not close it`() throws {
    let sett = try les(
      "gang", #"{ "id": "UTDANNING", "art": "TEMA" }"#,
      #"{ "id": "UTDANNING", "art": "TEMA", "naar": { "alderUnder": 25, "arbeidsstatus": ["LEDIG"], "ytelser": ["AAP"] } }"#
    )
    func spor(_ fakta: Fakta) -> Bool {
      sett.sporsmaal(fakta, paa: "2016-06-01".dato).contains { $0.id == "UTDANNING" }
    }
    #expect(spor(Fakta()))
    #expect(spor(Fakta(fodselsdato: "1991-06-02".dato, arbeidsstatus: .ledig)))
    #expect(!spor(Fakta(fodselsdato: "1991-06-01".dato)))
    #expect(!spor(Fakta(arbeidsstatus: .iArbeid)))
    #expect(!spor(Fakta(ytelser: [])))
    #expect(spor(Fakta(ytelser: [Ytelsesfakta(.aap, .mottar)])))
  }

  @Test(
    arguments: [
      ("gang", #""art": "UTFALL""#, #""art": "UTFAL""#, "gang.json:13: sporsmaal[9].art: feltfeil"),
      ("gang", #""id": "INTERESSER""#, #""id": "HOBBYER""#, "gang.json:8: sporsmaal[4].id: ugyldigVerdi"),
      ("gang", #""id": "UTDANNING""#, #""id": "ARBEIDSERFARING""#, "gang.json:7: sporsmaal[3].id: dobbeltRegel"),
      ("gang", #""id": "brukersSyn""#, #""id": "syn""#, "gang.json:3: sporsmaal: feltfeil"),
      ("gang", #""LINJE" }"#, #""LINJE", "naar": {} }"#, "gang.json:15: sporsmaal[11].naar: ugyldigVerdi"),
      ("gang", #""DATO" }"#, #""DATO", "rader": 2 }"#, "gang.json:16: sporsmaal[12].rader: ugyldigVerdi"),
      ("gang", #""DATO" }"#, #""DATO", "navn": 2 }"#, "gang.json:16: sporsmaal[12].navn: ukjentFelt"),
      ("policy", #""brukersSyn", "#, "", "policy.json:3: paakrevd: ugyldigVerdi"),
      ("policy", #""brukersSyn", "#, #""brukersSyn", "hobby", "#, "policy.json:3: paakrevd[1]: ukjentFelt"),
      ("policy", #""behovsvurdering""#, #""annet""#, "policy.json:2: sett: feilInnhold"),
      ("policy", "false", "1", "policy.json:5: profilering: feltfeil"),
      ("ord", #""utfall""#, #""utfal""#, "ord.json:7: ord.utfal: ukjentFelt"),
      (
        "ord", #""etikett": { "nb": "Utfall", "#, #""etikett": { "nb": "", "#,
        "ord.json:7: ord.utfall.etikett: feltfeil"
      ),
      ("ord", #""sett""#, "sett", "ord.json:2: ugyldigJson"),
    ])
  func `a mistake in one of the three files is told with file, line and field`(
    _ del: String, _ gammelt: String, _ nytt: String, _ melding: String
  ) {
    let feil = #expect(throws: Pakkefeil.self) { try les(del, gammelt, nytt) }
    #expect(feil?.description.hasPrefix("behovsvurdering/" + melding) == true, "\(feil?.description ?? "")")
  }
}
