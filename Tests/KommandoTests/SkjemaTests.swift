import Fagmodell
import Saksgang
import Testing

/// The command table and the schemas read from the types.
@Suite struct SkjemaTests {
  /// The commands the contract promises.
  static let avtalt = """
    opprettKontor endreKontor registrerAnsatt endreAnsatt registrerHenvendelse bookTime registrerOppmote
    registrerSamtale sendBeskjed svarBeskjed registrerBruker oppdaterBruker settAdressebeskyttelse registrerYtelse
    avsluttYtelse tildelVeileder flyttBruker startBehovsvurdering svarBehovsvurdering fullforBehovsvurdering
    startArbeidsevnevurdering lagreEgenvurdering lagreRessursprofil leggTilYrkeskrav konkluderArbeidsevne
    opprettVedtaksutkast oppdaterVedtaksutkast sendTilBeslutter bliBeslutter returnerVedtak godkjennVedtak fattVedtak
    slettVedtaksutkast registrerKlage opprettPlan settMaal leggTilAktivitet endreAktivitet flyttAktivitet
    avtalAktivitet delReferat godkjennPlan registrerMeldekort registrerKvpOppmote sendForhaandsvarsel
    registrerUttalelse avgjorBrudd giUnntak registrerSykefravaer avsluttSykefravaer registrerDialogmote sokTiltak
    innvilgTiltak avslaaTiltak startTiltak avsluttTiltak registrerArbeidsgiver registrerStilling tilvis
    registrerUtfall registrerTilbakemelding settHuskelapp avsluttOppfolging gjenapneOppfolging rettOpplysning
    """

  @Test func `every command of the contract is in the table`() {
    for navn in SkjemaTests.avtalt.split(whereSeparator: \.isWhitespace) {
      #expect(Kommandotabell.standard[String(navn)] != nil, "\(navn)")
    }
  }

  @Test func `no two commands share a name`() {
    let navn = Kommandotabell.standard.alle.map(\.navn)
    #expect(Set(navn).count == navn.count)
  }

  @Test(arguments: Kommandotabell.standard.alle.map(\.navn))
  func `every command has a schema with its own name in it`(_ navn: String) throws {
    let kommando = try #require(Kommandotabell.standard[navn])
    let former: [Objektskjema]
    switch kommando.skjema {
    case .objekt(let objekt): former = [objekt]
    case .varianter(let varianter): former = varianter.varianter.values + [varianter.uten].compactMap { $0 }
    default: former = []
    }
    #expect(!former.isEmpty)
    for form in former {
      #expect(form.felt["kommando"] == .valg([navn]))
      #expect(!form.felt.values.contains(.fritt), "a field without a schema")
    }
  }

  @Test func `fields are flat, optional where the type says so, and enums list their codes`() throws {
    guard case .objekt(let objekt) = Kommandotabell.standard["registrerBruker"]?.skjema else {
      Issue.record("not an object")
      return
    }
    #expect(objekt.felt["fornavn"] == .tekst(monster: nil))
    #expect(objekt.felt["opplysninger"] == nil)
    #expect(objekt.felt["barn"] == .liste(.dato))
    #expect(objekt.felt["tolk"] == .valg(["INGEN", "TALESPRAAKTOLK", "TEGNSPRAAKTOLK"]))
    #expect(objekt.paakrevd == ["kommando", "identitetsnummer"])
  }

  @Test func `a step's fields depend on its type`() throws {
    guard case .varianter(let v) = Kommandotabell.standard["leggTilAktivitet"]?.skjema else {
      Issue.record("not variants")
      return
    }
    #expect(v.varianter["SOKEAVTALE"]?.paakrevd.contains("antall") == true)
    #expect(v.varianter["EGEN"]?.felt["antall"] == nil)
    #expect(v.uten == nil)
  }

  @Test func `what is missing, unknown or of the wrong kind is told by its path`() {
    let skjema = Skjema.objekt(
      Objektskjema(
        felt: ["a": .liste(.objekt(Objektskjema(felt: ["dag": .dato], paakrevd: ["dag"])))], paakrevd: ["a"]))
    #expect(throws: Kommandofeil.paakrevd("a")) { try skjema.kontroller([:]) }
    #expect(throws: Kommandofeil.ukjentFelt("b")) { try skjema.kontroller(["a": [], "b": 1]) }
    #expect(throws: Kommandofeil.feilType("a", ventet: "liste")) { try skjema.kontroller(["a": 1]) }
    #expect(throws: Kommandofeil.paakrevd("a[1].dag")) {
      try skjema.kontroller(["a": [["dag": "2016-02-29"], [:]]])
    }
    #expect(throws: Kommandofeil.ugyldigDato("a[0].dag")) { try skjema.kontroller(["a": [["dag": "2015-02-29"]]]) }
  }
}
