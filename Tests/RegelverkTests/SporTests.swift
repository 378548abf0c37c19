import Fagmodell
import Regelverk
import Testing

struct SporTests {
  @Test func `a trace and a whole answer survive being stored with a decision`() throws {
    let spor = Regelspor(
      regel: "R", hjemmel: "Nav-loven § 14 a", kilde: "K",
      inn: ["a": .null, "b": true, "c": 3, "d": .desimal(37.5), "e": "tekst", "f": ["x"]], ut: "JA")
    let json = try JsonEncoder.encode(spor)
    #expect(json["inn"]?["a"] == Json.null && json["inn"]?["d"] == .desimal(37.5) && json["inn"]?["f"] == "[\"x\"]")
    let lest = try JsonDecoder.decode(Regelspor.self, fra: json)
    #expect(lest.inn["b"] == true && lest.inn["c"] == 3 && lest.inn["d"] == .desimal(37.5) && lest.inn["a"] == .null)
    #expect(
      try JsonDecoder.decode(Regelspor.self, fra: ["regel": "R", "hjemmel": "H", "inn": [:], "ut": "U"]).kilde == "")
    let sporsmaal = try Regelforesporsel.les(JsonParser.parse(KontraktTests.eksempel))
    let svar = Regelmotor.vurder(sporsmaal.fakta, dato: sporsmaal.dato, pakke: Pakker.g2016)
    #expect(try JsonDecoder.decode(Vurderingsresultat.self, fra: JsonEncoder.encode(svar)) == svar)
    let igjen = Regelforesporsel(dato: sporsmaal.dato, pakke: .gjeldende2016, fakta: sporsmaal.fakta)
    #expect(try Regelforesporsel.les(JsonEncoder.encode(igjen)) == sporsmaal)
  }

  @Test func `other values that others store survive too`() throws {
    let funn = InnsatsTests.funn(
      egen: true, kort: false, mer: true, .nedsatt, aev: true, ordinaert: true, delvis: false)
    #expect(try JsonDecoder.decode(Vurderingsfunn.self, fra: JsonEncoder.encode(funn)) == funn)
    let forslag = Innsatsforslag.foreslaa(funn, dato: "2016-06-01".dato, pakke: Pakker.g2016)
    #expect(try JsonDecoder.decode(Innsatsforslag.self, fra: JsonEncoder.encode(forslag)) == forslag)
    let nummer = Identitetskontroll.kontroller("15831694294")
    let json = try JsonEncoder.encode(nummer)
    #expect(
      json["gyldig"] == true && json["syntetisk"] == "SKATT" && json["feil"] == Json.null && json["type"] == "FNR")
    #expect(try JsonDecoder.decode(Identitetsresultat.self, fra: json) == nummer)
    for enhet in Varighet.Enhet.allCases {
      let varighet = Varighet(3, enhet)
      #expect(try JsonDecoder.decode(Varighet.self, fra: JsonEncoder.encode(varighet)) == varighet)
      let dag = "2016-06-15".dato
      #expect(varighet.etter(varighet.foer(dag)) == dag)
    }
    #expect(Varighet(2, .aar).maaneder == 24 && Varighet(2, .uker).maaneder == nil && Varighet(3, .dager).uker == nil)
    let klage = Klagefrist.vurder(
      .folketrygd, fattet: "2016-06-01".dato, mottatt: "2016-06-01".dato, dato: "2016-06-01".dato, pakke: Pakker.g2016,
      spraak: .nynorsk)
    #expect(try JsonDecoder.decode(Klagefristsvar.self, fra: JsonEncoder.encode(klage)) == klage)
  }

  static let felt: [(String, String)] = [
    ("{\"fodselsdato\":\"2016-02-30\"}", "fodselsdato"), ("{\"arbeidsstatus\":\"FERIE\"}", "arbeidsstatus"),
    ("{\"ytelser\":[{\"ytelse\":\"LOTTO\"}]}", "ytelser[0].ytelse"),
    ("{\"sykefravaer\":{\"unntak\":\"LATSKAP\"}}", "sykefravaer.unntak"),
    ("{\"brudd\":[{\"ytelse\":\"AAP\",\"type\":\"X\",\"dato\":\"2016-01-01\"}]}", "brudd[0].type"),
  ]

  @Test func `a fact that makes no sense is refused by name`() throws {
    for (tekst, felt) in Self.felt {
      let json: Json = ["dato": "2016-06-01", "pakke": "gjeldende-2016", "fakta": try JsonParser.parse(tekst)]
      do throws(JsonTypefeil) {
        _ = try Regelforesporsel.les(json)
        Issue.record("\(tekst) was accepted")
      } catch {
        #expect(error.sti.hasPrefix("fakta.\(felt)"), "\(error)")
      }
    }
  }

  static let unntak: [(String, Aktivitetsunntak)] = [
    ("MEDISINSKE_GRUNNER", .medisinskeGrunner), ("MEDISINSK", .medisinskeGrunner),
    ("TILRETTELEGGING", .tilretteleggingIkkeMulig),
    ("TILRETTELEGGING_IKKE_MULIG", .tilretteleggingIkkeMulig), ("SJOMENN_UTENRIKS", .sjomennUtenriks),
  ]

  @Test func `exemption codes are read, the short spellings too, and none is apart from unknown`() {
    for (kode, unntak) in Self.unntak {
      #expect(Fakta.json("{\"sykefravaer\":{\"unntak\":\"\(kode)\"}}").sykefravaer?.unntak == .kjent(unntak))
    }
    #expect(Fakta.json("{\"sykefravaer\":{\"unntak\":null}}").sykefravaer?.unntak == .ingen)
    #expect(Fakta.json("{\"sykefravaer\":{}}").sykefravaer?.unntak == .ukjent)
  }

  @Test func `two rules are the same when every part is`() {
    let en = Pakker.g2016.regel("AEV_AAP", paa: "2016-06-01".dato)!
    func kopi(
      id: String? = nil, tema: Tema? = nil, punkter: [String]? = nil, tekst: String? = nil, lov: String? = nil,
      kilde: String? = nil, sikkerhet: Sikkerhet? = nil, kontrollert: Dato? = nil, fra: Dato? = nil, til: Dato? = nil,
      innhold: Regelinnhold? = nil
    ) -> Regel {
      Regel(
        id: id ?? en.id, tema: tema ?? en.tema, punkter: punkter ?? en.punkter,
        tekst: tekst.map { Flertekst(nb: $0) } ?? en.tekst,
        hjemmel: lov.map { Hjemmel(lov: $0, paragraf: en.hjemmel.paragraf) } ?? en.hjemmel, kilde: kilde ?? en.kilde,
        sikkerhet: sikkerhet ?? en.sikkerhet, kontrollert: kontrollert ?? en.kontrollert, fra: fra, til: til,
        innhold: innhold ?? en.innhold)
    }
    let dag = "2016-06-01".dato
    #expect(kopi() == en && Set([kopi(), en]).count == 1)
    let andre = [
      kopi(id: "X"), kopi(tema: .kvp), kopi(punkter: []), kopi(tekst: "x"), kopi(lov: "x"), kopi(kilde: "x"),
      kopi(sikkerhet: .sannsynlig), kopi(kontrollert: dag), kopi(fra: dag), kopi(til: dag), kopi(innhold: .tall([:])),
    ]
    for annen in andre { #expect(annen != en) }
  }

  @Test func `a text falls back to bokmål`() {
    let tekst = Flertekst(nb: "hei", en: "hello")
    #expect(Spraak.allCases.map { tekst($0) } == ["hei", "hei", "hello"])
    #expect(Pakker.g2016.tekst("UKJENT_KODE") == "UKJENT_KODE")
  }
}
