import Fagmodell
import Testhjelp
import Testing

/// `regler`: the rules without any store, field by field.
@Suite struct RegelTests {
  private func json(_ argumenter: [String], stdin: String = "", kode: Int32 = 0) throws -> Json {
    let utfall = try Kommando.kjor(["regler"] + argumenter, stdin: stdin)
    #expect(utfall.code == kode, "\(utfall.stderr)")
    #expect(utfall.stdout.hasSuffix("\n"))
    let json = try JsonParser.parse(utfall.stdoutBytes)
    // Sorted keys: written again in order, the document is the same.
    #expect(JsonWriter.tekst(json, innrykk: 2) + "\n" == utfall.stdout)
    return json
  }

  private func felter(_ json: Json?) -> Set<String> { Set((json?.objekt ?? [:]).keys) }

  static let sporsmaal = """
    {"dato":"2016-06-01","pakke":"gjeldende-2016",
     "fakta":{"fodselsdato":"1993-05-04","arbeidsstatus":"LEDIG","harArbeidEllerSkoleplass":false,
      "registrert":"2016-04-01","behovKonkludert":"2016-05-20","arbeidsevne":"IKKE_VURDERT","aevFullfort":null,
      "ytelser":[{"ytelse":"AAP","status":"MOTTAR","fra":"2016-01-01"}],
      "sykefravaer":{"fra":"2016-04-11","grad":100,"iAktivitet":false,"unntak":null,"harArbeidsgiver":true},
      "yngsteBarnFodt":"2015-07-10","planGodkjent":null,"sisteMeldekort":"2016-05-16",
      "kvp":{"planlagteTimer":37.5,"ugyldigFravaerTimer":7.5},
      "brudd":[{"ytelse":"DAGPENGER","type":"IKKE_MOTT","dato":"2016-02-02"}]}}
    """

  @Test func `the answer has the fields of the contract`() throws {
    let svar = try json(["vurder", "-"], stdin: Self.sporsmaal)
    let kontrakt: Set = [
      "dato", "pakke", "aev", "innsats", "ungdom", "plikter", "sykefravaer", "tiltak", "varsler", "spor",
    ]
    #expect(felter(svar).isSuperset(of: kontrakt))
    #expect(svar["dato"] == "2016-06-01" && svar["pakke"] == "gjeldende-2016")
    #expect(svar["aev"]?["paakrevd"] == true)
    let grunn = try #require(svar["aev"]?["grunner"]?.liste?.first)
    #expect(felter(grunn).isSuperset(of: ["kode", "hjemmel", "kilde"]))
    let innsats = try #require(svar["innsats"]?.liste?.first)
    #expect(felter(innsats).isSuperset(of: ["gruppe", "tilgjengelig", "sperret", "kreverBeslutter", "hovedmaal"]))
    #expect(innsats["hovedmaal"] == ["SKAFFE_ARBEID", "BEHOLDE_ARBEID"] && innsats["sperret"] == [])
    let garanti = try #require(svar["ungdom"]?.liste?.first { $0["ordning"] == "GARANTI_20_24" })
    #expect(garanti["gjelder"] == true && garanti["fra"] == "2016-05-20" && garanti["frist"] == "2016-06-20")
    #expect(garanti["brutt"] == false && garanti["hjemmel"]?.tekst?.isEmpty == false)
    let plikt = try #require(svar["plikter"]?.liste?.first { $0["kode"] == "AKTIVITET_8_UKER" })
    #expect(plikt["ytelse"] == "SYKEPENGER" && plikt["frist"] == "2016-06-06" && plikt["varselKreves"] == false)
    #expect(plikt["reaksjon"] == ["STANS_MIDLERTIDIG_AUTO"])
    #expect(felter(plikt).isSuperset(of: ["fra", "oppfylt", "hjemmel"]))
    #expect(svar["sykefravaer"]?.liste?.first?["kode"] == "OPPFOLGINGSPLAN_4_UKER")
    let tiltak = try #require(svar["tiltak"]?.liste?.first { $0["kode"] == "ARBEIDSTRENING" })
    #expect(tiltak["maksMaaneder"] == 12 && felter(tiltak).isSuperset(of: ["aktuelt", "merknader"]))
    #expect(svar["varsler"]?.liste?.allSatisfy { $0["kode"]?.tekst != nil && $0["tekst"]?.tekst != nil } == true)
    let spor = try #require(svar["spor"]?.liste?.first)
    #expect(felter(spor).isSuperset(of: ["regel", "hjemmel", "inn", "ut"]))
  }

  @Test func `a missing fact is unknown, never no`() throws {
    let svar = try json(["vurder", "-"], stdin: #"{"dato":"2016-06-01","pakke":"gjeldende-2016","fakta":{}}"#)
    #expect(svar["aev"]?["paakrevd"] == .null)
    let ungdom = svar["ungdom"]?.liste ?? []
    #expect(ungdom.count == 3 && ungdom.allSatisfy { $0["gjelder"] == .null && $0["brutt"] == .null })
    #expect(svar["plikter"] == [] && svar["sykefravaer"] == [] && svar["brudd"] == [])
    #expect(svar["varsler"]?.liste?.contains { $0["kode"] == "FODSELSDATO_UKJENT" } == true)
  }

  @Test func `day and pack may be left out, and a word no rule reads is pointed out`() throws {
    let svar = try json(["vurder", "-", "--dato", "2026-03-01"], stdin: "{}")
    #expect(svar["dato"] == "2026-03-01" && svar["pakke"] == "gjeldende-2026")
    let utfall = try Kommando.kjor(
      ["regler", "vurder", "-"],
      stdin:
        #"{"dato":"2016-06-01","fakta":{"alder":20,"brudd":[{"ytelse":"AAP","type":"IKKE_MOTT","dato":"2016-01-01","grunn":1}]}}"#
    )
    #expect(utfall.code == 0)
    #expect(utfall.stderr.contains("«alder»") && utfall.stderr.contains("«brudd[0].grunn»"))
  }

  /// What is asked, the code and the field.
  static let feil: [(String, String, String?)] = [
    ("", "kjoring.ugyldigFil", nil), ("{", "kjoring.ugyldigFil", nil), ("[]", "kommando.ikkeObjekt", nil),
    ("{}{}", "kjoring.ugyldigFil", nil), (#"{"a":1,"a":2}"#, "kjoring.ugyldigFil", nil),
    (#"{"dato":"2016-02-30"}"#, "kjoring.ugyldigFakta", "dato"),
    (#"{"dato":20160601}"#, "kjoring.ugyldigFakta", "dato"),
    (#"{"dato":"1.6.2016"}"#, "kjoring.ugyldigFakta", "dato"), (#"{"dato":null}"#, "kjoring.ugyldigFakta", "dato"),
    (#"{"dato":"2016-06-01","pakke":"gjeldende-2020"}"#, "kjoring.ugyldigFakta", "pakke"),
    (#"{"dato":"2016-06-01","fakta":[]}"#, "kjoring.ugyldigFakta", "fakta"),
    (#"{"dato":"2016-06-01","fakta":{"fodselsdato":"i går"}}"#, "kjoring.ugyldigFakta", "fakta.fodselsdato"),
    (#"{"dato":"2016-06-01","fakta":{"ytelser":{}}}"#, "kjoring.ugyldigFakta", "fakta.ytelser"),
    (
      #"{"dato":"2016-06-01","fakta":{"ytelser":[{"ytelse":"LOTTO"}]}}"#, "kjoring.ugyldigFakta",
      "fakta.ytelser[0].ytelse"
    ),
    (
      #"{"dato":"2016-06-01","fakta":{"brudd":[{"ytelse":"AAP","type":"IKKE_MOTT"}]}}"#, "kjoring.ugyldigFakta",
      "fakta.brudd[0].dato"
    ),
    (
      #"{"dato":"2016-06-01","fakta":{"kvp":{"planlagteTimer":"37"}}}"#, "kjoring.ugyldigFakta",
      "fakta.kvp.planlagteTimer"
    ),
    (
      #"{"dato":"2016-06-01","fakta":{"harArbeidEllerSkoleplass":"nei"}}"#, "kjoring.ugyldigFakta",
      "fakta.harArbeidEllerSkoleplass"
    ),
    (
      #"{"dato":"2016-06-01","fakta":{"sykefravaer":{"grad":1e300}}}"#, "kjoring.ugyldigFakta", "fakta.sykefravaer.grad"
    ),
  ]

  @Test(arguments: feil) func `bad input is 65, one line and the field`(_ inn: String, _ kode: String, _ felt: String?)
    throws
  {
    let utfall = try Kommando.kjor(["--json", "regler", "vurder", "-"], stdin: inn)
    #expect(utfall.code == 65)
    #expect(utfall.stderr.hasPrefix("skranke: \(kode): ") && utfall.stderr.split(separator: "\n").count == 1)
    let feil = try JsonParser.parse(utfall.stdoutBytes)["feil"]
    #expect(feil?["kode"]?.tekst == kode && feil?["felt"]?.tekst == felt)
    #expect(feil?["melding"]?.tekst?.isEmpty == false)
  }

  /// Odd, but answerable: far dates, numbers beyond sense, deep nesting where nothing is read.
  static let rare = [
    #"{"dato":"9999-12-31","pakke":"gjeldende-2026","fakta":{"fodselsdato":"0001-01-01","sykefravaer":{"fra":"0001-01-01"}}}"#,
    #"{"dato":"2026-06-01","fakta":{"kvp":{"planlagteTimer":-1,"ugyldigFravaerTimer":1e308,"barn":9007199254740993,"barnKronisk":-5,"aleneomsorg":true,"grunnbelop":1e308},"fodselsdato":"1990-01-01"}}"#,
    #"{"dato":"2026-06-01","fakta":{"kvp":{"barn":-3,"barnKronisk":9007199254740993,"aleneomsorg":true,"grunnbelop":-1},"fodselsdato":"2026-06-02"}}"#,
    #"{"dato":"2026-06-01","fakta":{"x":[[[[[[1]]]]]],"ytelser":[],"brudd":[]}}"#,
  ]

  @Test(arguments: rare) func `odd facts are answered, not fatal`(_ inn: String) throws {
    #expect(felter(try json(["vurder", "-"], stdin: inn)).contains("spor"))
  }

  static let numre: [(String, [String], Json)] = [
    (
      "28879944882", [],
      ["gyldig": true, "type": "FNR", "syntetisk": "SKATT", "fodselsdato": "1999-07-28", "feil": .null]
    ),
    ("28879944881", [], ["gyldig": false, "feil": "KONTROLLSIFFER"]), ("123", [], ["gyldig": false, "feil": "LENGDE"]),
    ("2887994488x", [], ["gyldig": false, "feil": "TEGN"]), ("", [], ["gyldig": false, "feil": "LENGDE"]),
    ("41866103680", [], ["gyldig": true, "type": "DNR", "fodselsdato": .null]),
    ("01526817946", [], ["gyldig": true, "syntetisk": "NAV"]),
    ("88888888831", [], ["type": "FH", "fodselsdato": .null]),
    ("22696721843", [], ["type": "NPID", "syntetisk": "NPID"]), ("28853257003", [], ["gyldig": false]),
    ("28853257003", ["--pakke", "gjeldende-2026"], ["gyldig": true]),
    ("28853257003", ["--pakke", "gjeldende-2016"], ["gyldig": false]),
  ]

  @Test(arguments: numre) func `a number is told apart`(_ nummer: String, _ valg: [String], _ venter: Json) throws {
    let svar = try json(["identitet", nummer] + valg)
    for (felt, verdi) in venter.objekt ?? [:] { #expect(svar[felt] == verdi, "\(felt)") }
    #expect(felter(svar).isSuperset(of: ["gyldig", "type", "syntetisk", "fodselsdato", "feil"]))
  }

  @Test func `packs, rules and differences are documents too`() throws {
    let pakker = try json(["pakker", "--json"])["pakker"]?.liste ?? []
    #expect(pakker.map { $0["id"] } == ["gjeldende-2016", "foreslatt-2016", "gjeldende-2026"])
    let regel = try json(["vis", "BRUDD_AAP_EN_DAG", "--json"])["regler"]?.liste ?? []
    #expect(regel.count == 1 && regel[0]["hjemmel"] == "folketrygdloven § 11-9" && regel[0]["brukes"] == true)
    #expect(try json(["vis", "arbeidstrening", "--json"])["regler"]?.liste?.count == 3)
    let forskjell = try json(["forskjell", "gjeldende-2016", "gjeldende-2026", "--json"])
    #expect(forskjell["hovedpunkter"]?.liste?.count == 12 && (forskjell["regler"]?.liste?.count ?? 0) > 60)
    #expect(try json(["forskjell", "gjeldende-2026", "gjeldende-2026", "--json"])["regler"] == [])
  }

  static let ukjente: [([String], Int32, String)] = [
    (["vis", "FINNES_IKKE"], 65, "kjoring.ukjentRegel"),
    (["vis", "AEV_AAP", "--pakke", "x"], 64, "kjoring.ukjentPakke"),
    (["forskjell", "gjeldende-2016", "x"], 64, "kjoring.ukjentPakke"),
    (["identitet", "28879944882", "--pakke", "x"], 64, "kjoring.ukjentPakke"),
    (["vurder", "/finnes/ikke"], 66, "kjoring.kanIkkeLese"), (["vurder", "/"], 66, "kjoring.kanIkkeLese"),
  ]

  @Test(arguments: ukjente) func `what is not there is said with its code`(
    _ ord: [String], _ slutt: Int32, _ kode: String
  )
    throws
  {
    let utfall = try Kommando.kjor(["regler"] + ord)
    #expect(utfall.code == slutt && utfall.stderr.hasPrefix("skranke: \(kode): ") && utfall.stdout.isEmpty)
  }
}
