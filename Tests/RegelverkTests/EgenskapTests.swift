import Fagmodell
import Regelverk
import Testing

/// What holds for every person, tried on many invented ones.
struct EgenskapTests {
  /// A small generator with a seed, so that a failing case can be made again.
  struct Terning {
    var tilstand: UInt64
    mutating func neste() -> UInt64 {
      tilstand &+= 0x9E37_79B9_7F4A_7C15
      var z = tilstand
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    mutating func under(_ n: Int) -> Int { Int(neste() % UInt64(n)) }
    mutating func velg<T>(_ alle: [T]) -> T { alle[under(alle.count)] }
    mutating func kanskje<T>(_ verdi: (inout Terning) -> T) -> T? { under(4) == 0 ? nil : verdi(&self) }
    mutating func dato(_ rundt: Dato, _ spenn: Int) -> Dato { rundt + under(2 * spenn) - spenn }
    mutating func fakt(_ rundt: Dato) -> Fakt<Dato> { velg([.ukjent, .ingen, .kjent(dato(rundt, 400))]) }
  }

  static func fakta(_ t: inout Terning, _ dag: Dato) -> Fakta {
    Fakta(
      fodselsdato: t.kanskje { $0.dato(dag - 10_000, 9_000) },
      arbeidsstatus: t.kanskje { $0.velg(Arbeidsstatus.allCases) },
      harArbeidEllerSkoleplass: t.kanskje { $0.velg([true, false]) }, registrert: t.kanskje { $0.dato(dag, 400) },
      behovKonkludert: t.fakt(dag), arbeidsevne: t.kanskje { $0.velg(Arbeidsevne.allCases) }, aevFullfort: t.fakt(dag),
      ytelser: t.kanskje { t in
        (0..<t.under(4)).map { _ in
          Ytelsesfakta(
            t.velg(Ytelse.allCases), t.kanskje { $0.velg(Ytelsesstatus.allCases) },
            fra: t.kanskje { $0.dato(dag, 400) },
            til: t.under(3) == 0 ? t.dato(dag, 400) : nil)
        }
      },
      sykefravaer: t.kanskje { t in
        Sykefravaersfakta(
          fra: t.kanskje { $0.dato(dag, 400) }, til: nil, grad: t.kanskje { $0.velg([50, 100]) },
          iAktivitet: t.kanskje { $0.velg([true, false]) },
          unntak: t.velg([.ukjent, .ingen, .kjent(.medisinskeGrunner)]),
          harArbeidsgiver: t.kanskje { $0.velg([true, false]) })
      }, yngsteBarnFodt: t.kanskje { $0.dato(dag - 365, 500) }, planGodkjent: t.fakt(dag), sisteMeldekort: t.fakt(dag),
      kvp: t.kanskje { t in
        KvpFakta(
          planlagteTimer: 37.5, ugyldigFravaerTimer: Double(t.under(40)), startet: t.kanskje { $0.dato(dag, 400) },
          egenmeldinger: t.kanskje { $0.under(6) }, barn: t.kanskje { $0.under(5) },
          barnKronisk: t.kanskje { $0.under(3) }, aleneomsorg: t.kanskje { $0.velg([true, false]) },
          grunnbelop: t.kanskje { _ in 130_160 })
      },
      brudd: t.kanskje { t in
        (0..<t.under(5)).map { _ in
          Bruddfakta(
            t.velg(Ytelse.allCases), t.velg(Bruddtype.allCases), t.dato(dag - 200, 200),
            rimeligGrunn: t.kanskje { $0.velg([true, false]) }, vedtak: t.fakt(dag - 100),
            lonnSlutt: t.kanskje { $0.dato(dag - 150, 200) })
        }
      }, oppfolgingStartet: t.fakt(dag))
  }

  static func hver(_ antall: Int, _ prov: (Fakta, Dato, Regelpakke, inout Terning) -> Void) {
    var terning = Terning(tilstand: 2016)
    for _ in 0..<antall {
      let pakke = terning.velg(Pakker.alle.alle)
      let dag = terning.dato("2016-06-01".dato, 3_000)
      let fakta = fakta(&terning, dag)
      prov(fakta, dag, pakke, &terning)
    }
  }

  @Test func `nobody on uføretrygd has a duty from it, and no duty has a benefit nobody receives`() {
    Self.hver(600) { fakta, dag, pakke, _ in
      let svar = Plikter.vurder(fakta, dato: dag, pakke: pakke)
      #expect(!svar.contains { $0.ytelse == .uforetrygd })
      let har = Set((fakta.ytelser ?? []).map(\.ytelse)).union(fakta.sykefravaer == nil ? [] : [.sykepenger])
      #expect(svar.allSatisfy { har.contains($0.ytelse) })
    }
  }

  @Test func `no group with reduced arbeidsevne opens without a finished AEV, and the first two always do`() {
    Self.hver(600) { fakta, dag, pakke, _ in
      let svar = Innsatsvalg.vurder(fakta, dato: dag, pakke: pakke)
      if !fakta.aevErFullfort(paa: dag) { #expect(svar.filter(\.tilgjengelig).count == 2) }
      #expect(svar.prefix(2).allSatisfy { $0.tilgjengelig })
      #expect(svar.allSatisfy { $0.tilgjengelig == $0.sperret.isEmpty })
    }
  }

  @Test func `the order in which facts are listed changes nothing`() {
    Self.hver(300) { fakta, dag, pakke, _ in
      var snudd = fakta
      snudd.ytelser?.reverse()
      snudd.brudd?.reverse()
      #expect(
        Regelmotor.vurder(fakta, dato: dag, pakke: pakke) == Regelmotor.vurder(snudd, dato: dag, pakke: pakke),
        "\(fakta)")
    }
  }

  @Test func `what the rules cannot be told changes nothing`() throws {
    let json = try JsonParser.parse(KontraktTests.eksempel)
    guard case .objekt(var rot) = json, case .objekt(var fakta) = rot["fakta"]! else { return }
    let foer = try KontraktTests.vurder(KontraktTests.eksempel)
    fakta["kjonn"] = "KVINNE"
    fakta["statsborgerskap"] = "SYR"
    fakta["diagnose"] = "L84"
    rot["fakta"] = .objekt(fakta)
    #expect(try KontraktTests.vurder(JsonWriter.tekst(.objekt(rot))) == foer)
    #expect(Fakta.ukjenteFelter(i: .objekt(fakta)) == ["diagnose", "kjonn", "statsborgerskap"])
    #expect(
      Fakta.ukjenteFelter(i: ["kvp": ["timer": 1], "sykefravaer": ["lege": "x"]]) == ["sykefravaer.lege", "kvp.timer"])
    let lister: Json = ["ytelser": [["ytelse": "AAP"], ["ytelse": "AAP", "tom": 1]], "brudd": [["grunn": 1], 3]]
    #expect(Fakta.ukjenteFelter(i: lister) == ["ytelser[1].tom", "brudd[0].grunn"])
  }

  @Test func `a later start never gives an earlier deadline`() {
    for enhet in Varighet.Enhet.allCases {
      for verdi in [1, 8, 13] {
        let varighet = Varighet(verdi, enhet)
        let dager = (0..<1_500).map { "2015-01-01".dato + $0 }
        let frister = dager.map(varighet.etter)
        #expect(zip(frister, frister.dropFirst()).allSatisfy { $0 <= $1 } && zip(dager, frister).allSatisfy { $0 < $1 })
        #expect(zip(dager, dager.map(varighet.foer)).allSatisfy { $0 > $1 })
      }
    }
  }

  @Test func `a broken deadline stays broken and a warning is said once`() {
    Self.hver(300) { fakta, dag, pakke, _ in
      let naa = Ungdomsordninger.vurder(fakta, dato: dag, pakke: pakke)
      let senere = Ungdomsordninger.vurder(fakta, dato: dag + 1, pakke: pakke)
      for (a, b) in zip(naa, senere) where a.brutt == true && b.gjelder == true { #expect(b.brutt == true) }
      let koder = Regelmotor.vurder(fakta, dato: dag, pakke: pakke).varsler.map(\.kode)
      #expect(Set(koder).count == koder.count)
    }
  }

  @Test func `learning a fact settles questions and never unsettles one`() {
    Self.hver(400) { fakta, dag, pakke, terning in
      var ukjent = fakta
      switch terning.under(4) {
      case 0: ukjent.fodselsdato = nil
      case 1: ukjent.arbeidsevne = nil
      case 2: ukjent.behovKonkludert = .ukjent
      default: ukjent.harArbeidEllerSkoleplass = nil
      }
      let foer = Ungdomsordninger.vurder(ukjent, dato: dag, pakke: pakke)
      let etter = Ungdomsordninger.vurder(fakta, dato: dag, pakke: pakke)
      for (a, b) in zip(foer, etter) where a.gjelder != nil { #expect(a.gjelder == b.gjelder, "\(a.ordning)") }
    }
  }

  @Test func `the quiet answer is the same without explanation`() {
    Self.hver(200) { fakta, dag, pakke, _ in
      let fullt = Regelmotor.vurder(fakta, dato: dag, pakke: pakke)
      let taust = Regelmotor.vurderTaust(fakta, dato: dag, pakke: pakke)
      #expect(taust.spor.isEmpty && taust.varsler.isEmpty)
      #expect(taust.plikter == fullt.plikter && taust.ungdom == fullt.ungdom && taust.tiltak == fullt.tiltak)
      #expect(
        taust.aev == fullt.aev && taust.innsats == fullt.innsats && taust.brudd == fullt.brudd && taust.kvp == fullt.kvp
      )
      let regler = Set(pakke.regler.map(\.id))
      #expect(
        fullt.spor.allSatisfy {
          regler.contains($0.regel) && !$0.hjemmel.isEmpty && !$0.kilde.isEmpty && !$0.ut.isEmpty
        })
    }
  }

  @Test func `facts survive being written and read, unknown apart from none`() throws {
    var terning = Terning(tilstand: 7)
    for _ in 0..<200 {
      let fakta = Self.fakta(&terning, "2016-06-01".dato)
      #expect(try JsonDecoder.decode(Fakta.self, fra: JsonEncoder.encode(fakta)) == fakta)
    }
    #expect(Fakta.json("{}").planGodkjent == .ukjent && Fakta.json("{\"planGodkjent\":null}").planGodkjent == .ingen)
    #expect(
      Fakt("2016-01-01".dato).verdi == "2016-01-01".dato && Fakt<Dato>(nil) == .ukjent && Fakt<Dato>.ingen.verdi == nil)
  }
}
