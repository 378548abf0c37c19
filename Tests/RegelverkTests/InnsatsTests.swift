import Fagmodell
import Regelverk
import Testing

struct InnsatsTests {
  static let dag = "2016-06-01".dato

  static let aevkrav: [(Ytelse, String?)] = [
    (.aap, "AEV_AAP"), (.uforetrygd, "AEV_UFORETRYGD"), (.kvalifiseringsstonad, "AEV_KVP"), (.sykepenger, nil),
    (.dagpenger, nil), (.overgangsstonad, nil), (.sosialhjelp, nil), (.tiltakspenger, nil),
  ]

  @Test func `an AEV is mandatory for three benefits however they stand, in every pack`() {
    for pakke in Pakker.alle.alle {
      for (ytelse, kode) in Self.aevkrav {
        for status in Ytelsesstatus.allCases.map(Optional.some) + [nil] {
          let svar = Arbeidsevnekrav.vurder(
            Fakta(ytelser: [Ytelsesfakta(ytelse, status)]), dato: Self.dag, pakke: pakke)
          #expect(svar.paakrevd == (kode != nil), "\(ytelse) \(pakke.id)")
          #expect(svar.grunner.map(\.kode) == (kode.map { [$0] } ?? []))
        }
      }
    }
  }

  @Test func `unknown benefits leave the AEV duty open, and a known empty list closes it`() {
    var fakta = Fakta()
    #expect(Arbeidsevnekrav.vurder(fakta, dato: Self.dag, pakke: Pakker.g2016).paakrevd == nil)
    fakta.ytelser = []
    #expect(Arbeidsevnekrav.vurder(fakta, dato: Self.dag, pakke: Pakker.g2016).paakrevd == false)
  }

  @Test func `a benefit counts for the AEV duty through its last day and no longer`() {
    let fakta = Fakta(ytelser: [Ytelsesfakta(.aap, .mottar, fra: "2015-01-01".dato, til: Self.dag)])
    #expect(Arbeidsevnekrav.vurder(fakta, dato: Self.dag, pakke: Pakker.g2016).paakrevd == true)
    #expect(Arbeidsevnekrav.vurder(fakta, dato: Self.dag + 1, pakke: Pakker.g2016).paakrevd == false)
  }

  @Test func `a missing mandatory AEV is warned of until it is finished`() {
    var fakta = Fakta(aevFullfort: .ingen, ytelser: [Ytelsesfakta(.aap, .sokt)])
    func koder() -> [String] { Regelmotor.vurder(fakta, dato: Self.dag, pakke: Pakker.g2016).varsler.map(\.kode) }
    #expect(koder().contains("AEV_PAAKREVD_MANGLER"))
    fakta.aevFullfort = .kjent(Self.dag + 1)
    #expect(koder().contains("AEV_PAAKREVD_MANGLER"))
    fakta.aevFullfort = .kjent(Self.dag)
    #expect(!koder().contains("AEV_PAAKREVD_MANGLER"))
  }

  struct Valg: Sendable {
    let pakke: Pakkekode
    let evne: Arbeidsevne?
    let aev: Int?
    let sperret: [[Innsatssperre]]
  }

  static func valg(_ pakke: Pakkekode, _ evne: Arbeidsevne?, _ aev: Int?, _ sperret: [Innsatssperre]...) -> Valg {
    Valg(pakke: pakke, evne: evne, aev: aev, sperret: sperret)
  }

  /// `aev` is days after the asked day; the blocks are those of the groups that require an AEV.
  static let valgene: [Valg] = [
    valg(.gjeldende2016, nil, nil, [.manglerAev, .arbeidsevneIkkeVurdert], [.manglerAev, .arbeidsevneIkkeVurdert]),
    valg(.gjeldende2016, .ikkeVurdert, 0, [.arbeidsevneIkkeVurdert], [.arbeidsevneIkkeVurdert]),
    valg(.gjeldende2016, .ikkeNedsatt, 0, [.arbeidsevneIkkeNedsatt], [.arbeidsevneIkkeVarigNedsatt]),
    valg(.gjeldende2016, .nedsatt, 0, [], [.arbeidsevneIkkeVarigNedsatt]),
    valg(.gjeldende2016, .nedsatt, 1, [.manglerAev], [.manglerAev, .arbeidsevneIkkeVarigNedsatt]),
    valg(.gjeldende2016, .nedsatt, nil, [.manglerAev], [.manglerAev, .arbeidsevneIkkeVarigNedsatt]),
    valg(.gjeldende2016, .varigNedsatt, 0, [], []),
    valg(.gjeldende2016, .varigNedsatt, 1, [.manglerAev], [.manglerAev]),
    valg(.gjeldende2026, .nedsatt, 0, [], [.arbeidsevneIkkeVarigNedsatt], [.arbeidsevneIkkeVarigNedsatt]),
    valg(.gjeldende2026, .varigNedsatt, 0, [], [], []),
    valg(.gjeldende2026, .varigNedsatt, nil, [.manglerAev], [.manglerAev], [.manglerAev]),
  ]

  @Test(arguments: valgene) func `groups with reduced arbeidsevne open only after an AEV that says so`(_ valg: Valg) {
    let fakta = Fakta(arbeidsevne: valg.evne, aevFullfort: valg.aev.map { .kjent(Self.dag + $0) } ?? .ingen)
    let alle = Innsatsvalg.vurder(fakta, dato: Self.dag, pakke: Pakker.alle[valg.pakke])
    #expect(alle.count == (valg.pakke == .gjeldende2026 ? 5 : 4))
    #expect(alle.prefix(2).allSatisfy { $0.tilgjengelig && $0.sperret.isEmpty })
    #expect(alle.dropFirst(2).map(\.sperret) == valg.sperret)
    #expect(alle.dropFirst(2).map(\.tilgjengelig) == valg.sperret.map(\.isEmpty))
  }

  @Test func `main goals, second reader and grounds follow the group`() {
    let alle = Innsatsvalg.vurder(Fakta(), dato: Self.dag, pakke: Pakker.g2026)
    #expect(
      alle.map(\.gruppe) == [
        .godeMuligheter, .trengerVeiledning, .trengerVeiledningNedsattArbeidsevne, .jobbeDelvis,
        .litenMulighetTilAaJobbe,
      ])
    #expect(alle.map(\.kreverBeslutter) == [false, false, false, true, true])
    #expect(alle.map(\.kreverBegrunnelse) == [false, true, true, true, true])
    #expect(alle.map(\.hovedmaal.isEmpty) == [false, false, false, false, true])
    #expect(alle[0].hovedmaal == [.skaffeArbeid, .beholdeArbeid])
    let gamle = Innsatsvalg.vurder(Fakta(), dato: Self.dag, pakke: Pakker.g2016)
    #expect(
      gamle.map(\.gruppe) == [
        .standardInnsats, .situasjonsbestemtInnsats, .spesieltTilpassetInnsats, .varigTilpassetInnsats,
      ])
    #expect(gamle.map(\.kreverBeslutter) == [false, false, false, true])
    #expect(gamle.map(\.hovedmaal.isEmpty) == [false, false, false, true])
  }

  static let navn: [(String, Innsatsgruppe?)] = [
    ("Særlig tilpasset innsats", .spesieltTilpassetInnsats), ("særlig tilpasset", .spesieltTilpassetInnsats),
    ("SPESIELT_TILPASSET_INNSATS", .spesieltTilpassetInnsats), ("standard innsats", .standardInnsats), ("ukjent", nil),
  ]

  @Test func `a group is found by its names, also the old ones`() {
    for (navn, gruppe) in Self.navn { #expect(Innsatsvalg.gruppe(navn, pakke: Pakker.g2016) == gruppe, "\(navn)") }
    #expect(Innsatsvalg.gruppe("særlig tilpasset innsats", pakke: Pakker.g2026) == .trengerVeiledningNedsattArbeidsevne)
    #expect(Innsatsvalg.regel(.jobbeDelvis, pakke: Pakker.g2016, dato: Self.dag) == nil)
    #expect(Innsatsvalg.regel(.jobbeDelvis, pakke: Pakker.g2026, dato: Self.dag)?.arenakode == "VARIG")
  }

  struct Forslag: Sendable {
    let funn: Vurderingsfunn
    let g2016: Innsatsgruppe?
    let g2026: Innsatsgruppe?
    let mangler: [Innsatsforslag.Mangel]
  }

  static func funn(
    egen: Bool? = nil, kort: Bool? = nil, mer: Bool? = nil, _ evne: Arbeidsevne? = nil, aev: Bool = false,
    ordinaert: Bool? = nil, delvis: Bool? = nil
  ) -> Vurderingsfunn {
    Vurderingsfunn(
      klarerSegMedEgenInnsats: egen, innenKortTid: kort, trengerGrundigereVurdering: mer, arbeidsevne: evne,
      aevFullfort: aev ? .kjent(dag) : .ingen, kanFaaOrdinaertArbeid: ordinaert, kanJobbeDelvis: delvis)
  }

  static func forslag(
    _ funn: Vurderingsfunn, _ g2016: Innsatsgruppe?, _ g2026: Innsatsgruppe?, _ mangler: Innsatsforslag.Mangel...
  ) -> Forslag { Forslag(funn: funn, g2016: g2016, g2026: g2026, mangler: mangler) }

  static let forslagene: [Forslag] = [
    forslag(funn(egen: true, kort: true), .standardInnsats, .godeMuligheter),
    forslag(funn(egen: true, kort: false), .situasjonsbestemtInnsats, .trengerVeiledning),
    forslag(funn(egen: false), .situasjonsbestemtInnsats, .trengerVeiledning),
    forslag(funn(egen: true, kort: true, .ikkeNedsatt, aev: true), .standardInnsats, .godeMuligheter),
    forslag(funn(egen: true), nil, nil, .tidsperspektiv), forslag(funn(kort: true), nil, nil, .egenInnsats),
    forslag(funn(), nil, nil, .egenInnsats, .tidsperspektiv),
    forslag(funn(egen: true, kort: true, mer: true), nil, nil, .arbeidsevnevurdering),
    forslag(funn(egen: true, kort: true, mer: false), .standardInnsats, .godeMuligheter),
    forslag(funn(egen: true, kort: true, .nedsatt), nil, nil, .arbeidsevnevurdering),
    forslag(funn(.nedsatt, aev: true), .spesieltTilpassetInnsats, .trengerVeiledningNedsattArbeidsevne),
    forslag(
      funn(mer: true, .varigNedsatt, aev: true, ordinaert: true), .spesieltTilpassetInnsats,
      .trengerVeiledningNedsattArbeidsevne),
    forslag(
      funn(.varigNedsatt, aev: true, ordinaert: false, delvis: false), .varigTilpassetInnsats, .litenMulighetTilAaJobbe),
    forslag(funn(.varigNedsatt, aev: true, ordinaert: false, delvis: true), .varigTilpassetInnsats, .jobbeDelvis),
    forslag(funn(.varigNedsatt, aev: true), nil, nil, .ordinaertArbeid),
    forslag(funn(.varigNedsatt, ordinaert: false), nil, nil, .arbeidsevnevurdering),
  ]

  @Test func `the proposal follows the criteria, says what is missing, and never decides`() {
    for rad in Self.forslagene {
      for (pakke, gruppe) in [(Pakker.g2016, rad.g2016), (Pakker.g2026, rad.g2026)] {
        let svar = Innsatsforslag.foreslaa(rad.funn, dato: Self.dag, pakke: pakke)
        #expect(svar.gruppe == gruppe, "\(rad.funn) \(pakke.id)")
        #expect(svar.mangler == rad.mangler, "\(rad.funn) \(pakke.id)")
        #expect(svar.grunner.count == (gruppe == nil ? 0 : 1) && svar.spor.count == svar.grunner.count)
      }
    }
  }

  @Test func `today's groups ask whether part-time work is possible, those of 2016 do not`() {
    let funn = Self.funn(.varigNedsatt, aev: true, ordinaert: false)
    #expect(Innsatsforslag.foreslaa(funn, dato: Self.dag, pakke: Pakker.g2016).gruppe == .varigTilpassetInnsats)
    #expect(Innsatsforslag.foreslaa(funn, dato: Self.dag, pakke: Pakker.g2026).mangler == [.delvisArbeid])
  }

  @Test func `a choice that differs from the proposal must be explained`() {
    let forslag = Innsatsforslag.foreslaa(Self.funn(egen: true, kort: true), dato: Self.dag, pakke: Pakker.g2016)
    #expect(!forslag.kreverForklaring(valgt: .standardInnsats))
    #expect(forslag.kreverForklaring(valgt: .situasjonsbestemtInnsats))
    let uten = Innsatsforslag.foreslaa(Self.funn(), dato: Self.dag, pakke: Pakker.g2016)
    #expect(!uten.kreverForklaring(valgt: .standardInnsats))
    #expect(forslag.spor.first?.ut == "FORSLAG STANDARD_INNSATS")
  }
}
