import Fagmodell
import Testhjelp
import Testing

/// Every domain value survives the way through JSON text, and a wrong shape is told with its path.
@Suite struct KodingTests {
  @Test func `every entity in every state survives the way through JSON text`() throws {
    #expect(Set(Eksempler.deler.map(\.art)) == Set(Saksdel.Art.allCases), "an example of each kind")
    for del in Eksempler.deler {
      let tekst = JsonWriter.tekst(try del.innhold())
      let lest = try Saksdel(del.art, id: del.id, innhold: try JsonParser.parse(tekst))
      #expect(lest == del, "\(tekst)")
      #expect(JsonWriter.tekst(try lest.innhold()) == tekst)
    }
    #expect(Set(EksemplerOppfolging.arbeidsgiver.map(\.art)) == Set(Arbeidsgiverdel.Art.allCases))
    for del in EksemplerOppfolging.arbeidsgiver {
      #expect(try Arbeidsgiverdel(del.art, id: del.id, innhold: del.innhold()) == del)
    }
  }

  @Test func `what stands beside the cases survives too`() throws {
    try frem(Ansatt(ident: "K1", navn: "Kari", roller: [.leder], saertilganger: [.skjermet], bruker: "kari"))
    try frem(Kontor(navn: "Nav Lia", enhet: "0315", kommuner: ["0301"]))
    try frem(Periode(fra: Eksempler.dag, til: nil))
    try frem(Eksempler.tomBruker)
    try frem(Tidspunkt(Eksempler.dag))
    try frem([Int32(1): Int64(2)].map { [$0.key] })
    try frem(["a": [1.5, 2]])
    try frem([Eksempler.sak: [true, false]].map { $0.value })
    try frem([Json.null, ["a": [1]]])
    var svar = Tilbakemeldinger(maaned: "2016-06-17".dato)
    svar.legg(moteOk: .ja, lostForventning: .delvis, respekt: .nei)
    svar.legg(moteOk: nil, lostForventning: .ja, respekt: .ja)
    try frem(svar)
    #expect(svar.maaned == "2016-06-01".dato && svar.antall == 2 && svar.moteOk.svart == 1 && svar.respekt.svart == 2)
  }

  private func frem<T: Codable & Equatable>(_ verdi: T) throws {
    let json = try JsonParser.parse(JsonWriter.bytes(try JsonEncoder.encode(verdi)))
    #expect(try JsonDecoder.decode(T.self, fra: json) == verdi)
  }

  /// What is read, from which JSON, and what the error says.
  static let feilform: [(@Sendable (Json) throws(JsonTypefeil) -> Void, Json, String)] = [
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Navn.self, fra: j) }, ["fornavn": "A"],
      "etternavn: missing"
    ),
    ({ (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Navn.self, fra: j) }, [1], "expected object, found list"),
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode([Navn].self, fra: j) },
      [["fornavn": "A", "etternavn": 2]], "[0].etternavn: expected String, found whole number"
    ),
    ({ (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode([Dato].self, fra: j) }, "x", "expected list, found text"),
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode([Dato].self, fra: j) }, ["2016-02-30"],
      "[0]: not a date YYYY-MM-DD: 2016-02-30"
    ),
    ({ (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Ulid.self, fra: j) }, "x", "not an id: x"),
    ({ (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Tidspunkt.self, fra: j) }, "x", "not a UTC time: x"),
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Identitetsnummer.self, fra: j) }, "1",
      "not eleven digits"
    ),
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Ressursprofil.self, fra: j) }, ["X": [:]],
      "X.ressurs: missing"
    ),
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Int32.self, fra: j) }, 3_000_000_000,
      "expected Int32, found whole number"
    ),
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Bool.self, fra: j) }, .null,
      "expected Bool, found null"
    ),
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(String.self, fra: j) }, true,
      "expected String, found true/false"
    ),
    (
      { (j) throws(JsonTypefeil) in _ = try JsonDecoder.decode(Int.self, fra: j) }, .desimal(1.5),
      "expected Int, found decimal number"
    ),
  ]

  @Test func `a wrong shape is told with its path`() {
    for (les, json, melding) in KodingTests.feilform {
      let feil = #expect(throws: JsonTypefeil.self) { try les(json) }
      #expect(feil?.description == melding)
    }
    let ukjent = #expect(throws: JsonTypefeil.self) {
      try JsonDecoder.decode(Ressursprofil.self, fra: ["X": ["ressurs": "", "barriere": "", "sitat": ""]])
    }
    #expect(ukjent?.melding == "unknown theme X")
    for del in Eksempler.deler {
      #expect(throws: JsonTypefeil.self) { try Saksdel(del.art, id: del.id, innhold: []) }
    }
  }

  @Test func `a step is written by its kind, and what is left out is empty`() throws {
    for aktivitet in Eksempler.aktiviteter {
      let json = try JsonEncoder.encode(aktivitet.detaljer)
      #expect(json["type"]?.tekst == aktivitet.type.rawValue)
    }
    #expect(try JsonDecoder.decode(Aktivitetsdetaljer.self, fra: ["type": "EGEN"]) == .egenaktivitet(hensikt: ""))
    #expect(
      try JsonDecoder.decode(Aktivitetsdetaljer.self, fra: ["type": "IJOBB"]) == .jobb(arbeidsgiver: "", heltid: true))
  }

  @Test func `a json value gives only what it is`() {
    let json: Json = ["t": "a", "h": 1, "d": .desimal(0.5), "b": true, "l": [1], "o": [:]]
    #expect(json["t"]?.tekst == "a" && json["t"]?.heltall == nil && json["t"]?.desimal == nil)
    #expect(json["h"]?.heltall == 1 && json["h"]?.desimal == 1 && json["d"]?.desimal == 0.5 && json["d"]?.bool == nil)
    #expect(json["b"]?.bool == true && json["b"]?.liste == nil && json["l"]?.objekt == nil && json["o"]?.objekt == [:])
    #expect(json["x"] == nil && json["t"]?["x"] == nil && json["t"]?.objekt == nil && json["o"]?.tekst == nil)
  }
}
