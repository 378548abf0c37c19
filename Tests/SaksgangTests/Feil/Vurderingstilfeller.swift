import Fagmodell
import Saksgang
import Testhjelp

extension Feiltilfelle {
  private static func fullfor(
    _ utfall: Behovsutfall = .standard, begrunnelse: String = "B", dato: String = "2016-06-02",
    svar: SvarBehovsvurdering? = nil
  ) -> FullforBehovsvurdering {
    FullforBehovsvurdering(
      utfall: utfall, begrunnelse: begrunnelse, nesteSteg: "N", nesteDato: dato.dato, svar: svar)
  }

  private static func konkluder(_ evne: Arbeidsevne = .nedsatt, kommentar: String = "Enig") -> KonkluderArbeidsevne {
    KonkluderArbeidsevne(arbeidsevne: evne, begrunnelse: "B", brukersKommentar: kommentar)
  }

  private static let krav = LeggTilYrkeskrav(yrke: "Kokk", krav: "Stå", vurdering: "Kan")
  private static let egen = LagreEgenvurdering(svar: ["ONSKE": "Kokk"])
  private static let arbeidsliv = LagreRessursprofil(temaer: [Temainnspill(tema: .arbeidsliv, ressurs: "Rolig")])

  static let behov: [Feiltilfelle] = [
    Feiltilfelle("behov.alleredeAapen", nil, .behovAapen, StartBehovsvurdering()),
    Feiltilfelle("behov.ingenAapen", nil, .registrert, SvarBehovsvurdering(brukersSyn: "x")),
    Feiltilfelle("behov.ingenAapen", nil, .behovFerdig, fullfor()),
    Feiltilfelle(
      "behov.krevArbeidsevnevurdering", "utfall", .behovAapen,
      forst: { try $0.gjor(RegistrerYtelse(ytelse: .aap, status: .sokt), paa: $1) },
      saa: { try $0.gjor(fullfor(), paa: $1) }),
    Feiltilfelle("felt.paakrevd", "brukersSyn", .behovAapen, fullfor(svar: SvarBehovsvurdering(brukersSyn: ""))),
    Feiltilfelle("felt.paakrevd", "arbeidsmarked", .behovAapen, fullfor(svar: SvarBehovsvurdering(arbeidsmarked: " "))),
    Feiltilfelle("felt.paakrevd", "begrunnelse", .behovAapen, fullfor(begrunnelse: "")),
    Feiltilfelle("felt.fortid", "nesteDato", .behovAapen, fullfor(dato: "2016-05-31")),
    Feiltilfelle(
      "felt.forLang", "ressurs.HELSE", .behovAapen,
      SvarBehovsvurdering(temaer: [Temainnspill(tema: .helse, ressurs: String(repeating: "a", count: 5_001))])),
  ]

  static let aev: [Feiltilfelle] = [
    Feiltilfelle("aev.alleredeAapen", nil, .aevAapen, StartArbeidsevnevurdering()),
    Feiltilfelle("aev.ingenAapen", nil, .behovFerdig, egen),
    Feiltilfelle("aev.ingenAapen", nil, .aevFerdig, arbeidsliv),
    Feiltilfelle("aev.ingenAapen", nil, .registrert, krav),
    Feiltilfelle("aev.ingenAapen", nil, .aevFerdig, konkluder()),
    Feiltilfelle("aev.egenvurderingLaast", "egenvurdering", .aevKlar, egen),
    Feiltilfelle("aev.manglerEgenvurdering", "egenvurdering", .aevAapen, konkluder()),
    Feiltilfelle(
      "aev.manglerArbeidsliv", "ressurs.KRAV_I_ARBEIDSLIVET", .aevAapen,
      forst: { try $0.gjor(egen, krav, paa: $1) }, saa: { try $0.gjor(konkluder(), paa: $1) }),
    Feiltilfelle(
      "aev.manglerYrkeskrav", "yrke", .aevAapen, forst: { try $0.gjor(egen, arbeidsliv, paa: $1) },
      saa: { try $0.gjor(konkluder(), paa: $1) }),
    Feiltilfelle("aev.ikkeVurdert", "arbeidsevne", .aevKlar, konkluder(.ikkeVurdert)),
    Feiltilfelle(
      "aev.manglerKompetanse", nil, .aevKlar,
      forst: { kontor, _ in
        let ny = Ansatt(ident: "U1", navn: "Una", aevKompetanse: false)
        _ = try kontor.kari.utfor(RegistrerAnsatt(ansatt: ny))
      }, saa: { _ = try $0.kari.som("U1").utfor(konkluder(), paa: $1) }),
    Feiltilfelle("aev.egenAndrelesning", nil, .aevKlar, AndrelesArbeidsevne()),
    Feiltilfelle(
      "aev.manglerYrkeskrav", "yrke", .aevAapen, forst: { try $0.gjor(egen, arbeidsliv, paa: $1) },
      saa: { _ = try $0.bo.utfor(AndrelesArbeidsevne(), paa: $1) }),
    Feiltilfelle(
      "felt.utenfor", "minutter", .aevKlar,
      KonkluderArbeidsevne(arbeidsevne: .nedsatt, begrunnelse: "x", brukersKommentar: "x", minutter: 0)),
    Feiltilfelle("felt.paakrevd", "brukersKommentar", .aevKlar, konkluder(kommentar: "")),
    Feiltilfelle("felt.paakrevd", "egenvurdering", .aevAapen, LagreEgenvurdering(ikkeGitt: " ")),
    Feiltilfelle(
      "felt.ukjentVerdi", "styrk", .aevAapen, LeggTilYrkeskrav(yrke: "Kokk", styrk: "51201", krav: "x", vurdering: "y")),
  ]
}
