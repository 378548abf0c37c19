import Fagmodell
import Regelverk
import Testing

struct KontraktTests {
  static let eksempel = """
    {"dato":"2016-06-01","pakke":"gjeldende-2016",
     "fakta":{"fodselsdato":"1993-05-04","arbeidsstatus":"LEDIG","harArbeidEllerSkoleplass":false,
      "registrert":"2016-04-01","behovKonkludert":"2016-05-20","arbeidsevne":"IKKE_VURDERT","aevFullfort":null,
      "ytelser":[{"ytelse":"AAP","status":"MOTTAR","fra":"2016-01-01"}],
      "sykefravaer":{"fra":"2016-04-11","grad":100,"iAktivitet":false,"unntak":null,"harArbeidsgiver":true},
      "yngsteBarnFodt":"2015-07-10","planGodkjent":null,"sisteMeldekort":"2016-05-16",
      "kvp":{"planlagteTimer":37.5,"ugyldigFravaerTimer":7.5},"brudd":[{"ytelse":"DAGPENGER","type":"IKKE_MOTT","dato":"2016-02-02"}]}}
    """

  static func vurder(_ tekst: String) throws -> Json {
    let sporsmaal = try Regelforesporsel.les(JsonParser.parse(tekst))
    let svar = Regelmotor.vurder(sporsmaal.fakta, dato: sporsmaal.dato, pakke: Pakker.alle[sporsmaal.pakke])
    return try JsonEncoder.encode(svar)
  }

  @Test func `the question in the contract gets the answer in the contract's shape`() throws {
    let svar = try Self.vurder(Self.eksempel)
    #expect(svar["aev"]?["paakrevd"] == true)
    #expect(svar["aev"]?["grunner"]?.liste?.map { $0["kode"] } == ["AEV_AAP"])
    let garanti = svar["ungdom"]?.liste?.first { $0["ordning"] == "GARANTI_20_24" }
    #expect(garanti?["gjelder"] == true)
    #expect(garanti?["frist"] == "2016-06-20")
    #expect(garanti?["brutt"] == false)
  }
}
